import { View } from '@tarojs/components'
import type { Audit } from '../../../features/organisation/use-audit'
import { useT } from '../../../i18n/t'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'

/** The end of what was read. Scrolling to it reads on by itself; the button is for a keyboard, and for a second try. */
export function AuditEnd({ audit: { read, loading, refusal, loadMore } }: { audit: Audit }) {
  const t = useT()
  const words = useRefusalWords()
  if (!read?.next) return <View className="audit-end">{t('audit.end')}</View>
  return (
    <>
      {refusal && <Notice tone="bad" text={words(refusal)} />}
      <Button kind="text" text={t(refusal ? 'ui.tryAgain' : 'audit.more')} busy={loading} onTap={loadMore} />
    </>
  )
}
