import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Challenge } from './challenge'
import { assertPosted, type Change, slotChange } from './change'
import { leaseFrom } from './claim'
import { assertAllows, type Claimed, claimAt, isOn } from './slot'

/** Which claim is reviewed, by whom and by which command. */
export interface Reviewing {
  slot: number
  fence: number
  personId: string
  by: string
}

/**
 * 验榜: the work is done. Nobody accepts what they did themselves. The last one closes the challenge. Null when it was accepted before.
 *
 * @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state}, FORBIDDEN
 */
export function accept(
  challenge: Challenge,
  reviewing: Reviewing,
  { minutes, note }: { minutes?: number; note?: string },
  now: Instant,
): Change | null {
  const { slot, fence } = reviewing
  const reviewed = reviewedClaim(challenge, reviewing)
  if (reviewed.state === 'accepted') return null
  assertPosted(challenge)
  assertAllows('accept', reviewed, now)
  const { work } = reviewed.claim
  const found = work && minutes !== undefined ? { work: { ...work, minutes } } : {}
  const claim = { ...reviewed.claim, ...found, acceptedAt: now }
  // What is accepted stays so: who sees all others done closes it, and two at once leave it to the clock.
  const last = challenge.slots.every(({ state }, i) => i === slot || state === 'accepted')
  return {
    status: 'posted',
    ...(last && { becomes: 'closed' }),
    slots: [slotChange(slot, reviewed, { fence, state: 'accepted', claim })],
    happened: [
      { at: now, what: 'accepted', slot, note: note || null },
      ...(last ? [{ at: now, what: 'closed' as const, slot: null, note: null }] : []),
    ],
  }
}

/**
 * Sends the work back with what is missing; the lease begins anew. Null when this command has done it before.
 *
 * @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state}, FORBIDDEN
 */
export function sendBack(challenge: Challenge, reviewing: Reviewing, missing: string, now: Instant): Change | null {
  const { slot, fence, by } = reviewing
  const reviewed = reviewedClaim(challenge, reviewing)
  if (reviewed.claim.returnedBy === by) return null
  assertPosted(challenge)
  assertAllows('sendBack', reviewed, now)
  const { warned: _, ...claim } = reviewed.claim
  const leaseUntil = leaseFrom(challenge, now)
  return {
    status: 'posted',
    slots: [
      slotChange(slot, reviewed, {
        fence,
        state: 'returned',
        claim: { ...claim, missing, returnedBy: by, leaseUntil },
      }),
    ],
    happened: [{ at: now, what: 'sentBack', slot, note: null }],
  }
}

function reviewedClaim(challenge: Challenge, { slot, fence, personId }: Reviewing): Claimed {
  const reviewed = claimAt(challenge, slot, fence)
  if (!reviewed) throw new AppError('CLAIM_LOST')
  if (isOn(reviewed.claim, personId)) throw new AppError('FORBIDDEN')
  return reviewed
}
