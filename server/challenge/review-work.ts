import type { Challenge } from '#core/challenge/challenge'
import type { ChallengeContract } from '#core/challenge/contract'
import { accept, sendBack } from '#core/challenge/review'
import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { earn } from '#core/points/earn'
import type { UseCase } from '../kernel/use-case'
import { makeChange } from './make-change'
import type { ChallengeStores } from './stores'
import { workAccepted, workReturned } from './told'

/** 验榜: points and hours follow, in the same write, for everybody who did it. */
export const acceptWork: UseCase<ChallengeContract['accept'], ChallengeStores> = async (
  { challengeId, slot, fence, minutes, note },
  call,
) => {
  const { actor, now } = call
  const found = { ...(minutes !== undefined && { minutes }), ...(note && { note }) }
  await makeChange(
    call,
    (challenge) => accept(challenge, { slot, fence, personId: actor.personId, by: call.newId() }, found, now),
    (challenge) => [...earned(challenge, slot, fence, now), ...workAccepted(challenge, slot, fence, now)],
  )
  return { challengeId }
}

function earned({ _id, title, orgId, points, slots }: Challenge, slot: number, fence: number, now: Instant): Effect[] {
  const { claim } = slots[slot] ?? {}
  if (!claim?.work) return []
  const { at, minutes } = claim.work
  const fact = {
    cause: 'challengeDone' as const,
    causeId: `${_id}.${slot}.${fence}`,
    title,
    orgId,
    at,
    points,
    minutes,
  }
  return [claim, ...claim.team].map(({ personId, name }) => earn(_id, now, { ...fact, personId, name }))
}

export const sendWorkBack: UseCase<ChallengeContract['sendBack'], ChallengeStores> = async (
  { challengeId, slot, fence, missing },
  call,
) => {
  const { actor, now } = call
  const reviewing = { slot, fence, personId: actor.personId, by: call.newId() }
  const after = await makeChange(
    call,
    (challenge) => sendBack(challenge, reviewing, missing, now),
    (challenge) => workReturned(challenge, slot, fence, reviewing.by, now),
  )
  return { challengeId, slot, fence, leaseUntil: after.slots[slot]?.claim?.leaseUntil ?? now }
}
