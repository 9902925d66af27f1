import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import type { Challenge } from './challenge'
import { assertPosted, type Change } from './change'
import { assertTakesClaims, giveSlot, lapses } from './claim'
import { isFree, slotOf } from './slot'
import { BIDS_MOST } from './words'

/**
 * Somebody offers to take a challenge on that is given by selection.
 *
 * @throws AppError NOT_FOUND, CHALLENGE_WRONG_STATUS {status}, CHALLENGE_NOT_FOR_YOU, CHALLENGE_PAST_DEADLINE,
 *   CHALLENGE_BY_BIDS when it is not, CHALLENGE_ALREADY_YOURS, BIDS_FULL {most}
 */
export function assertMayBid(challenge: Challenge, actor: Actor, now: Instant): void {
  assertTakesClaims(challenge, actor, now)
  if (challenge.mode !== 'selection') throw new AppError('CHALLENGE_BY_BIDS')
  const own = slotOf(challenge, actor.personId)
  const slot = challenge.slots[own]
  if (slot && !isFree(slot, now)) throw new AppError('CHALLENGE_ALREADY_YOURS')
  const bids = challenge.bids.some(({ personId }) => personId === actor.personId)
  if (!bids && challenge.bids.length >= BIDS_MOST) throw new AppError('BIDS_FULL', { most: BIDS_MOST })
}

/**
 * 择优: free slots go to bidders, who hold them from then on as if they had claimed. Null when all of them do.
 * Nobody chooses themselves.
 *
 * @throws AppError CHALLENGE_WRONG_STATUS {status}, CHALLENGE_BY_BIDS, FORBIDDEN, NOT_FOUND for who has made no bid,
 *   CHALLENGE_PAST_DEADLINE, CHALLENGE_TAKEN {freeAt: null} when there are not so many slots
 */
export function choose(
  challenge: Challenge,
  chooser: string,
  personIds: readonly string[],
  by: string,
  now: Instant,
): Change | null {
  assertPosted(challenge)
  if (challenge.mode !== 'selection') throw new AppError('CHALLENGE_BY_BIDS')
  if (personIds.includes(chooser)) throw new AppError('FORBIDDEN')
  const wanted = [...new Set(personIds)].filter((personId) => !holdsNow(challenge, personId, now))
  if (wanted.length === 0) return null
  if (challenge.deadline <= now) throw new AppError('CHALLENGE_PAST_DEADLINE')
  const bids = wanted.map((personId) => challenge.bids.findIndex((bid) => bid.personId === personId))
  if (bids.includes(-1)) throw new AppError('NOT_FOUND')
  const places = placesFor(challenge, wanted, now)
  const given = bids.map((bid, i) => {
    const { personId, name } = challenge.bids[bid] as Challenge['bids'][number]
    return giveSlot(challenge, places[i] as number, { personId, name }, `${by}.${personId}`, now)
  })
  const past = given.flatMap((one) => one.past)
  return {
    status: 'posted',
    inTime: { v: challenge.v },
    slots: given.map(({ slot }) => slot),
    past,
    newcomers: wanted.filter((personId) => slotOf(challenge, personId) < 0),
    chosen: bids.map((at, i) => ({ at, personId: wanted[i] as string })),
    happened: [...lapses(past, now), ...places.map((slot) => ({ at: now, what: 'chosen' as const, slot, note: null }))],
  }
}

function holdsNow(challenge: Challenge, personId: string, now: Instant): boolean {
  const slot = challenge.slots[slotOf(challenge, personId)]
  return slot !== undefined && !isFree(slot, now)
}

/** A free slot for each: their own where they stand in one that has run out, then those that nobody stands in. */
function placesFor(challenge: Challenge, personIds: readonly string[], now: Instant): number[] {
  const own = personIds.map((personId) => slotOf(challenge, personId))
  const free = challenge.slots.flatMap((slot, at) => (isFree(slot, now) && !own.includes(at) ? [at] : []))
  const taken = new Set<number>()
  return own.map((at) => {
    const place = at >= 0 && !taken.has(at) ? at : free.shift()
    if (place === undefined) throw new AppError('CHALLENGE_TAKEN', { freeAt: null })
    taken.add(place)
    return place
  })
}
