import type { Challenge, NoShowAppeal } from '#core/challenge/challenge'
import type { ChallengeContract } from '#core/challenge/contract'
import { appealed, decided, type Found } from '#core/challenge/no-show'
import { AppError } from '#core/kernel/app-error'
import type { Effect } from '#core/kernel/effect'
import { notify } from '#core/notice/notify'
import type { Context, UseCase } from '../kernel/use-case'
import type { ChallengeStores } from './stores'
import { factsOf } from './told'

type Call = Context<Challenge> & ChallengeStores
type Ruled = (Found & { appeal: NoShowAppeal }) | null

const TRIES = 5

/** One guarded write on a past claim; read again where somebody else was faster. */
async function settle(call: Call, rule: (challenge: Challenge) => Ruled, tell: (ruled: Found) => Effect[]) {
  let challenge: Challenge | null = call.subject
  for (let tries = 0; tries < TRIES && challenge; tries++) {
    const ruled = rule(challenge)
    if (!ruled) return
    if (await call.challenges.appeal(challenge._id, ruled, ruled.appeal, call.now, tell(ruled))) return
    challenge = await call.challenges.find(challenge._id)
  }
  throw new AppError(challenge ? 'CONFLICT' : 'NOT_FOUND')
}

/** 爽约申诉. */
export const appealNoShow: UseCase<ChallengeContract['appealNoShow'], ChallengeStores> = async (
  { challengeId, slot, fence, reason },
  call,
) => {
  const { actor, now } = call
  await settle(
    call,
    (challenge) => appealed(challenge, { slot, fence, personId: actor.personId }, reason, now),
    () => [
      notify(challengeId, `${slot}.${fence}`, now, {
        kind: 'noShowAppealed',
        facts: factsOf(call.subject),
        to: { who: 'keepers', unitId: call.subject.orgId },
      }),
    ],
  )
  return { challengeId }
}

export const listNoShowAppeals: UseCase<ChallengeContract['noShowAppeals'], ChallengeStores> = async (
  _,
  { subject, lists },
) => {
  const rows = await lists.appeals(subject.ids)
  const appeals = rows.flatMap(({ _id: challengeId, title, past }) =>
    past.flatMap(({ slot, fence, name, at: lapsedAt, appeal }) =>
      appeal?.state === 'asked'
        ? [{ challengeId, title, slot, fence, name, lapsedAt, appealedAt: appeal.at, reason: appeal.reason }]
        : [],
    ),
  )
  return { appeals: appeals.sort((a, b) => a.appealedAt - b.appealedAt) }
}

export const decideNoShow: UseCase<ChallengeContract['decideNoShow'], ChallengeStores> = async (
  { challengeId, slot, fence, excused, reason },
  call,
) => {
  const { actor, now } = call
  await settle(
    call,
    (challenge) => decided(challenge, { slot, fence, personId: actor.personId }, { excused, reason }),
    ({ past }) => [
      notify(challengeId, `${slot}.${fence}`, now, {
        kind: 'noShowDecided',
        facts: { ...factsOf(call.subject), excused, reason },
        to: { who: 'person', personId: past.personId },
      }),
    ],
  )
  return { challengeId }
}
