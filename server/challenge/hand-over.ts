import { claimedBy } from '#core/challenge/claim'
import type { ChallengeContract } from '#core/challenge/contract'
import { offerHandOver, takeOver, withdrawHandOver } from '#core/challenge/hand-over'
import { joinTeam, leaveTeam } from '#core/challenge/team'
import type { UseCase } from '../kernel/use-case'
import { makeChange } from './make-change'
import type { ChallengeStores } from './stores'
import { handedOver } from './told'

/** 转交. The code follows from the command, so that a repeat shows the same; only its digest is kept. */
export const offerClaim: UseCase<ChallengeContract['offerHandOver'], ChallengeStores> = async (
  { challengeId, ...at },
  call,
) => {
  const { actor, now, newId } = call
  const code = newId()
  const held = { ...at, personId: actor.personId, by: code }
  const after = await makeChange(call, (challenge) => offerHandOver(challenge, held, code, now))
  const until = after.slots[at.slot]?.claim?.handOver?.until ?? now
  return { challengeId, code, until, linkPrefix: process.env.CODE_LINK_PREFIX ?? '' }
}

export const withdrawOffer: UseCase<ChallengeContract['withdrawHandOver'], ChallengeStores> = async (
  { challengeId, ...at },
  call,
) => {
  const held = { ...at, personId: call.actor.personId, by: call.newId() }
  await makeChange(call, (challenge) => withdrawHandOver(challenge, held, call.now))
  return { challengeId }
}

export const takeOverClaim: UseCase<ChallengeContract['takeOver'], ChallengeStores> = async (
  { challengeId, code },
  call,
) => {
  const { actor, now, newId } = call
  const by = newId()
  const after = await makeChange(
    call,
    (challenge) => (claimedBy(challenge, by) ? null : takeOver(challenge, actor, code, by, now)),
    (challenge, change) => handedOver(challenge, change, now),
  )
  return { challengeId, ...(claimedBy(after, by) ?? { slot: 0, fence: 1, leaseUntil: now }) }
}

export const joinClaim: UseCase<ChallengeContract['joinTeam'], ChallengeStores> = async (
  { challengeId, slot },
  call,
) => {
  await makeChange(call, (challenge) => joinTeam(challenge, call.actor, slot, call.now))
  return { challengeId }
}

export const leaveClaim: UseCase<ChallengeContract['leaveTeam'], ChallengeStores> = async (
  { challengeId, slot, personId },
  call,
) => {
  const own = call.actor.personId
  await makeChange(call, (challenge) => leaveTeam(challenge, own, slot, personId ?? own, call.now))
  return { challengeId }
}
