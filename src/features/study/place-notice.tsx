import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Standing, type StandingProps } from '../../ui/standing/standing'
import { waitingPlace } from './lesson-words'
import type { Lesson } from './types'

/** How I stand with a lesson: checked in, seated, waiting at which place; or why nothing can be done. */
export function PlaceNotice({ lesson, now }: { lesson: Lesson; now: number }) {
  const told = useTold(lesson, now)
  return told ? <Standing {...told} /> : null
}

function useTold(lesson: Lesson, now: number): StandingProps | undefined {
  const t = useT()
  const language = useLanguage()
  const { checkedInAt, mine, phase, can, confirmBy, isConfirmed } = lesson
  if (checkedInAt !== null) {
    const when = dayAndClock(checkedInAt, now, language)
    return { tone: 'ok', icon: 'check-circle', title: t('lesson.mineDone'), text: t('lesson.mineDoneText', { when }) }
  }
  if (phase === 'draft') return { tone: 'quiet', icon: 'edit', title: t('lesson.whyDraft') }
  if (phase === 'closed') return { tone: 'quiet', icon: 'info', title: t('lesson.whyClosed') }
  if (phase === 'cancelled') return { tone: 'quiet', icon: 'info', title: t('lesson.whyCancelled') }
  if (mine?.seat && can.confirmSeat && confirmBy !== null) {
    const text = t('lesson.mineToConfirmText', { by: dayAndClock(confirmBy, now, language) })
    return { tone: 'wait', icon: 'clock', title: t('lesson.mineToConfirm'), text }
  }
  if (mine?.seat) {
    const text = t('lesson.mineSeatText', { place: mine.place })
    return {
      tone: 'ok',
      icon: 'check-circle',
      title: t(isConfirmed ? 'lesson.mineConfirmed' : 'lesson.mineSeat'),
      text,
    }
  }
  if (mine) {
    const title = t('lesson.mineWaiting', { place: waitingPlace(lesson) })
    return { tone: 'wait', icon: 'clock', title, text: t('lesson.mineWaitingText') }
  }
  if (phase === 'running' && !can.signUp && !can.presentCode)
    return { tone: 'quiet', icon: 'info', title: t('lesson.whyRunning') }
  return undefined
}
