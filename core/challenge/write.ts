import { AppError } from '../kernel/app-error'
import { DAY, type Instant } from '../kernel/day'
import type { Challenge, Slot, Written } from './challenge'
import type { Change } from './change'
import { isFree } from './slot'
import './refusals'

const FARTHEST = 366 * DAY

/** What a poster writes, with how many slots there are to be. */
export type Writing = Written & { slots: number }

export const freeSlot = (): Slot => ({ rev: 0, fence: 0, state: 'free' })

/** @throws AppError CHALLENGE_DEADLINE_INVALID {reason} */
export function assertDeadline(deadline: Instant, now: Instant): void {
  if (deadline <= now) throw new AppError('CHALLENGE_DEADLINE_INVALID', { reason: 'past' })
  if (deadline > now + FARTHEST) throw new AppError('CHALLENGE_DEADLINE_INVALID', { reason: 'tooFar' })
}

/**
 * Changes what is written of a challenge. What somebody holds can only be made easier for them. A slot that was ever claimed stays:
 * its fence numbers are in use. Null when this command has done it before.
 *
 * @throws AppError CHALLENGE_WRONG_STATUS {status}, CONFLICT, CHALLENGE_DEADLINE_INVALID {reason}, CHALLENGE_HELD {taken}
 */
export function edit(
  challenge: Challenge,
  { slots, ...written }: Writing,
  seen: number,
  by: string,
  now: Instant,
): Change | null {
  if (challenge.lastEdit === by) return null
  const { status } = challenge
  if (status !== 'draft' && status !== 'posted') throw new AppError('CHALLENGE_WRONG_STATUS', { status })
  if (challenge.v !== seen) throw new AppError('CONFLICT')
  if (written.deadline !== challenge.deadline) assertDeadline(written.deadline, now)
  const taken = challenge.slots.filter((slot) => slot.claim).length
  const used = challenge.slots.findLastIndex(({ fence }) => fence > 0) + 1
  if (slots < used) throw new AppError('CHALLENGE_HELD', { taken: used })
  const harder = isHarder(challenge, written)
  if (taken > 0 && harder) throw new AppError('CHALLENGE_HELD', { taken })
  const tighter = harder || written.teamSize < challenge.teamSize
  const keep = Math.min(slots, challenge.slots.length)
  return {
    status,
    slots: [],
    // Nobody may have come meanwhile to what goes, or gets harder.
    still: challenge.slots.map(({ rev }, at) => ({ at, rev })).slice(tighter ? 0 : keep),
    happened: status === 'posted' ? [{ at: now, what: 'edited', slot: null, note: null }] : [],
    edit: {
      v: seen,
      by,
      written,
      more: Array.from({ length: Math.max(0, slots - challenge.slots.length) }, freeSlot),
      keep,
    },
  }
}

/** Whether a challenge would ask more of who holds it, or give less. */
function isHarder(challenge: Challenge, written: Written): boolean {
  const teams = challenge.slots.map(({ claim }) => (claim ? claim.team.length + 1 : 0))
  return (
    written.points < challenge.points ||
    written.minutes < challenge.minutes ||
    written.deadline < challenge.deadline ||
    written.leaseHours < challenge.leaseHours ||
    written.mode !== challenge.mode ||
    written.teamSize < Math.max(0, ...teams)
  )
}

/**
 * 发榜. Null when it is posted.
 *
 * @throws AppError CHALLENGE_WRONG_STATUS {status}, CHALLENGE_DEADLINE_INVALID {reason}
 */
export function post({ status, deadline }: Challenge, now: Instant): Change | null {
  if (status === 'posted') return null
  if (status !== 'draft') throw new AppError('CHALLENGE_WRONG_STATUS', { status })
  assertDeadline(deadline, now)
  return {
    status: 'draft',
    becomes: 'posted',
    slots: [],
    postedAt: now,
    happened: [{ at: now, what: 'posted', slot: null, note: null }],
  }
}

/** Slots that are held at a moment, or wait for a review. */
export const busySlots = ({ slots }: Challenge, now: Instant): number =>
  slots.filter((slot) => slot.state !== 'accepted' && !isFree(slot, now)).length
