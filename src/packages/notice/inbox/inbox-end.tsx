import { View } from '@tarojs/components'
import { useT } from '../../../i18n/t'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import type { Inbox } from './use-inbox'

/** The end of what was read. Scrolling to it reads on by itself; the button is for a keyboard, and for a second try. */
export function InboxEnd({ inbox: { more, loading, refusal, loadMore } }: { inbox: Inbox }) {
  const t = useT()
  const words = useRefusalWords()
  if (!more) return <View className="inbox-end">{t('notice.end')}</View>
  return (
    <>
      {refusal && <Notice tone="bad" text={words(refusal)} />}
      <Button kind="text" text={t(refusal ? 'ui.tryAgain' : 'notice.more')} busy={loading} onTap={loadMore} />
    </>
  )
}
