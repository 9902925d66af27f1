import type { IndexSchema, Work } from '../../types'
import { EngineDatabase } from '../database'
import type { Unindexed } from '../state'

const INDEXES: IndexSchema[] = [
  { name: 'org_at', keys: { org: 1, at: -1 } },
  { name: 'status', keys: { status: 1 } },
  { name: 'tags', keys: { tags: 1 } },
  { name: 'place', keys: { place: '2dsphere' } },
  { name: 'email', keys: { email: 1 }, unique: true },
  { name: 'rows', keys: { 'rows.k': 1 } },
]
const schema = {
  collections: [
    { name: 'c', indexes: INDEXES },
    { name: 'other', indexes: [] },
  ],
}
const open = (strictIndexes = false, onUnindexed: (info: Unindexed) => void = () => {}): EngineDatabase => {
  const database = EngineDatabase.open({ clock: () => 0, schema, strictIndexes, onUnindexed })
  database.insertMany(
    'c',
    Array.from({ length: 1000 }, (_, i) => ({
      _id: `d${String(i).padStart(3, '0')}`,
      org: `o${i % 10}`,
      at: i,
      status: i % 100 === 0 ? 'rare' : 'common',
      tags: [`t${i % 5}`, 'all'],
      place: { type: 'Point', coordinates: [110 + i / 1000, 25] },
      email: `m${i}`,
      rows: [{ k: i % 50 }, { k: 99 }],
      name: `n${i}`,
    })),
  )
  database.insertMany('other', [{ _id: 1, org: 'o1' }])
  return database
}
const database = open()

interface Asked {
  order?: Record<string, number>
  limit?: number
}

function work(query: unknown, { order, limit }: Asked = {}): Pick<Work, 'scanned' | 'returned' | 'index'> {
  const params = {
    collectionName: 'c',
    query: JSON.stringify(query),
    limit: limit ?? 1000,
    ...(order ? { order: JSON.stringify(order) } : {}),
  }
  const { scanned, returned, index } = database.request('database.getDocument', params).work
  return { scanned, returned, index }
}

describe('looks at what it returns, and no more', () => {
  it.each<[string, unknown, Asked, ReturnType<typeof work>]>([
    ['a key', { _id: 'd005' }, {}, { scanned: 1, returned: 1, index: '_id_' }],
    ['a key with a guard that fails', { _id: 'd005', org: 'o1' }, {}, { scanned: 1, returned: 0, index: '_id_' }],
    ['several keys', { _id: { $in: ['d001', 'd002', 'none'] } }, {}, { scanned: 3, returned: 2, index: '_id_' }],
    ['a range of keys', { _id: { $gte: 'd990' } }, {}, { scanned: 10, returned: 10, index: '_id_' }],
    ['the order of keys', {}, { order: { _id: -1 }, limit: 5 }, { scanned: 5, returned: 5, index: '_id_' }],
    ['equality', { status: 'rare' }, {}, { scanned: 10, returned: 10, index: 'status' }],
    ['equality on the first of two', { org: 'o3' }, {}, { scanned: 100, returned: 100, index: 'org_at' }],
    [
      'equality, then an order',
      { org: 'o3' },
      { order: { at: -1 }, limit: 20 },
      { scanned: 20, returned: 20, index: 'org_at' },
    ],
    [
      'the same order backwards',
      { org: 'o3' },
      { order: { at: 1 }, limit: 20 },
      { scanned: 20, returned: 20, index: 'org_at' },
    ],
    [
      'equality, then a range',
      { org: 'o3', at: { $gte: 500, $lt: 600 } },
      {},
      { scanned: 10, returned: 10, index: 'org_at' },
    ],
    [
      'a list, then an order',
      { org: { $in: ['o1', 'o2', 'o3'] } },
      { order: { at: -1 }, limit: 10 },
      { scanned: 10, returned: 10, index: 'org_at' },
    ],
    [
      'an order by all fields of an index',
      {},
      { order: { org: 1, at: -1 }, limit: 7 },
      { scanned: 7, returned: 7, index: 'org_at' },
    ],
    ['a beginning of a text', { email: { $regex: '^m99' } }, {}, { scanned: 11, returned: 11, index: 'email' }],
    ['an element of an array', { tags: 't3' }, {}, { scanned: 200, returned: 200, index: 'tags' }],
    ['all of some elements', { tags: { $all: ['t3', 'all'] } }, {}, { scanned: 200, returned: 200, index: 'tags' }],
    ['a field of an element', { rows: { $elemMatch: { k: 7 } } }, {}, { scanned: 20, returned: 20, index: 'rows' }],
    [
      'either of two',
      { $or: [{ status: 'rare' }, { email: 'm1' }] },
      {},
      { scanned: 11, returned: 11, index: 'status, email' },
    ],
    ['an expression', { $expr: { $eq: ['$email', 'm7'] } }, {}, { scanned: 1, returned: 1, index: 'email' }],
  ])('%s', (_, query, asked, expected) => {
    expect(work(query, asked)).toEqual(expected)
  })

  it('places: not many more than lie in the circle', () => {
    const near = { place: { $nearSphere: { $geometry: { type: 'Point', coordinates: [110.5, 25] } } } }
    const { scanned, returned, index } = work(near, { limit: 3 })
    expect({ returned, index }).toEqual({ returned: 3, index: 'place' })
    expect(scanned).toBeLessThan(30)
  })
  it('of two indexes takes the one that reads less', () => {
    expect(work({ status: 'common', email: 'm1' })).toEqual({ scanned: 1, returned: 1, index: 'email' })
    expect(work({ org: 'o0', status: 'rare' }).index).toBe('status')
  })
  it('counts without an index are scans', () => {
    expect(work({ name: 'n7' })).toEqual({ scanned: 1000, returned: 1, index: null })
  })
  it('an update by key is one look', () => {
    const update = {
      collectionName: 'c',
      query: '{"_id":"d001","at":{"$gte":0}}',
      data: '{"$inc":{"n":1}}',
      merge: true,
      multi: true,
    }
    expect(database.request('database.modifyDocument', update).work).toEqual({
      scanned: 1,
      returned: 1,
      index: '_id_',
      collection: 'c',
    })
  })
  it('a pipeline begins as a query does', () => {
    const stages = [
      { stageKey: '$match', stageValue: '{"org":"o3"}' },
      { stageKey: '$sort', stageValue: '{"at":-1}' },
      { stageKey: '$limit', stageValue: '5' },
    ]
    expect(database.request('database.aggregateDocuments', { collectionName: 'c', stages }).work).toEqual({
      scanned: 5,
      returned: 5,
      index: 'org_at',
      collection: 'c',
    })
  })
})

