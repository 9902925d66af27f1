import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Challenge, Claim, PastClaim, Slot } from './challenge'
import { SLOT_STEPS, type SlotStep, type Standing } from './steps'
import type { ClaimEnd } from './words'
import './refusals'

/** A slot that somebody holds, or that is done. */
export interface Claimed extends Slot {
  claim: Claim
}

/** Where a slot stands at a moment. No timer has to have run. */
export function standingOf({ state, claim }: Slot, now: Instant): Standing {
  const leased = state === 'held' || state === 'returned'
  return leased && claim !== undefined && claim.leaseUntil <= now ? 'lapsed' : state
}

export const isFree = (slot: Slot, now: Instant): boolean =>
  SLOT_STEPS.claim.from.some((s) => s === standingOf(slot, now))

export const allows = (step: SlotStep, slot: Slot, now: Instant): boolean =>
  (SLOT_STEPS[step].from as readonly Standing[]).includes(standingOf(slot, now))

/** @throws AppError CLAIM_LOST when the lease has ended, CLAIM_WRONG_STATE {state} */
export function assertAllows(step: SlotStep, slot: Slot, now: Instant): void {
  if (allows(step, slot, now)) return
  if (standingOf(slot, now) === 'lapsed') throw new AppError('CLAIM_LOST')
  throw new AppError('CLAIM_WRONG_STATE', { state: slot.state })
}

/** The claim that a slot and a fence number mean, if it still is the slot's. */
export function claimAt({ slots }: Challenge, slot: number, fence: number): Claimed | undefined {
  const found = slots[slot]
  return found?.claim && found.fence === fence ? { ...found, claim: found.claim } : undefined
}

/**
 * The claim of somebody who leads it.
 *
 * @throws AppError CLAIM_LOST
 */
export function ownClaim(challenge: Challenge, slot: number, fence: number, personId: string): Claimed {
  const found = claimAt(challenge, slot, fence)
  if (found?.claim.personId !== personId) throw new AppError('CLAIM_LOST')
  return found
}

export const isOn = (claim: Claim, personId: string): boolean =>
  claim.personId === personId || claim.team.some((mate) => mate.personId === personId)

/** Where somebody stands in a challenge, leading or on a team: in one slot at most. -1: nowhere. */
export const slotOf = ({ slots }: Challenge, personId: string): number =>
  slots.findIndex(({ claim }) => claim !== undefined && isOn(claim, personId))

/** What is kept of a claim that ends. */
export function ended(slot: number, { fence, claim }: Claimed, end: ClaimEnd, now: Instant): PastClaim {
  const { personId, name, at: claimedAt, by, leaseUntil } = claim
  return { slot, fence, personId, name, end, at: end === 'lapsed' ? leaseUntil : now, claimedAt, by }
}

/** When a slot may be free again: null where one is free now, or none will be. */
export function freeAt({ slots }: Pick<Challenge, 'slots'>, now: Instant): Instant | null {
  if (slots.some((slot) => isFree(slot, now))) return null
  const leases = slots.flatMap(({ state, claim }) =>
    claim && (state === 'held' || state === 'returned') ? [claim.leaseUntil] : [],
  )
  return leases.length > 0 ? Math.min(...leases) : null
}
