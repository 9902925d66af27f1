import { agreeAndSend, drainQueue, forgetCommand, type Waiting } from '../../api/queue'
import { useQueue } from '../../api/use-queue'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Notice } from '../../ui/notice/notice'

/** 待提交: what this device still has to send, and what the server said to what it sent by itself. */
export function KeptCard() {
  return (
    <>
      {useQueue()
        .filter(({ quiet }) => !quiet)
        .map((waiting) => (
          <KeptLine key={waiting.id} waiting={waiting} />
        ))}
    </>
  )
}

function KeptLine({ waiting: { id, at, answer } }: { waiting: Waiting }) {
  const t = useT()
  const language = useLanguage()
  const words = useRefusalWords()
  const when = dayAndClock(at, Date.now(), language)
  const seen = () => forgetCommand(id)
  if (!answer) {
    const sendNow = { text: t('kept.sendNow'), onTap: () => void drainQueue() }
    return <Notice tone="offline" text={t('kept.waiting', { when })} action={sendNow} />
  }
  if (answer.ok) return <Notice tone="ok" text={t('kept.sent', { when })} onClose={seen} />
  const consent = answer.refusal.code === 'CONSENT_REQUIRED'
  const agree = consent ? { text: t('kept.agree'), onTap: () => void agreeAndSend(id) } : undefined
  return (
    <Notice tone="bad" action={agree} text={t('kept.notTaken', { when, why: words(answer.refusal) })} onClose={seen} />
  )
}
