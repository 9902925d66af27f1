import { challengeCan } from '#core/challenge/can'
import type { Bid, Challenge } from '#core/challenge/challenge'
import { BOARD_READERS, type ChallengeContract } from '#core/challenge/contract'
import { isNoShow } from '#core/challenge/no-show'
import { isOn } from '#core/challenge/slot'
import { bidOf, canSee, claimsOf, ownClaimOf, showClaim, summarize } from '#core/challenge/view'
import { AppError } from '#core/kernel/app-error'
import { holds } from '#core/kernel/roles'
import type { Context, UseCase } from '../kernel/use-case'
import type { ChallengeStores } from './stores'

type Call = Context<Challenge> & ChallengeStores

export const getChallenge: UseCase<ChallengeContract['get'], ChallengeStores> = async (_, call) => {
  const { actor, now, subject } = call
  if (!canSee(subject, actor, now)) throw new AppError('NOT_FOUND')
  const ours = holds(actor, BOARD_READERS, subject.orgPath, now)
  const own = ownClaimOf(subject, actor.personId)
  const shown = ours ? claimsOf(subject) : own ? [own] : []
  const bid = bidOf(subject, actor.personId)
  const [urls, bids] = await Promise.all([
    call.photos.urls(shown.flatMap(({ claimed }) => claimed.claim.work?.photos ?? [])),
    ours ? withRecords(subject.bids, call) : [],
  ])
  const { summary, orgPath, openTo, leaseHours, v, withdrawReason = null, history } = subject
  return {
    ...summarize(subject, actor, now),
    summary,
    orgPath,
    openTo,
    leaseHours,
    v,
    withdrawReason,
    claim: own
      ? {
          ...showClaim(own.slot, own.claimed, urls, now),
          lead: own.claimed.claim.personId === actor.personId,
        }
      : null,
    claims: ours ? shown.map(({ slot, claimed }) => showClaim(slot, claimed, urls, now)) : [],
    bid: bid ? { note: bid.note, at: bid.at, chosen: bid.chosen === true } : null,
    bids,
    history: [...history].reverse(),
    can: challengeCan(subject, actor, now),
  }
}

/** What the poster weighs: how often somebody was accepted, and let a claim run out. */
async function withRecords(bids: readonly Bid[], { lists }: Call) {
  if (bids.length === 0) return []
  const rows = await lists.records(bids.map(({ personId }) => personId))
  return bids.map(({ personId, name, note, at, chosen }) => ({
    personId,
    name,
    note,
    at,
    chosen: chosen === true,
    done: rows.filter(({ slots }) =>
      slots.some(
        ({ state, claim }) => state === 'accepted' && claim && isOn({ ...claim, team: claim.team ?? [] }, personId),
      ),
    ).length,
    noShows: rows.flatMap(({ past }) => past.filter((one) => one.personId === personId && isNoShow(one))).length,
  }))
}
