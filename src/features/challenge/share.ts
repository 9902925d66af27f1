import type { Challenge } from './types'

/** The way to a challenge for whoever gets its card: nothing of persons is in it. */
export const challengePath = (challengeId: string): string =>
  `/packages/challenge/detail/index?challengeId=${challengeId}`

/** The way onto the team of one of its slots. */
export const invitePath = (challengeId: string, slot: number): string => `${challengePath(challengeId)}&slot=${slot}`

/** Whose share button asks others onto their team. */
export function teamSlotOf({ claim, teamSize }: Challenge): number | undefined {
  const working = claim?.state === 'held' || claim?.state === 'returned'
  return claim?.lead && working && claim.team.length < teamSize - 1 ? claim.slot : undefined
}
