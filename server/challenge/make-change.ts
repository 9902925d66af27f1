import type { Challenge } from '#core/challenge/challenge'
import { applied, type Change } from '#core/challenge/change'
import { AppError } from '#core/kernel/app-error'
import type { Effect } from '#core/kernel/effect'
import type { Context } from '../kernel/use-case'
import type { ChallengeStores } from './stores'
import { leasesEnded } from './told'

/** Every miss is somebody else's success; so many in a row are not met. */
const TRIES = 12

type Call = Pick<Context<Challenge>, 'now' | 'subject'> & Pick<ChallengeStores, 'challenges'>

/**
 * Makes a change that a rule finds: one conditional write. Where somebody was faster the challenge is read again, and the
 * rule asked again: it refuses, or finds its way. A rule that has nothing to change (the command was sent before) writes nothing.
 */
export async function makeChange(
  { subject, now, challenges }: Call,
  rule: (challenge: Challenge) => Change | null,
  tell: (after: Challenge, change: Change) => readonly Effect[] = () => [],
): Promise<Challenge> {
  let challenge: Challenge | null = subject
  for (let tries = 0; tries < TRIES && challenge; tries++) {
    const change = rule(challenge)
    if (!change) return challenge
    const after = applied(challenge, change)
    const effects = [...leasesEnded(challenge, change, now), ...tell(after, change)]
    if (await challenges.commit(challenge._id, change, now, effects)) return after
    challenge = await challenges.find(challenge._id)
  }
  throw new AppError(challenge ? 'CONFLICT' : 'NOT_FOUND')
}
