import type { Challenge } from '#core/challenge/challenge'
import { forget } from '#core/challenge/forget'
import { standingIn } from '#core/challenge/view'
import type { Instant } from '#core/kernel/day'
import { challengeLists } from './challenge-lists'
import { type ChallengeDocument, challengeStore } from './challenges'
import { collection } from './collection'
import { command } from './sdk'

/** What somebody has had to do with 揭榜挂帅. */
export interface ClaimTrace {
  title: string
  unit: string
  at: Instant
  /** Of their claim; `bid` where they only made one. */
  standing: string
}

const challenges = collection<ChallengeDocument>('challenges')
const TRIES = 12

export async function claimTraces(personIds: readonly string[], now: Instant): Promise<ClaimTrace[]> {
  const rows = await challengeLists.of(personIds)
  return rows.map((challenge) => {
    const standing = personIds.map((id) => standingIn(challenge, id, now)).find((one) => one !== null)
    return { title: challenge.title, unit: challenge.unit, at: challenge.postedAt ?? 0, standing: standing ?? 'bid' }
  })
}

/** What a person holds is released; their bids go, and `name` stands where theirs did. */
export async function forgetClaims(personId: string, name: string, now: Instant): Promise<void> {
  for (const { _id } of await challengeLists.of([personId])) {
    await release(_id, personId, name, now)
    await challenges.update({ _id, 'bids.personId': personId }, { bids: command.pull({ personId }) })
    const named = { personId, name: command.neq(name) }
    // One element at a time: a person has few past claims in one challenge.
    while (await challenges.update({ _id, past: command.elemMatch(named as never) }, { 'past.$.name': name }));
  }
}

async function release(challengeId: string, personId: string, name: string, now: Instant): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const challenge: Challenge | null = await challengeStore.find(challengeId)
    const change = challenge && forget(challenge, personId, name, now)
    if (!change || (await challengeStore.commit(challengeId, change, now, []))) return
  }
  throw new Error(`claims of a person in ${challengeId} could not be released`)
}
