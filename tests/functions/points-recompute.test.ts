import { DAY, HOUR } from '#core/kernel/day'
import type { PointsEntry } from '#core/points/entry'
import { startWorld, type World } from '../support/world'

jest.setTimeout(180_000)

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const OFFICER = 'demo-officer'
const DISTRICT = '/450302'

async function recomputeAll(orgPath = DISTRICT, from = 0, until = world.now() + DAY) {
  const all = {
    entries: 0,
    persons: 0,
    stored: 0,
    recomputed: 0,
    differences: [] as { what: string; entryId: string | null }[],
  }
  let after: string | undefined
  do {
    const piece = await world.as(OFFICER).get('points.recompute', { orgPath, from, until, ...(after && { after }) })
    for (const key of ['entries', 'persons', 'stored', 'recomputed'] as const) all[key] += piece[key]
    all.differences.push(...piece.differences)
    after = piece.next ?? undefined
  } while (after !== undefined)
  return all
}

const entries = () => world.documents<PointsEntry>('pointsEntries')
const kindsIn = (found: { differences: { what: string }[] }) =>
  [...new Set(found.differences.map(({ what }) => what))].sort()

/** Changes a document behind everybody's back, and puts it right again afterwards. */
async function tampered<T>(name: string, id: string, change: object, look: () => Promise<T>): Promise<T> {
  const all = world.documents<{ _id: string }>(name)
  const put = (one: object) => {
    const request = (action: string, params: object) =>
      world.engine.database.request(action, { collectionName: name, ...params })
    request('database.removeDocument', { query: JSON.stringify({ _id: id }), multi: false })
    world.engine.database.insertMany(name, [one as Record<string, unknown>])
  }
  const original = all.find(({ _id }) => _id === id)
  if (!original) throw new Error(`no ${id} in ${name}`)
  put({ ...original, ...change })
  try {
    return await look()
  } finally {
    put(original)
  }
}

it('of the whole district finds what is stored: no difference', async () => {
  const all = await recomputeAll()
  expect(all.differences).toEqual([])
  expect(all.entries).toBe(entries().length)
  expect(all.stored).toBe(entries().reduce((sum, { points }) => sum + points, 0))
  expect(all.recomputed).toBe(all.stored)
})

it('of a unit and a period counts what lies in them', async () => {
  const until = world.now() - 30 * DAY
  const from = until - 60 * DAY
  const all = await recomputeAll('/450302/450302001/450302001002', from, until)
  const own = entries().filter(({ at, unitIds }) => at >= from && at < until && unitIds.includes('450302001002'))
  expect(own.length).toBeGreaterThan(5)
  expect(all).toMatchObject({ entries: own.length, differences: [] })
})

describe('shows', () => {
  const one = () => entries().find(({ personId, cause }) => personId === 'p-member' && cause === 'challengeDone')
  const id = () => one()?._id ?? ''

  it.each([
    ['other points', { points: 19 }, ['balance', 'month', 'points', 'unit', 'year']],
    ['other hours', { minutes: 999 }, ['balance', 'minutes', 'month', 'unit', 'year']],
    ['another balance', { balance: 999 }, ['balance']],
  ])('%s', async (_, change, what) => {
    const found = await tampered('pointsEntries', id(), change, () => recomputeAll())
    expect(kindsIn(found)).toEqual(expect.arrayContaining(what.filter((kind) => kind !== 'unit')))
  })

  it('a roll-up that says something else', async () => {
    const year = String(new Date(world.now() + 8 * HOUR).getUTCFullYear())
    const found = await tampered('pointsTotals', `p-member:${year}`, { points: 1 }, () => recomputeAll())
    expect(kindsIn(found)).toEqual(['year'])
    const branch = await tampered('pointsBranchTotals', `450302001002-b1:${year}`, { points: 1 }, () => recomputeAll())
    expect(kindsIn(branch)).toEqual(['unit'])
  })

  it('an entry that nothing stands behind, and what happened and was never entered', async () => {
    const { causeId = '', at = 0 } = one() ?? {}
    const [challengeId = '', slot = '0'] = causeId.split('.')
    const { slots = [] } =
      world.documents<{ _id: string; slots: object[] }>('challenges').find(({ _id }) => _id === challengeId) ?? {}
    const without = slots.map((found, i) => (i === Number(slot) ? { ...found, fence: 9 } : found))
    const found = await tampered('challenges', challengeId, { slots: without }, () =>
      recomputeAll(DISTRICT, at, at + 1),
    )
    expect(kindsIn(found)).toEqual(['missing', 'unfounded'])
    expect(found.differences.find(({ what }) => what === 'unfounded')?.entryId).toBe(id())
  })
})
