import type { Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import type { Challenge } from './challenge'
import { isFor } from './serves'
import { allows, isFree, isOn, slotOf } from './slot'
import { type SlotStep, STATUS_STEPS, type StatusStep } from './steps'
import { isJoinable, mayLeave } from './team'
import { bidOf, claims, claimsOf, posts } from './view'
import { BIDS_MOST, type ChallengeStatus } from './words'
import { busySlots } from './write'

/** What this person may do with a challenge now. The screen shows no more and no less. */
export function challengeCan(challenge: Challenge, actor: Actor, now: Instant) {
  return {
    ...claimerCan(challenge, actor, now),
    ...holderCan(challenge, actor, now),
    ...posterCan(challenge, actor, now),
  }
}

function claimerCan(challenge: Challenge, actor: Actor, now: Instant) {
  const { mode, slots, bids } = challenge
  const taking =
    challenge.status === 'posted' && challenge.deadline > now && claims(actor, now) && isFor(challenge, actor)
  const own = slots[slotOf(challenge, actor.personId)]
  // Whoever's own claim has run out begins anew in that slot.
  const outside = own === undefined || isFree(own, now)
  const bid = bidOf(challenge, actor.personId)
  return {
    claim: taking && outside && mode === 'firstCome' && slots.some((slot) => isFree(slot, now)),
    bid: taking && outside && mode === 'selection' && !bid && bids.length < BIDS_MOST,
    withdrawBid: challenge.status === 'posted' && bid !== undefined && !bid.chosen,
    joinTeam: taking && own === undefined && slots.some((slot) => isJoinable(challenge, slot, now)),
  }
}

function holderCan(challenge: Challenge, { personId }: Actor, now: Instant) {
  const slot = challenge.slots.find(({ claim }) => claim?.personId === personId)
  const may = (step: SlotStep) => challenge.status === 'posted' && slot !== undefined && allows(step, slot, now)
  const offered = (slot?.claim?.handOver?.until ?? 0) > now
  return {
    extend: may('extend') && slot?.claim?.extendedBy === undefined,
    release: may('release'),
    submit: may('submit'),
    offerHandOver: may('offerHandOver'),
    withdrawHandOver: may('withdrawHandOver') && offered,
    leaveTeam: challenge.status === 'posted' && mayLeave(challenge, personId, now),
  }
}

function posterCan(challenge: Challenge, actor: Actor, now: Instant) {
  const poster = posts(challenge, actor, now)
  const may = (step: StatusStep) =>
    poster && (STATUS_STEPS[step].from as readonly ChallengeStatus[]).includes(challenge.status)
  const open = poster && challenge.status === 'posted'
  const others = challenge.bids.some(({ personId, chosen }) => personId !== actor.personId && !chosen)
  const submitted = claimsOf(challenge).filter(({ claimed }) => claimed.state === 'submitted')
  return {
    edit: poster && (challenge.status === 'draft' || challenge.status === 'posted'),
    post: may('post') && challenge.deadline > now,
    withdraw: may('withdraw') && submitted.length === 0,
    close: may('close') && busySlots(challenge, now) === 0,
    choose:
      open &&
      others &&
      challenge.mode === 'selection' &&
      challenge.deadline > now &&
      challenge.slots.some((slot) => isFree(slot, now)),
    review: open && submitted.some(({ claimed }) => !isOn(claimed.claim, actor.personId)),
  }
}
