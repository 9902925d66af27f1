import type { Language } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import { spanWord } from '../../i18n/time-words'
import type { Tag } from '../../ui/tag/tag'
import type { LessonSummary } from './types'

type Tone = NonNullable<Parameters<typeof Tag>[0]['tone']>
type Told = Pick<
  LessonSummary,
  'phase' | 'mine' | 'checkedInAt' | 'signups' | 'capacity' | 'waiting' | 'startsAt' | 'endsAt'
>

/** The one thing to know about a lesson at a glance: what is mine first, then how it stands, then whether there is room. */
export function lessonState(lesson: Told, now: number, t: T): { text: string; tone: Tone } {
  const { phase, mine, checkedInAt, signups, capacity, startsAt } = lesson
  if (checkedInAt !== null) return { text: t('state.checkedIn'), tone: 'ok' }
  if (phase === 'draft' || phase === 'cancelled' || phase === 'closed')
    return { text: t(`state.${phase}`), tone: 'plain' }
  if (mine && !mine.seat) return { text: waitingWord(lesson, t), tone: 'warn' }
  if (phase === 'running') return { text: t(now < startsAt ? 'state.soon' : 'state.running'), tone: 'brand' }
  if (mine) return { text: t('state.seat'), tone: 'ok' }
  if (signups >= capacity) return { text: t('state.full'), tone: 'warn' }
  return { text: t('state.left', { left: capacity - signups }), tone: 'plain' }
}

/** How many stand before somebody on the waitlist, counted from 1. */
export const waitingPlace = ({ mine, capacity }: Pick<LessonSummary, 'mine' | 'capacity'>): number =>
  mine ? mine.place - capacity : 0

const waitingWord = (lesson: Told, t: T) => t('state.waiting', { place: waitingPlace(lesson) })

/** `还有 20 分钟`, `40 分钟后结束`; nothing for what is further away than two days or over. */
export function countdown(
  { startsAt, endsAt }: Pick<LessonSummary, 'startsAt' | 'endsAt'>,
  now: number,
  t: T,
  language: Language,
): string {
  if (now < startsAt) return t('time.until', { span: spanWord(startsAt - now, language) })
  if (now < endsAt) return t('time.left', { span: spanWord(endsAt - now, language) })
  return t('time.over')
}
