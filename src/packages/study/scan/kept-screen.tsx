import { agreeAndSend, forgetCommand, type Waiting } from '../../../api/queue'
import { go } from '../../../features/shell/go'
import { Outcome } from '../../../features/study/outcome'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { Button } from '../../../ui/button/button'
import { Screen } from '../../../ui/screen/screen'

interface KeptScreenProps {
  kept: Waiting
  onScanAgain: () => void
}

/**
 * The check-in lies on this device and is sent by itself; later, why the server did not take it. Drawn by the page that
 * scanned: without a network a browser cannot load another.
 */
export function KeptScreen({ kept: { id, at, answer }, onScanAgain }: KeptScreenProps) {
  const t = useT()
  const language = useLanguage()
  const words = useRefusalWords()
  const scanAgain = () => {
    forgetCommand(id)
    onScanAgain()
  }
  if (answer && !answer.ok) {
    return (
      <Screen
        title={t('scan.title')}
        action={
          answer.refusal.code === 'CONSENT_REQUIRED' ? (
            <Button text={t('kept.agree')} onTap={() => void agreeAndSend(id)} />
          ) : (
            <Button text={t('kept.scanAgain')} icon="scan" onTap={scanAgain} />
          )
        }
      >
        <Outcome icon="warning" tone="refused" title={t('kept.refused')} text={words(answer.refusal)} />
      </Screen>
    )
  }
  const when = dayAndClock(at, Date.now(), language)
  return (
    <Screen title={t('scan.title')} action={<Button text={t('done.home')} onTap={go.today} />}>
      <Outcome icon="clock" tone="kept" title={t('kept.title')} text={t('kept.text', { when })} />
    </Screen>
  )
}
