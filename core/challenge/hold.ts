import { AppError } from '../kernel/app-error'
import { HOUR, type Instant } from '../kernel/day'
import { isPhotoOf } from '../kernel/photo'
import type { Challenge, Work } from './challenge'
import { assertPosted, type Change, slotChange } from './change'
import { assertAllows, claimAt, ended, ownClaim } from './slot'

/** Which claim is meant, and by which command. */
export interface Held {
  slot: number
  fence: number
  personId: string
  by: string
}

/**
 * The lease lasts as long again, once. Null when this command has done it before.
 *
 * @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state}, CLAIM_EXTENDED_ALREADY
 */
export function extend(challenge: Challenge, { slot, fence, personId, by }: Held, now: Instant): Change | null {
  assertPosted(challenge)
  const own = ownClaim(challenge, slot, fence, personId)
  if (own.claim.extendedBy === by) return null
  assertAllows('extend', own, now)
  if (own.claim.extendedBy !== undefined) throw new AppError('CLAIM_EXTENDED_ALREADY')
  const { warned: _, ...claim } = own.claim
  const leaseUntil = claim.leaseUntil + challenge.leaseHours * HOUR
  return {
    status: 'posted',
    slots: [slotChange(slot, own, { ...own, claim: { ...claim, leaseUntil, extendedBy: by } })],
    happened: [{ at: now, what: 'extended', slot, note: null }],
  }
}

/**
 * 退榜: gives the slot back, in time or late, and nothing is held against anybody. Null when that was done before.
 *
 * @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state}
 */
export function release(challenge: Challenge, { slot, fence, personId }: Held, now: Instant): Change | null {
  const before = challenge.past.find((one) => one.slot === slot && one.fence === fence && one.personId === personId)
  if (before?.end === 'released') return null
  assertPosted(challenge)
  const own = ownClaim(challenge, slot, fence, personId)
  assertAllows('release', own, now)
  return {
    status: 'posted',
    slots: [slotChange(slot, own, { fence, state: 'free' })],
    past: [ended(slot, own, 'released', now)],
    happened: [{ at: now, what: 'released', slot, note: null }],
  }
}

/**
 * 交榜: the lead hands in the work. Late is better than never: it counts as long as nobody else has taken the slot.
 * Null when this command has done it before.
 *
 * @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state}, PHOTO_UNKNOWN
 */
export function submit(
  challenge: Challenge,
  { slot, fence, personId, by }: Held,
  work: Omit<Work, 'at' | 'by'>,
  now: Instant,
): Change | null {
  const sent = claimAt(challenge, slot, fence)
  if (sent?.claim.personId === personId && sent.claim.work?.by === by) return null
  assertPosted(challenge)
  const own = ownClaim(challenge, slot, fence, personId)
  assertAllows('submit', own, now)
  if (!work.photos.every((photo) => isPhotoOf(photo, personId))) throw new AppError('PHOTO_UNKNOWN')
  const { handOver: _, missing: __, ...claim } = own.claim
  return {
    status: 'posted',
    slots: [slotChange(slot, own, { fence, state: 'submitted', claim: { ...claim, work: { ...work, at: now, by } } })],
    happened: [{ at: now, what: 'submitted', slot, note: null }],
  }
}
