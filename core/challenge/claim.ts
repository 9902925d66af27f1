import { AppError } from '../kernel/app-error'
import { HOUR, type Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import type { Challenge, Claim, Mate, PastClaim, Slot } from './challenge'
import { assertPosted, type Change, slotChange } from './change'
import { isFor } from './serves'
import { allows, ended, freeAt, isFree, slotOf } from './slot'

/** What a command that claims brings: its id, and chance, from 0 up to 1. */
export interface Claiming {
  by: string
  chance: number
}

/**
 * 揭榜: takes a free slot of a posted challenge until the lease ends. A claim whose lease has ended is void at this very
 * moment, whoever's it was: no timer has to have run. Which of several slots, chance says, so that rivals do not meet.
 *
 * @throws AppError NOT_FOUND, CHALLENGE_WRONG_STATUS {status}, CHALLENGE_NOT_FOR_YOU, CHALLENGE_BY_BIDS,
 *   CHALLENGE_PAST_DEADLINE, CHALLENGE_ALREADY_YOURS, CHALLENGE_TAKEN {freeAt}
 */
export function claim(challenge: Challenge, actor: Actor, { by, chance }: Claiming, now: Instant): Change {
  assertTakesClaims(challenge, actor, now)
  if (challenge.mode === 'selection') throw new AppError('CHALLENGE_BY_BIDS')
  const { personId, name } = actor
  const own = slotOf(challenge, personId)
  const free = challenge.slots.flatMap((slot, at) => (isFree(slot, now) ? [at] : []))
  if (own >= 0 && !free.includes(own)) throw new AppError('CHALLENGE_ALREADY_YOURS')
  // Somebody whose own claim has run out begins anew in that very slot: in no other one could they stand as well.
  const at = own >= 0 ? own : free[Math.floor(chance * free.length)]
  if (at === undefined) throw new AppError('CHALLENGE_TAKEN', { freeAt: freeAt(challenge, now) })
  const given = giveSlot(challenge, at, { personId, name }, by, now)
  return {
    status: 'posted',
    inTime: { v: challenge.v },
    slots: [given.slot],
    past: given.past,
    ...(own < 0 && { newcomers: [personId] }),
    happened: [...lapses(given.past, now), { at: now, what: 'claimed', slot: at, note: null }],
  }
}

/** @throws AppError NOT_FOUND, CHALLENGE_WRONG_STATUS {status}, CHALLENGE_NOT_FOR_YOU, CHALLENGE_PAST_DEADLINE */
export function assertTakesClaims(challenge: Challenge, actor: Actor, now: Instant): void {
  assertPosted(challenge)
  if (!isFor(challenge, actor)) throw new AppError('CHALLENGE_NOT_FOR_YOU')
  if (challenge.deadline <= now) throw new AppError('CHALLENGE_PAST_DEADLINE')
}

/** A slot goes to somebody; a claim that had run out ends by that. The fence rises. */
export function giveSlot(challenge: Challenge, at: number, who: Mate, by: string, now: Instant) {
  const slot = challenge.slots[at] as Slot
  const held: Claim = { ...who, at: now, leaseUntil: leaseFrom(challenge, now), by, team: [] }
  const past =
    slot.claim && allows('lapse', slot, now) ? [ended(at, { ...slot, claim: slot.claim }, 'lapsed', now)] : []
  return { slot: slotChange(at, slot, { fence: slot.fence + 1, state: 'held', claim: held }), past }
}

export const leaseFrom = ({ leaseHours }: Pick<Challenge, 'leaseHours'>, now: Instant): Instant =>
  now + leaseHours * HOUR

/** What the history says of claims that ran out. */
export const lapses = (past: readonly PastClaim[], now: Instant) =>
  past.map(({ slot }) => ({ at: now, what: 'lapsed' as const, slot, note: null }))

/** What a claiming command that was sent before has made: in its slot still, or ended since. */
export function claimedBy(
  { slots, past }: Challenge,
  by: string,
): { slot: number; fence: number; leaseUntil: Instant } | null {
  const at = slots.findIndex(({ claim }) => claim?.by === by)
  const { fence = 0, claim } = slots[at] ?? {}
  if (claim) return { slot: at, fence, leaseUntil: claim.leaseUntil }
  const gone = past.find((one) => one.by === by)
  return gone ? { slot: gone.slot, fence: gone.fence, leaseUntil: gone.at } : null
}
