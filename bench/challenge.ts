import { crowdClaim } from '../tests/support/challenge-crowd'

/** 200 members at once on one challenge of one slot. Counts before clocks. */
export async function benchChallenge(): Promise<Record<string, number>> {
  const { holders, requestsMean, requestsMax, failed } = await crowdClaim(200, 1)
  return {
    'challenge.claim.holders': holders,
    'challenge.claim.requestsMean': requestsMean,
    'challenge.claim.requestsMax': requestsMax,
    'challenge.claim.failed': failed,
  }
}
