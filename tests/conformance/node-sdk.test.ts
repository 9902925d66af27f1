import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Data } from './support/sdk'

/** What only @cloudbase/node-sdk 3.17.2, which lies under wx-server-sdk, lets a function send. */
interface RawCollection {
  options(options: { raw: boolean }): RawCollection
  aggregate(pipeline: unknown[]): { end(): Promise<{ data: Data[] }> }
  where(query: unknown): RawCollection
  doc(id: string | number): RawCollection
  update(data: unknown): Promise<{ updated: number }>
  updateAndReturn(data: unknown): Promise<{ updated: number; doc?: Data }>
  get(): Promise<{ data: Data[] }>
  add(data: unknown): Promise<{ id?: unknown; ids?: unknown[] }>
}

let cloud: Cloud
let things: RawCollection

const listOf = (doc: Data | undefined, field: string): Data[] => (doc?.[field] ?? []) as Data[]
const pipeline = async (...stages: unknown[]): Promise<Data[]> =>
  (await things.options({ raw: true }).aggregate(stages).end()).data

beforeAll(async () => {
  cloud = await openCloud()
  const sdk = require('@cloudbase/node-sdk') as {
    init(options: object): { database(): { collection(name: string): RawCollection } }
  }
  things = sdk.init({ env: process.env.TCB_ENV }).database().collection('conformance')
})
beforeEach(async () => {
  await cloud.fill(
    'conformance',
    {
      _id: 'district',
      level: 1,
      open: true,
      parts: [
        { level: 5, name: 'secret' },
        { level: 1, name: 'known' },
      ],
    },
    { _id: 'street', level: 2, parent: 'district' },
    { _id: 'community', level: 3, parent: 'street' },
    { _id: 'grid', level: 3, parent: 'street' },
  )
})
afterAll(() => cloud.close())

describe('pipelines written by hand', () => {
  rule('facet: several pipelines over the same documents', 'MongoDB: $facet', async () => {
    const [sums] = await pipeline({
      $facet: { levels: [{ $sortByCount: '$level' }], total: [{ $count: 'n' }], none: [{ $match: { level: 9 } }] },
    })
    expect(sums).toMatchObject({ total: [{ n: 4 }], none: [] })
    expect(sums).toMatchObject({ levels: expect.arrayContaining([{ _id: 3, count: 2 }]) })
  })
  rule(
    'graphLookup: everything that a field leads to, each once, with its depth',
    'MongoDB: $graphLookup',
    async () => {
      const [district] = await pipeline(
        { $match: { _id: 'district' } },
        {
          $graphLookup: {
            from: 'conformance',
            startWith: '$_id',
            connectFromField: '_id',
            connectToField: 'parent',
            as: 'below',
            depthField: 'depth',
          },
        },
      )
      const below = listOf(district, 'below')
        .map((doc) => [doc._id, doc.depth])
        .sort()
      expect(below).toEqual([
        ['community', 1],
        ['grid', 1],
        ['street', 0],
      ])
      const [near] = await pipeline(
        { $match: { _id: 'district' } },
        {
          $graphLookup: {
            from: 'conformance',
            startWith: '$_id',
            connectFromField: '_id',
            connectToField: 'parent',
            as: 'below',
            maxDepth: 0,
          },
        },
      )
      expect(near?.below).toHaveLength(1)
    },
  )
  rule('redact: keeps, drops or descends', 'MongoDB: $redact', async () => {
    const [district] = await pipeline(
      { $match: { _id: 'district' } },
      { $redact: { $cond: [{ $gt: ['$level', 2] }, '$$PRUNE', '$$DESCEND'] } },
    )
    expect(district?.parts).toEqual([{ level: 1, name: 'known' }])
  })
  rule('an unknown stage is refused', 'MongoDB: Unrecognized pipeline stage name', async () => {
    expect((await refusalOf(pipeline({ $nonsense: 1 }))).message).toContain(
      "Unrecognized pipeline stage name: '$nonsense'",
    )
  })
})

describe('updates written by hand', () => {
  const raw = (id: string, update: unknown) => things.options({ raw: true }).where({ _id: id }).update(update)

  rule('currentDate, every element ($[]) and setOnInsert', 'MongoDB: update operators', async () => {
    expect(
      (
        await raw('district', {
          $currentDate: { at: true },
          $inc: { 'parts.$[].level': 10 },
          $setOnInsert: { made: true },
        })
      ).updated,
    ).toBe(1)
    const doc = (await cloud.db.collection('conformance').doc('district').get()).data
    expect(doc?.at).toBeInstanceOf(Date)
    expect(doc?.parts).toEqual([
      { level: 15, name: 'secret' },
      { level: 11, name: 'known' },
    ])
    expect(doc?.made).toBeUndefined()
  })
  rule(
    'an update with nothing in it, or with an unknown operator, is refused',
    'MongoDB 4: $set is empty',
    async () => {
      expect((await refusalOf(raw('grid', { $set: {} }))).message).toContain("'$set' is empty")
      expect((await refusalOf(raw('grid', { $nonsense: { a: 1 } }))).message).toContain('Unknown modifier: $nonsense')
      expect((await refusalOf(raw('grid', { $set: { 'parts.$[some].x': 1 } }))).message).toContain(
        'No array filter found',
      )
      expect((await refusalOf(raw('district', { $set: { 'parts.$.x': 1 } }))).message).toContain(
        'The positional operator did not find the match',
      )
    },
  )
})

rule('updateAndReturn changes one document and gives it as it is then', 'SDK: Query.updateAndReturn', async () => {
  const { updated, doc } = await things.where({ level: 3 }).updateAndReturn({ level: 4 })
  expect([updated, doc?.level]).toEqual([1, 4])
  expect((await things.where({ level: 4 }).get()).data).toHaveLength(1)
  expect((await things.where({ level: 99 }).updateAndReturn({ level: 4 })).doc).toBeUndefined()
})

rule('add gives keys as they were given', 'SDK: CollectionReference.add', async () => {
  expect((await things.add({ _id: 5 })).id).toBe(5)
  expect((await things.add([{ _id: 'x' }, { _id: 'y' }])).ids).toEqual(['x', 'y'])
})