describe('a query that no index serves', () => {
  const ask = (database: EngineDatabase, action: string, params: Record<string, unknown>) =>
    database.request(`database.${action}`, { collectionName: 'c', ...params }).answer.code
  const unserved: [string, string, Record<string, unknown>][] = [
    ['a field without one', 'getDocument', { query: '{"name":"n1"}' }],
    ['the second field of two', 'getDocument', { query: '{"at":5}' }],
    ['an order without one', 'getDocument', { order: '{"name":1}' }],
    ['an order that only filters other documents', 'getDocument', { query: '{"name":"n1"}', order: '{"org":1}' }],
    ['one branch of two', 'getDocument', { query: '{"$or":[{"email":"m1"},{"name":"n1"}]}' }],
    ['what is not so', 'calculateDocument', { query: '{"org":{"$ne":"o1"}}' }],
    ['an update', 'modifyDocument', { query: '{"name":"n1"}', data: '{"$set":{"x":1}}', merge: true, multi: true }],
    ['a removal', 'removeDocument', { query: '{"name":"n1"}', multi: true }],
    [
      'a pipeline over everything',
      'aggregateDocuments',
      { stages: [{ stageKey: '$group', stageValue: '{"_id":null}' }] },
    ],
    ['a small collection, too', 'getDocument', { collectionName: 'other', query: '{"org":"o1"}' }],
    [
      'a lookup',
      'aggregateDocuments',
      {
        stages: [
          { stageKey: '$match', stageValue: '{"_id":"d001"}' },
          { stageKey: '$lookup', stageValue: '{"from":"other","localField":"org","foreignField":"org","as":"x"}' },
        ],
      },
    ],
  ]
  it.each(unserved)('is reported: %s', (_, action, params) => {
    const reports: Unindexed[] = []
    expect(
      ask(
        open(false, (info) => reports.push(info)),
        action,
        params,
      ),
    ).toBeUndefined()
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatchObject({
      action: `database.${action}`,
      query: expect.stringMatching(/^\{/),
      scanned: expect.any(Number),
    })
  })
  const strict = open(true)
  it.each(unserved)('is refused where that is wanted: %s', (_, action, params) => {
    const before = JSON.stringify(strict.all('c'))
    expect(ask(strict, action, params)).toBe('ENGINE_UNINDEXED_QUERY')
    expect(JSON.stringify(strict.all('c'))).toBe(before)
  })
  it.each<[string, string, Record<string, unknown>]>([
    ['some documents in any order', 'getDocument', {}],
    ['how many there are', 'calculateDocument', {}],
    ['a key', 'getDocument', { query: '{"_id":"d001"}' }],
    ['some of a pipeline', 'aggregateDocuments', { stages: [{ stageKey: '$limit', stageValue: '5' }] }],
  ])('needs none: %s', (_, action, params) => {
    expect(ask(strict, action, params)).toBeUndefined()
  })
})
