import { chaos } from '../support/chaos'

jest.setTimeout(240_000)

/** The long one is `npm run bench -- --only effects`. */
it('whatever dies in between, each effect happens once: 100 commands, the engine killed four times, the database failing', async () => {
  const { effects, ...result } = await chaos(100, 4, 7)
  expect(result).toEqual({ lost: 0, doubled: 0, parked: 0, waiting: 0, deaths: 4, commands: 100 })
  expect(effects).toBeGreaterThan(50)
})
