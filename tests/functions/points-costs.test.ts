import { type Ledger, seedLedger } from '../support/big-ledger'
import { OFFICER } from '../support/points-world'

jest.setTimeout(180_000)

/** A hundredth of what the bench does: what is counted here does not grow. */
let ledger: Ledger
beforeAll(async () => {
  ledger = await seedLedger(20_000)
})
afterAll(() => ledger.world.close())

it('a page of a statement scans no more than twice what it returns, the first and a later one', async () => {
  const first = await ledger.cost(() => ledger.world.as('m1').get('points.mine', {}))
  expect(first.requests).toBe(2)
  expect(first.scanned).toBeLessThanOrEqual(2 * first.answer.entries.length)
  const after = first.answer.next
  if (!after) throw new Error('one page')
  const later = await ledger.cost(() => ledger.world.as('m1').get('points.mine', { after }))
  expect(later.scanned).toBeLessThanOrEqual(2 * later.answer.entries.length)
  expect(later.answer.balance).toBe(first.answer.balance)
})

it('rankings are read from roll-ups, in two requests', async () => {
  const { scanned, requests, answer } = await ledger.cost(() =>
    ledger.world.as('m1').get('points.ranking', { orgPath: '/d1', of: 'persons', period: '2026' }),
  )
  expect(requests).toBe(2)
  expect(answer.rows.length).toBe(50)
  expect(scanned).toBeLessThanOrEqual(4 * answer.rows.length + 10)
  // One more for whoever is not among the first, to see whether they are behind them.
  const { databaseRequests } = await ledger.world
    .as('r1')
    .call('points.ranking', { orgPath: '/d1', of: 'persons', period: '2026' })
  expect(databaseRequests).toBe(3)
})

it.each([
  ['points.rules', {}, 2],
  ['points.honors', { orgPath: '/d1' }, 2],
  ['points.appeals', { orgPath: '/d1' }, 2],
  ['points.verify', { code: '0123456789abcdef' }, 2],
] as const)('%s has two requests at most', async (name, input, most) => {
  const { databaseRequests } = await ledger.world.as(OFFICER).call(name, input as never)
  expect(databaseRequests).toBeLessThanOrEqual(most)
})
