import { crowdCheckIn, crowdSignUp, oneManyTimes } from '../support/crowd'

/** The figures of the house (docs/map.md): what a crowd costs and gets, whatever the number of rivals. */
// A crowd of hundreds takes its time on a busy machine.
jest.setTimeout(60_000)

describe('a crowd', () => {
  it('of 200 on 50 seats: 50 seats, 150 waiting in one order, no one twice, none failed, three requests each at most', async () => {
    const result = await crowdSignUp(200, 50)
    expect(result).toMatchObject({ seats: 50, waiting: 150, duplicates: 0, failed: 0 })
    expect(result.places).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
    expect(result.requestsMax).toBeLessThanOrEqual(3)
  })

  it('of one member 50 times at once has one place', async () => {
    const result = await oneManyTimes(50)
    expect(result).toMatchObject({ places: [1], rosterLength: 1, failed: 0 })
    expect(result.requestsMax).toBeLessThanOrEqual(3)
  })

  it.each(['each twice in a row', 'all, then all again'] as const)(
    'of 300 checking in at once, sent %s: 300 check-ins, one answer each, two requests each at most',
    async (order) => {
      const result = await crowdCheckIn(300, order)
      expect(result).toMatchObject({ rows: 300, failed: 0, differingAnswers: 0 })
      expect(result.requestsMax).toBeLessThanOrEqual(2)
    },
  )
})
