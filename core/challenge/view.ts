import type { Instant } from '../kernel/day'
import { type Actor, holds, holdsAnywhere } from '../kernel/roles'
import type { Bid, Challenge, Claim, PastClaim } from './challenge'
import { BOARD_READERS, CLAIMERS, POSTERS } from './contract'
import { servesHere } from './serves'
import { type Claimed, freeAt, isFree, isOn, slotOf, standingOf } from './slot'
import type { ClaimStanding } from './words'

export const posts = ({ orgPath }: Pick<Challenge, 'orgPath'>, actor: Actor, now: Instant): boolean =>
  holds(actor, POSTERS, orgPath, now)

export const claims = (actor: Actor, now: Instant): boolean => holdsAnywhere(actor, CLAIMERS, now)

/** A draft is seen by those who post and read for its unit; anything else by everybody. */
export const canSee = (challenge: Challenge, actor: Actor, now: Instant): boolean =>
  challenge.status !== 'draft' || holds(actor, BOARD_READERS, challenge.orgPath, now)

/** Where somebody's own claim of a challenge stands: the one they hold, or the last they had. */
export function standingIn(
  challenge: Pick<Challenge, 'slots' | 'past'>,
  personId: string,
  now: Instant,
): ClaimStanding | null {
  const slot = challenge.slots.find(({ claim }) => claim && isOn(claim, personId))
  if (slot) return standingOf(slot, now) as ClaimStanding
  return challenge.past.findLast((past) => past.personId === personId)?.end ?? null
}

/** A challenge as a list shows it: nothing of persons. */
export function summarize(challenge: Challenge, actor: Actor, now: Instant, distance: number | null = null) {
  const { _id, kind, title, unit, venue, urgency, mode, skills, points, minutes, deadline, teamSize, status } =
    challenge
  return {
    _id,
    kind,
    title,
    unit,
    venue,
    distance: distance === null ? null : Math.round(distance),
    urgency,
    mode,
    skills,
    points,
    minutes,
    postedAt: challenge.postedAt ?? null,
    deadline,
    slots: challenge.slots.length,
    free: challenge.slots.filter((slot) => isFree(slot, now)).length,
    freeAt: freeAt(challenge, now),
    teamSize,
    status,
    overdue: isOverdue(challenge, now),
    here: servesHere(challenge, actor),
    mine: standingIn(challenge, actor.personId, now),
  }
}

/** Past its deadline with something left to do. */
export const isOverdue = (
  { status, deadline, slots }: Pick<Challenge, 'status' | 'deadline' | 'slots'>,
  now: Instant,
) => status === 'posted' && deadline <= now && slots.some(({ state }) => state !== 'accepted')

/** A claim as its holder, their team and the poster's line see it. `urls`: addresses of photos. */
export function showClaim(slot: number, claimed: Claimed, urls: ReadonlyMap<string, string | null>, now: Instant) {
  const { fence, state, claim } = claimed
  return {
    slot,
    fence,
    state,
    lapsed: standingOf(claimed, now) === 'lapsed',
    personId: claim.personId,
    name: claim.name,
    team: claim.team.map(({ personId, name }) => ({ personId, name })),
    at: claim.at,
    leaseUntil: claim.leaseUntil,
    extended: claim.extendedBy !== undefined,
    work: showWork(claim, urls),
    missing: claim.missing ?? null,
    handOverUntil: claim.handOver && claim.handOver.until > now ? claim.handOver.until : null,
    acceptedAt: claim.acceptedAt ?? null,
  }
}

function showWork({ work }: Claim, urls: ReadonlyMap<string, string | null>) {
  if (!work) return null
  const { at, note, minutes } = work
  return { at, note, minutes, photos: work.photos.map((id) => ({ id, url: urls.get(id) ?? null })) }
}

/** Every claim that stands, with its slot. */
export const claimsOf = ({ slots }: Challenge): { slot: number; claimed: Claimed }[] =>
  slots.flatMap((one, slot) => (one.claim ? [{ slot, claimed: { ...one, claim: one.claim } }] : []))

export function ownClaimOf(challenge: Challenge, personId: string): { slot: number; claimed: Claimed } | undefined {
  const slot = slotOf(challenge, personId)
  return claimsOf(challenge).find((one) => one.slot === slot)
}

export const bidOf = ({ bids }: Challenge, personId: string): Bid | undefined =>
  bids.find((bid) => bid.personId === personId)

/** What the list of somebody's claims says of one that came to nothing. */
export function noShowOf({ end, appeal }: PastClaim): 'counted' | 'appealed' | 'excused' | 'upheld' | null {
  if (end !== 'lapsed') return null
  return appeal ? ({ asked: 'appealed', excused: 'excused', upheld: 'upheld' } as const)[appeal.state] : 'counted'
}
