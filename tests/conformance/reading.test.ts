import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Collection, Command, Data, Database } from './support/sdk'

let cloud: Cloud
let db: Database
let _: Command
let things: Collection

const ids = (found: { data: Data[] }): unknown[] => found.data.map((doc) => doc._id)

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
  _ = db.command
  things = await cloud.fill(
    'conformance',
    {
      _id: 'a',
      n: 3,
      s: 'x',
      list: [1, 2, 3, 4],
      sub: { p: 1, q: 2 },
      rows: [
        { p: 1, q: 2 },
        { p: 3, q: 4 },
      ],
    },
    { _id: 'b', n: 1, s: 'y', list: [5], sub: { p: 3 } },
    { _id: 'c', n: 2, s: 'x' },
    { _id: 'd', n: null, s: 'z' },
    { _id: 'e', n: 'text' },
  )
})
afterAll(() => cloud.close())

describe('order, part and number', () => {
  rule(
    'orderBy follows the order of types: null and missing, numbers, texts',
    'MongoDB: Comparison/Sort Order',
    async () => {
      expect(ids(await things.orderBy('n', 'asc').get())).toEqual(['d', 'b', 'c', 'a', 'e'])
      expect(ids(await things.orderBy('n', 'desc').get())).toEqual(['e', 'a', 'c', 'b', 'd'])
    },
  )
  rule('several orders apply one after the other', 'SDK: Query.orderBy', async () => {
    expect(
      ids(
        await things
          .where({ n: _.gt(0) })
          .orderBy('s', 'asc')
          .orderBy('n', 'desc')
          .get(),
      ),
    ).toEqual(['a', 'c', 'b'])
  })
  rule('without an order, documents come as they were added', 'MongoDB: natural order', async () => {
    expect(ids(await things.get())).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
  rule('skip and limit take a part', 'SDK: Query', async () => {
    expect(ids(await things.orderBy('_id', 'asc').skip(1).limit(2).get())).toEqual(['b', 'c'])
    expect(ids(await things.skip(10).get())).toEqual([])
  })
  rule('an array is ordered by its least element, downwards by its greatest', 'MongoDB: Sort by an Array', async () => {
    const query = things.where({ list: _.exists(true) })
    expect(ids(await query.orderBy('list', 'asc').get())).toEqual(['a', 'b'])
    expect(ids(await query.orderBy('list', 'desc').get())).toEqual(['b', 'a'])
  })
  rule('full-width signs come before emoji, as their bytes do', 'MongoDB: binary comparison of strings', async () => {
    const other = await cloud.fill(
      'conformance_other',
      { _id: 'emoji', t: '😀' },
      { _id: 'sign', t: '！' },
      { _id: 'word', t: '党' },
    )
    expect(ids(await other.orderBy('t', 'asc').get())).toEqual(['word', 'sign', 'emoji'])
  })
  rule('count counts what a query finds', 'SDK: Query.count', async () => {
    expect((await things.count()).total).toBe(5)
    expect((await things.where({ s: 'x' }).count()).total).toBe(2)
    expect((await things.where({ s: 'none' }).count()).total).toBe(0)
  })
  rule('a read gives 100 documents if it is not told, and 1000 at most', 'SDK: Query.get', async () => {
    const other = await cloud.fill('conformance_other')
    for (let i = 0; i < 11; i++)
      await other.add({ data: Array.from({ length: 100 }, (_, at) => ({ _id: `d${i}-${at}` })) })
    expect((await other.get()).data).toHaveLength(100)
    expect((await other.limit(1000).get()).data).toHaveLength(1000)
    expect((await other.limit(5000).get()).data).toHaveLength(1000)
    expect((await other.skip(1050).limit(100).get()).data).toHaveLength(50)
  })
})

describe('projection', () => {
  const one = async (projection: Data): Promise<Data | undefined> =>
    (await things.where({ _id: 'a' }).field(projection).get()).data[0]
  rule('fields in, with the key', 'MongoDB: Project Fields', async () => {
    expect(await one({ n: true })).toEqual({ _id: 'a', n: 3 })
    expect(await one({ n: true, _id: false })).toEqual({ n: 3 })
    expect(await one({ 'sub.p': 1, 'rows.q': 1 })).toEqual({ _id: 'a', sub: { p: 1 }, rows: [{ q: 2 }, { q: 4 }] })
    expect(await one({ none: true })).toEqual({ _id: 'a' })
  })
  rule('fields out', 'MongoDB: Project Fields', async () => {
    expect(await one({ list: false, sub: false, rows: 0 })).toEqual({ _id: 'a', n: 3, s: 'x' })
    expect(await one({ 'rows.p': false, list: false, sub: false })).toEqual({
      _id: 'a',
      n: 3,
      s: 'x',
      rows: [{ q: 2 }, { q: 4 }],
    })
  })
  rule('slice cuts an array', 'SDK: command.project.slice', async () => {
    expect(await one({ list: _.project.slice(2), n: 1 })).toEqual({ _id: 'a', n: 3, list: [1, 2] })
    expect((await one({ list: _.project.slice(-1) }))?.list).toEqual([4])
    expect((await one({ list: _.project.slice([1, 2]) }))?.list).toEqual([2, 3])
  })
  rule(
    'elemMatch gives the first element that fits; commands inside are not encoded, raw operators are',
    'SDK: command.project.elemMatch',
    async () => {
      expect(await one({ rows: _.project.elemMatch({ p: 3 }) })).toEqual({ _id: 'a', rows: [{ p: 3, q: 4 }] })
      expect(await one({ list: _.project.elemMatch({ $gt: 2 }) })).toEqual({ _id: 'a', list: [3] })
    },
  )
  rule('in and out do not mix', 'MongoDB: Project Fields', async () => {
    const error = await refusalOf(things.field({ n: true, s: false }).get())
    expect(error.errCode).toBe(-502001)
  })
  rule('a single document is projected the same way', 'SDK: DocumentReference.field', async () => {
    expect((await things.doc('a').field({ s: true }).get()).data).toEqual({ _id: 'a', s: 'x' })
  })
})

describe('one document', () => {
  rule('get of a missing one is an error, unless throwOnNotFound is off', 'SDK: DocumentReference.get', async () => {
    const error = await refusalOf(things.doc('none').get())
    expect(error.errMsg).toContain('document with _id none does not exist')
  })
  rule('a key must be a text or a number', 'SDK: Collection.doc', async () => {
    const error = await refusalOf(async () => things.doc(null).get())
    expect(error.message).toContain('docId必须为字符串或数字')
  })
})
