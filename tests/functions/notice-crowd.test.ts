import { crowdOfNotices } from '../support/notice-crowd'

jest.setTimeout(120_000)

it('2,000 notices due at once are made in bounded runs, no person twice, for few requests each', async () => {
  const result = await crowdOfNotices(2000)
  expect(result).toMatchObject({ made: 2000, doubled: 0, sent: result.expectedToBeSent })
  expect(result.requestsMean).toBeLessThanOrEqual(3)
  // The function's time limit is 20 s.
  expect(result.slowestMs).toBeLessThan(20_000)
})
