import type { Challenge } from '#core/challenge/challenge'
import type { ChallengeContract } from '#core/challenge/contract'
import { isNoShow, mayAppeal } from '#core/challenge/no-show'
import { standingOf } from '#core/challenge/slot'
import { bidOf, noShowOf, ownClaimOf } from '#core/challenge/view'
import type { ClaimStanding } from '#core/challenge/words'
import type { Instant } from '#core/kernel/day'
import type { UseCase } from '../kernel/use-case'
import type { ChallengeStores } from './stores'

/** 我揭的榜. */
export const myChallenges: UseCase<ChallengeContract['mine'], ChallengeStores> = async (_, { actor, now, lists }) => {
  const { personId } = actor
  const rows = await lists.of([personId])
  const claims = rows.flatMap((challenge) => [...standing(challenge, personId, now), ...past(challenge, personId, now)])
  return {
    claims: claims.sort((a, b) => b.at - a.at),
    bids: rows.flatMap((challenge) => bids(challenge, personId)),
    noShows: rows.flatMap((row) => row.past.filter((one) => one.personId === personId && isNoShow(one))).length,
  }
}

const about = ({ _id, title, unit, deadline }: Challenge) => ({ challengeId: _id, title, unit, deadline })

function standing(challenge: Challenge, personId: string, now: Instant) {
  const own = ownClaimOf(challenge, personId)
  if (!own) return []
  const { slot, claimed } = own
  const { claim, fence } = claimed
  return [
    {
      ...about(challenge),
      slot,
      fence,
      standing: standingOf(claimed, now) as ClaimStanding,
      lead: claim.personId === personId,
      at: claim.at,
      leaseUntil: claimed.state === 'held' || claimed.state === 'returned' ? claim.leaseUntil : null,
      missing: claimed.state === 'returned' ? (claim.missing ?? null) : null,
      noShow: null,
      canAppeal: false,
    },
  ]
}

function past(challenge: Challenge, personId: string, now: Instant) {
  return challenge.past
    .filter((one) => one.personId === personId)
    .map((one) => ({
      ...about(challenge),
      slot: one.slot,
      fence: one.fence,
      standing: one.end,
      lead: true,
      at: one.claimedAt,
      leaseUntil: null,
      missing: null,
      noShow: noShowOf(one),
      canAppeal: mayAppeal(one, now),
    }))
}

function bids(challenge: Challenge, personId: string) {
  const { _id: challengeId, title, unit } = challenge
  const bid = bidOf(challenge, personId)
  return bid ? [{ challengeId, title, unit, at: bid.at, chosen: bid.chosen === true }] : []
}
