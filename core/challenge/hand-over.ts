import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import type { Challenge, Claim } from './challenge'
import { assertPosted, type Change, slotChange } from './change'
import type { Held } from './hold'
import { isFor } from './serves'
import { allows, assertAllows, ended, isOn, ownClaim, slotOf } from './slot'

/** What is kept of a code: nobody who reads the database can take a claim over by it. */
export const handOverDigest = (challengeId: string, code: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${challengeId}:${code}`)))

/**
 * 转交: offers the claim to whoever has the code, until the lease ends. A new code takes the place of the one before. Null when this
 * very code is offered.
 *
 * @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state}
 */
export function offerHandOver(
  challenge: Challenge,
  { slot, fence, personId }: Held,
  code: string,
  now: Instant,
): Change | null {
  assertPosted(challenge)
  const own = ownClaim(challenge, slot, fence, personId)
  assertAllows('offerHandOver', own, now)
  const digest = handOverDigest(challenge._id, code)
  if (own.claim.handOver?.digest === digest) return null
  const claim = { ...own.claim, handOver: { digest, until: own.claim.leaseUntil } }
  return { status: 'posted', slots: [slotChange(slot, own, { ...own, claim })], happened: [] }
}

/** @throws AppError CLAIM_LOST, CLAIM_WRONG_STATE {state} */
export function withdrawHandOver(challenge: Challenge, { slot, fence, personId }: Held, now: Instant): Change | null {
  assertPosted(challenge)
  const own = ownClaim(challenge, slot, fence, personId)
  if (!own.claim.handOver) return null
  assertAllows('withdrawHandOver', own, now)
  const { handOver: _, ...claim } = own.claim
  return { status: 'posted', slots: [slotChange(slot, own, { ...own, claim })], happened: [] }
}

/**
 * Takes a claim over with its holder's code: to type it is to agree. The lease goes on as it was, the fence rises, so that
 * whatever the former holder still sends is refused.
 *
 * @throws AppError NOT_FOUND, CHALLENGE_WRONG_STATUS {status}, CHALLENGE_NOT_FOR_YOU, HAND_OVER_INVALID, CHALLENGE_ALREADY_YOURS
 */
export function takeOver(challenge: Challenge, actor: Actor, code: string, by: string, now: Instant): Change {
  assertPosted(challenge)
  const { personId, name } = actor
  const digest = handOverDigest(challenge._id, code)
  const at = challenge.slots.findIndex(({ claim }) => claim?.handOver?.digest === digest)
  const slot = challenge.slots[at]
  if (!slot?.claim?.handOver || slot.claim.handOver.until <= now || !allows('takeOver', slot, now))
    throw new AppError('HAND_OVER_INVALID')
  if (!isFor(challenge, actor)) throw new AppError('CHALLENGE_NOT_FOR_YOU')
  const own = slotOf(challenge, personId)
  // One of the team can take the lead; nobody stands in two slots.
  if (slot.claim.personId === personId || (own >= 0 && own !== at)) throw new AppError('CHALLENGE_ALREADY_YOURS')
  const { handOver: _, warned: __, ...rest } = slot.claim
  const team = rest.team.filter((mate) => mate.personId !== personId)
  const claim: Claim = { ...rest, personId, name, at: now, by, team }
  return {
    status: 'posted',
    ...(!isOn(slot.claim, personId) && { newcomers: [personId] }),
    slots: [slotChange(at, slot, { ...slot, fence: slot.fence + 1, claim })],
    past: [ended(at, { ...slot, claim: slot.claim }, 'handedOver', now)],
    happened: [{ at: now, what: 'handedOver', slot: at, note: null }],
  }
}
