import { crowdClaim } from '../support/challenge-crowd'

// A crowd of hundreds takes its time on a busy machine.
jest.setTimeout(60_000)

it.each([1, 5, 50])(
  'of 200 at once on %i slots so many hold one, and all others are told when one may be free',
  async (slots) => {
    const { requestsMean, requestsMax: _, ...result } = await crowdClaim(200, slots)
    expect(result).toEqual({ holders: slots, places: slots, stored: slots, told: 200 - slots, failed: 0 })
    expect(requestsMean).toBeLessThanOrEqual(3)
  },
)
