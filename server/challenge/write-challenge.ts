import type { Challenge } from '#core/challenge/challenge'
import type { ChallengeContract } from '#core/challenge/contract'
import { close, withdraw } from '#core/challenge/end'
import { assertDeadline, edit, freeSlot, post } from '#core/challenge/write'
import { AppError } from '#core/kernel/app-error'
import type { ParsedInputOf } from '#core/kernel/contract'
import type { UseCase } from '../kernel/use-case'
import { makeChange } from './make-change'
import type { ChallengeStores } from './stores'
import { calledOff, posted } from './told'

type Typed = Omit<ParsedInputOf<ChallengeContract['create']>, 'orgPath'>

/** What was typed, as it is kept. */
function tidy({ skills, venue: { name, address, point }, ...written }: Typed) {
  return { ...written, skills: [...new Set(skills)], venue: { name, address, ...(point && { point }) } }
}

/** A draft, seen by those alone who post for the unit. Sent again, the command meets the draft that it made. */
export const createChallenge: UseCase<ChallengeContract['create'], ChallengeStores> = async (
  { orgPath, ...typed },
  { actor, now, newId, subject, challenges },
) => {
  assertDeadline(typed.deadline, now)
  const challengeId = newId()
  const { slots, ...written } = tidy(typed)
  const draft: Challenge = {
    ...written,
    _id: challengeId,
    status: 'draft',
    orgId: subject.orgId,
    unit: subject.name,
    orgPath,
    createdBy: actor.personId,
    createdAt: now,
    v: 0,
    slots: Array.from({ length: slots }, freeSlot),
    past: [],
    bids: [],
    history: [],
  }
  if (!(await challenges.add(draft)) && (await challenges.find(challengeId))?.createdBy !== actor.personId)
    throw new AppError('CONFLICT')
  return { challengeId }
}

export const editChallenge: UseCase<ChallengeContract['edit'], ChallengeStores> = async (
  { challengeId, v, ...typed },
  call,
) => {
  const by = call.newId()
  await makeChange(call, (challenge) => edit(challenge, tidy(typed), v, by, call.now))
  return { challengeId }
}

/** 发榜. */
export const postChallenge: UseCase<ChallengeContract['post'], ChallengeStores> = async ({ challengeId }, call) => {
  await makeChange(
    call,
    (challenge) => post(challenge, call.now),
    (challenge) => [posted(challenge, call.now)],
  )
  return { challengeId }
}

/** 撤榜. */
export const withdrawChallenge: UseCase<ChallengeContract['withdraw'], ChallengeStores> = async (
  { challengeId, reason },
  call,
) => {
  await makeChange(
    call,
    (challenge) => withdraw(challenge, reason, call.now),
    (challenge, change) => calledOff(challenge, change, reason, call.now),
  )
  return { challengeId }
}

/** 结榜. */
export const closeChallenge: UseCase<ChallengeContract['close'], ChallengeStores> = async ({ challengeId }, call) => {
  await makeChange(call, (challenge) => close(challenge, call.now))
  return { challengeId }
}
