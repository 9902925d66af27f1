import type { Instant } from '../kernel/day'
import type { Challenge } from './challenge'
import { standingOf } from './slot'
import type { BoardColumn } from './words'

/** In which column of the board 看板 a challenge stands: by what has to be done next. */
export function columnOf(challenge: Pick<Challenge, 'status' | 'slots'>, now: Instant): BoardColumn {
  const { status, slots } = challenge
  if (status === 'draft' || status === 'withdrawn') return status
  if (status === 'closed' || slots.every(({ state }) => state === 'accepted')) return 'done'
  const { held, toReview } = countSlots(challenge, now)
  if (toReview > 0) return 'toReview'
  return held > 0 ? 'underway' : 'open'
}

/** How many slots are held, wait for a review, and are accepted. */
export function countSlots({ slots }: Pick<Challenge, 'slots'>, now: Instant) {
  const standings = slots.map((slot) => standingOf(slot, now))
  const count = (...wanted: string[]) => standings.filter((one) => wanted.includes(one)).length
  return { held: count('held', 'returned'), toReview: count('submitted'), accepted: count('accepted') }
}
