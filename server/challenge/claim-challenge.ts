import { claim, claimedBy } from '#core/challenge/claim'
import type { ChallengeContract } from '#core/challenge/contract'
import { extend, release, submit } from '#core/challenge/hold'
import type { UseCase } from '../kernel/use-case'
import { chanceOf } from './chance'
import { makeChange } from './make-change'
import type { ChallengeStores } from './stores'
import { workSubmitted } from './told'

/** 揭榜: one guarded write on one slot. Rivals for several slots pick different ones, and who loses reads once more. */
export const claimChallenge: UseCase<ChallengeContract['claim'], ChallengeStores> = async ({ challengeId }, call) => {
  const { actor, now, newId } = call
  const by = newId()
  const after = await makeChange(call, (challenge) =>
    claimedBy(challenge, by) ? null : claim(challenge, actor, { by, chance: chanceOf(newId()) }, now),
  )
  return { challengeId, ...(claimedBy(after, by) ?? { slot: 0, fence: 1, leaseUntil: now }) }
}

export const extendClaim: UseCase<ChallengeContract['extend'], ChallengeStores> = async (
  { challengeId, ...at },
  call,
) => {
  const held = { ...at, personId: call.actor.personId, by: call.newId() }
  const after = await makeChange(call, (challenge) => extend(challenge, held, call.now))
  return { challengeId, ...at, leaseUntil: after.slots[at.slot]?.claim?.leaseUntil ?? call.now }
}

/** 退榜. */
export const releaseClaim: UseCase<ChallengeContract['release'], ChallengeStores> = async (
  { challengeId, ...at },
  call,
) => {
  const held = { ...at, personId: call.actor.personId, by: call.newId() }
  await makeChange(call, (challenge) => release(challenge, held, call.now))
  return { challengeId }
}

/** 交榜. */
export const submitWork: UseCase<ChallengeContract['submit'], ChallengeStores> = async (
  { challengeId, slot, fence, ...work },
  call,
) => {
  const held = { slot, fence, personId: call.actor.personId, by: call.newId() }
  await makeChange(
    call,
    (challenge) => submit(challenge, held, work, call.now),
    (challenge) => [workSubmitted(challenge, slot, fence, held.by, call.now)],
  )
  return { challengeId }
}
