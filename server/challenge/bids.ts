import { assertMayBid, choose } from '#core/challenge/bids'
import type { ChallengeContract } from '#core/challenge/contract'
import { bidOf } from '#core/challenge/view'
import { AppError } from '#core/kernel/app-error'
import type { UseCase } from '../kernel/use-case'
import { makeChange } from './make-change'
import type { ChallengeStores } from './stores'
import { bidsChosen } from './told'

/** A bid, once for each: appended by one guarded write, which rivals do not break for each other. */
export const bidForChallenge: UseCase<ChallengeContract['bid'], ChallengeStores> = async (
  { challengeId, note },
  { actor, now, subject, challenges },
) => {
  assertMayBid(subject, actor, now)
  const { personId, name } = actor
  if (bidOf(subject, personId)) return { challengeId }
  if (await challenges.bid(challengeId, { personId, name, note, at: now })) return { challengeId }
  const challenge = await challenges.find(challengeId)
  if (!challenge) throw new AppError('NOT_FOUND')
  assertMayBid(challenge, actor, now)
  if (!bidOf(challenge, personId)) throw new AppError('CONFLICT')
  return { challengeId }
}

/** One that was chosen is a claim by now, and is given back as one. */
export const withdrawBid: UseCase<ChallengeContract['withdrawBid'], ChallengeStores> = async (
  { challengeId },
  { actor, subject, challenges },
) => {
  if (subject.status === 'draft') throw new AppError('NOT_FOUND')
  if (!bidOf(subject, actor.personId)) return { challengeId }
  if (subject.status !== 'posted') throw new AppError('CHALLENGE_WRONG_STATUS', { status: subject.status })
  if (bidOf(subject, actor.personId)?.chosen) throw new AppError('CHALLENGE_ALREADY_YOURS')
  if ((await challenges.withdrawBid(challengeId, actor.personId)) === 0) {
    const now = await challenges.find(challengeId)
    if (now && bidOf(now, actor.personId)) throw new AppError('CONFLICT')
  }
  return { challengeId }
}

/** 择优. */
export const chooseBids: UseCase<ChallengeContract['choose'], ChallengeStores> = async (
  { challengeId, personIds },
  call,
) => {
  const { actor, now } = call
  const by = call.newId()
  await makeChange(
    call,
    (challenge) => choose(challenge, actor.personId, personIds, by, now),
    (challenge, change) => bidsChosen(challenge, change, now),
  )
  return { challengeId }
}
