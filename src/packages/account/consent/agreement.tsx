import { go } from '../../../features/shell/go'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import type { useConsent } from './use-consent'

/** Yes and no, side by side in reach. A newer policy than this build knows asks for a newer build. */
export function Agreement(consent: ReturnType<typeof useConsent>) {
  const t = useT()
  const words = useRefusalWords()
  const outdated = consent.refusal?.code === 'CONSENT_REQUIRED'
  return (
    <>
      {outdated ? (
        <Notice tone="bad" text={words({ code: 'ACTION_UNKNOWN', details: {} } as Parameters<typeof words>[0])} />
      ) : (
        <Refusal of={consent} />
      )}
      <Button text={t('consent.agree')} busy={consent.busy} onTap={() => void consent.agree()} />
      <Button kind="text" text={t('consent.decline')} onTap={go.back} />
    </>
  )
}
