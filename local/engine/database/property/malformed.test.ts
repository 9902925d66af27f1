import fc from 'fast-check'
import { ACTIONS } from '../actions/table'
import { EngineDatabase } from '../database'

const NAMES = [
  'collectionName',
  'query',
  'data',
  'order',
  'projection',
  'stages',
  'offset',
  'limit',
  'multi',
  'merge',
  'upsert',
  'transactionId',
  'queryType',
]
const KEYS = [
  '_id',
  'a',
  'a.b',
  'a.$',
  'a.$[]',
  '',
  '.',
  '$',
  '$set',
  '$inc',
  '$push',
  '$each',
  '$where',
  '$expr',
  '$eq',
  '$in',
  '$elemMatch',
  '$or',
  '$not',
  '$regex',
  '$options',
  '$near',
  '$geometry',
  '$jsonSchema',
  '$date',
  '$oid',
  '$numberInt',
  '$numberLong',
  '$tcb_server_date',
  '__proto__',
  'constructor',
  'toString',
  'type',
  'coordinates',
  'stageKey',
  'stageValue',
  '$group',
  '$project',
  '$match',
]

const open = (): EngineDatabase => {
  const database = EngineDatabase.open({
    clock: () => 0,
    schema: { collections: [{ name: 'c', indexes: [{ keys: { a: 1 } }, { keys: { place: '2dsphere' } }] }] },
  })
  database.insertMany('c', [
    { _id: 1, a: { b: [1, 2] } },
    { _id: 2, a: 'text' },
  ])
  return database
}

/** Documents of whatever, with the names that mean something put where they do not belong. */
const junk = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('$a', '$$ROOT', '$$nobody', 'c', ...KEYS),
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('any')), { maxLength: 3 })
      .map((pairs) => Object.fromEntries(pairs) as unknown),
  ),
})).any

const ejson = junk.map((value) => JSON.stringify(value) ?? 'undefined')
const stage = fc.record({
  stageKey: fc.constantFrom(
    '$match',
    '$project',
    '$group',
    '$sort',
    '$limit',
    '$lookup',
    '$unwind',
    '$bucket',
    '$geoNear',
    '$facet',
    '$addFields',
    '$count',
    '$out',
  ),
  stageValue: ejson,
})
const parameter = fc.oneof(
  { weight: 4, arbitrary: ejson },
  { weight: 1, arbitrary: junk },
  { weight: 1, arbitrary: fc.string() },
)
const parameters = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...NAMES), parameter, { noNullPrototype: true }),
    fc.option(fc.array(fc.oneof(stage, junk), { maxLength: 3 })),
    fc.boolean(),
    fc.option(fc.array(ejson, { maxLength: 2 })),
  )
  .map(([given, stages, known, data]) => ({
    ...given,
    ...(known ? { collectionName: 'c' } : {}),
    ...(stages ? { stages } : {}),
    ...(data ? { data } : {}),
  }))

