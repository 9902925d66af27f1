import type { ClaimStanding } from '#core/challenge/words'
import { HOUR, type Instant, MINUTE } from '#core/kernel/day'
import type { Language } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import { dayAndClock, spanWord } from '../../i18n/time-words'
import type { Tag } from '../../ui/tag/tag'
import type { ChallengeSummary } from './types'

type Tone = NonNullable<Parameters<typeof Tag>[0]['tone']>
interface Told {
  text: string
  tone: Tone
}

const STANDING_TONES: Record<ClaimStanding, Tone> = {
  held: 'ok',
  lapsed: 'warn',
  submitted: 'gold',
  returned: 'brand',
  accepted: 'ok',
  released: 'plain',
  handedOver: 'plain',
  withdrawn: 'plain',
}

/** How one's own claim stands, in a word. */
export const standingTag = (standing: ClaimStanding, t: T): Told => ({
  text: t(`standing.${standing}`),
  tone: STANDING_TONES[standing],
})

const ENDED: readonly ClaimStanding[] = ['released', 'handedOver', 'withdrawn']

/** The one word about a challenge: how one's own claim stands, else how it does. A claim that was given back is no longer one's own. */
export const stateTag = (challenge: Pick<ChallengeSummary, 'mine' | 'status' | 'overdue'>, t: T): Told | undefined =>
  challenge.mine && !ENDED.includes(challenge.mine) ? standingTag(challenge.mine, t) : statusTag(challenge, t)

/** How a challenge itself stands, where that is not simply open; undefined for one that is. */
function statusTag({ status, overdue }: Pick<ChallengeSummary, 'status' | 'overdue'>, t: T): Told | undefined {
  if (status !== 'posted') return { text: t(`challenge.status.${status}`), tone: 'plain' }
  return overdue ? { text: t('challenge.overdue'), tone: 'warn' } : undefined
}

/** `余 1 席 / 共 3 席`, or that all are taken. */
export const slotsTag = ({ free, slots }: Pick<ChallengeSummary, 'free' | 'slots'>, t: T): Told =>
  free > 0
    ? { text: t('challenge.slots', { free, slots }), tone: 'ok' }
    : { text: t('challenge.full', { slots }), tone: 'warn' }

const NEAR = 1000

/** `320 米`, to ten metres; `1.2 公里`. */
export function distanceWord(metres: number, t: T): string {
  const tens = Math.max(10, Math.round(metres / 10) * 10)
  if (tens < NEAR) return t('challenge.metres', { metres: tens })
  const km = (metres / NEAR).toFixed(metres < 10 * NEAR ? 1 : 0).replace(/\.0$/, '')
  return t('challenge.kilometres', { km })
}

/** `2 小时`, `1.5 小时`, `40 分钟`. */
export function workTime(minutes: number, t: T): string {
  const hours = (minutes * MINUTE) / HOUR
  return Number.isInteger(hours * 2)
    ? t('challenge.hours', { hours: String(hours) })
    : t('challenge.minutes', { minutes })
}

/** `3 积分 · 2 小时`: what it counts for, each who did it. */
export function worth({ points, minutes }: Pick<ChallengeSummary, 'points' | 'minutes'>, t: T): string {
  const earned = points > 0 ? t('challenge.points', { points }) : t('challenge.pointsByRule')
  return minutes > 0 ? `${earned} · ${workTime(minutes, t)}` : earned
}

/** From so long before its end on, what is left of a deadline is said, too. */
const SOON = 72 * HOUR

/** `今天 18:00 前完成，还有 3 小时`. */
export function deadlineWord(deadline: Instant, now: Instant, t: T, language: Language): string {
  const when = dayAndClock(deadline, now, language)
  if (deadline <= now) return t('challenge.pastDeadline', { when })
  if (deadline - now > SOON) return t('challenge.deadline', { when })
  return t('challenge.deadlineLeft', { when, span: spanWord(deadline - now, language) })
}

/** `还有 2 小时，至 今天 18:00`: how long a claim still holds. */
export function leaseWord(until: Instant, now: Instant, t: T, language: Language): string {
  const when = dayAndClock(until, now, language)
  if (until <= now) return t('challenge.leaseEnded', { when })
  return t('challenge.leaseLeft', { when, span: spanWord(until - now, language) })
}

/** `东华路小广场 · 320 米`. */
export const whereWord = ({ venue, distance }: Pick<ChallengeSummary, 'venue' | 'distance'>, t: T): string =>
  distance === null ? venue.name : `${venue.name} · ${distanceWord(distance, t)}`