it('answers whatever is sent, with a code where it is wrong, and keeps its wits', () => {
  let database = open()
  let requests = 0
  const tally = { answered: 0, refused: 0 }
  fc.assert(
    fc.property(fc.constantFrom(...ACTIONS.keys(), 'database.nonsense'), parameters, (action, params) => {
      if (++requests % 500 === 0) database = open()
      const { answer } = database.request(action, params as Record<string, unknown>)
      if (answer.code === undefined) tally.answered++
      else tally.refused++
      // An error that the engine did not foresee would have this code.
      expect({ action, params, message: answer.message, code: answer.code }).not.toMatchObject({ code: 'SYS_ERR' })
      expect(typeof answer.requestId).toBe('string')
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: 6000 },
  )
  expect(tally.answered).toBeGreaterThan(200)
  expect(tally.refused).toBeGreaterThan(200)
}, 60_000)

describe('requests that would change something and are refused', () => {
  const text = JSON.stringify
  it.each<[string, string, Record<string, unknown>, string]>([
    ['an unknown action', 'database.dropEverything', {}, 'INVALID_PARAM'],
    ['no collection', 'database.insertDocument', { data: ['{}'] }, 'INVALID_PARAM'],
    ['a collection of another type', 'database.insertDocument', { collectionName: 5, data: ['{}'] }, 'INVALID_PARAM'],
    [
      'a missing collection',
      'database.insertDocument',
      { collectionName: 'none', data: ['{}'] },
      'DATABASE_COLLECTION_NOT_EXIST',
    ],
    ['nothing to add', 'database.insertDocument', { collectionName: 'c', data: [] }, 'INVALID_PARAM'],
    ['a document that is none', 'database.insertDocument', { collectionName: 'c', data: ['5'] }, 'INVALID_PARAM'],
    ['broken EJSON', 'database.insertDocument', { collectionName: 'c', data: ['{'] }, 'INVALID_PARAM'],
    [
      'a broken one behind a good one',
      'database.insertDocument',
      { collectionName: 'c', data: ['{"_id":"good"}', '{'] },
      'INVALID_PARAM',
    ],
    [
      '__proto__ in a document',
      'database.insertDocument',
      { collectionName: 'c', data: ['{"__proto__":{"polluted":1}}'] },
      'INVALID_PARAM',
    ],
    [
      '__proto__ in an update',
      'database.modifyDocument',
      { collectionName: 'c', query: '{}', data: text({ $set: { '__proto__.polluted': 1 } }), merge: true, multi: true },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      '$where',
      'database.removeDocument',
      { collectionName: 'c', query: text({ $where: 'true' }), multi: true },
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      '$function',
      'database.removeDocument',
      { collectionName: 'c', query: text({ $expr: { $function: {} } }), multi: true },
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'a query that is no object',
      'database.removeDocument',
      { collectionName: 'c', query: '[]', multi: true },
      'INVALID_PARAM',
    ],
    [
      'a change of the key',
      'database.modifyDocument',
      { collectionName: 'c', query: '{}', data: text({ $set: { _id: 9 } }), merge: true, multi: true },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'an update without operators',
      'database.modifyDocument',
      { collectionName: 'c', query: '{}', data: text({ a: 1 }), merge: true, multi: true },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'an array for a key',
      'database.insertDocument',
      { collectionName: 'c', data: [text({ _id: [1] })] },
      'DATABASE_REQUEST_FAILED',
    ],
    ['a negative limit', 'database.getDocument', { collectionName: 'c', limit: -1 }, 'INVALID_PARAM'],
    [
      'an unknown transaction',
      'database.removeDocument',
      { collectionName: 'c', query: '{}', multi: true, transactionId: 'nobody' },
      'DATABASE_TRANSACTION_FAIL',
    ],
  ])('%s', (_, action, params, code) => {
    const database = open()
    const before = JSON.stringify(database.all('c'))
    const { answer } = database.request(action, params)
    expect(answer.code).toBe(code)
    expect(answer.message).toMatch(/./)
    expect(JSON.stringify(database.all('c'))).toBe(before)
  })

  it('parameters that are none at all', () => {
    for (const params of [null, undefined, 5, 'text'])
      expect(open().request('database.getDocument', params as never).answer.code).toBe('INVALID_PARAM')
  })

  it('documents over 16 MB, and those that an update makes so', () => {
    const database = open()
    const large = 'x'.repeat(9 * 1024 * 1024)
    const add = (doc: unknown) =>
      database.request('database.insertDocument', { collectionName: 'c', data: [text(doc)] }).answer
    expect(add({ _id: 'too large', a: large, b: large }).message).toContain('object to insert too large')
    expect(add({ _id: 'large', a: large }).code).toBeUndefined()
    const grow = { collectionName: 'c', query: text({ _id: 'large' }), data: text({ $set: { b: large } }), merge: true }
    expect(database.request('database.modifyDocument', grow).answer.message).toContain('too large')
    expect(database.all('c')).toHaveLength(3)
  })
})
