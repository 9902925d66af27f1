import { EngineDatabase } from '../database'
import { Batch } from '../store/batch'
import { Collection } from '../store/collection'
import { Transactions } from './transactions'

let now = 0
const open = (): EngineDatabase => {
  now = 0
  const database = EngineDatabase.open({
    clock: () => now,
    schema: { collections: [{ name: 'c', indexes: [{ keys: { code: 1 }, unique: true }] }] },
  })
  database.insertMany('c', [{ _id: 'a', code: 1, n: 0 }])
  return database
}
const update = (transactionId?: unknown) => ({
  collectionName: 'c',
  query: '{"_id":"a"}',
  data: '{"$inc":{"n":1}}',
  merge: true,
  ...(transactionId === undefined ? {} : { transactionId }),
})
const begin = (database: EngineDatabase): unknown =>
  database.request('database.startTransaction', {}).answer.transactionId

it('an ordinary write in the way of a transaction names it and changes nothing', () => {
  const database = open()
  const transactionId = begin(database)
  database.request('database.modifyDocument', update(transactionId))
  const result = database.request('database.modifyDocument', update())
  expect(result.blockedBy).toBe(transactionId)
  expect(result.answer.code).toBeDefined()
  expect(database.all('c')).toEqual([{ _id: 'a', code: 1, n: 0 }])
})

it('documents without unique keys are held as well', () => {
  const database = EngineDatabase.open({ clock: () => 0, schema: { collections: [{ name: 'c', indexes: [] }] } })
  database.insertMany('c', [{ _id: 'a', n: 0 }])
  const transactionId = begin(database)
  database.request('database.modifyDocument', update(transactionId))
  expect(database.request('database.modifyDocument', update()).blockedBy).toBe(transactionId)
  const remove = { collectionName: 'c', query: '{"_id":"a"}' }
  expect(database.request('database.removeDocument', remove).blockedBy).toBe(transactionId)
})

it.each(['database.commitTransaction', 'database.abortTransaction'])('waits for %s, then goes on', async (action) => {
  const database = open()
  const transactionId = begin(database)
  database.request('database.modifyDocument', update(transactionId))
  const writes = Promise.all([
    database.answer('database.modifyDocument', update()),
    database.answer('database.modifyDocument', update()),
  ])
  expect(database.request(action, { transactionId }).answer.code).toBeUndefined()
  expect((await writes).map(({ answer }) => answer.code)).toEqual([undefined, undefined])
  expect(database.all('c')[0]?.n).toBe(action === 'database.commitTransaction' ? 3 : 2)
})

it('waits no longer than the transaction may live, whoever moves the clock', async () => {
  const database = open()
  const transactionId = begin(database)
  database.request('database.modifyDocument', update(transactionId))
  const write = database.answer('database.modifyDocument', update())
  now = 30_000
  expect((await write).answer.code).toBeUndefined()
  expect(database.all('c')[0]?.n).toBe(1)
})

it('waits for a unique key that a transaction has taken', async () => {
  const database = open()
  const transactionId = begin(database)
  database.request('database.insertDocument', { collectionName: 'c', data: ['{"_id":"b","code":2}'], transactionId })
  const add = { collectionName: 'c', data: ['{"_id":"x","code":2}'] }
  expect(database.request('database.insertDocument', add).blockedBy).toBe(transactionId)
  const write = database.answer('database.insertDocument', add)
  database.request('database.commitTransaction', { transactionId })
  expect((await write).answer.message).toContain('E11000')
})

it('trusted loading does not pass a transaction by either', () => {
  const database = open()
  const transactionId = begin(database)
  database.request('database.insertDocument', { collectionName: 'c', data: ['{"_id":"b","code":2}'], transactionId })
  expect(() => database.insertMany('c', [{ _id: 'x', code: 2 }])).toThrow('waits for transaction')
  expect(database.request('database.commitTransaction', { transactionId }).answer.code).toBeUndefined()
  expect(database.all('c')).toHaveLength(2)
})

it('unique keys are looked at again when a transaction is carried out: one that is taken is a conflict', () => {
  const collection = new Collection('c')
  collection.applySchema({ name: 'c', indexes: [{ keys: { code: 1 }, unique: true }] })
  let seq = 0
  const batch = new Batch(() => ++seq, new Transactions(() => 0))
  batch.insert(collection, { _id: 'a', code: 1 })
  const writes = new Map([
    ['b', { _id: 'b', code: 2 }],
    ['x', { _id: 'x', code: 1 }],
  ])
  expect(() => batch.overwrite(collection, writes)).toThrow('TransactionConflict')
  batch.undo()
  expect(collection.slots.size).toBe(0)
})

it('inside a transaction keys may change hands', () => {
  const database = open()
  database.insertMany('c', [{ _id: 'b', code: 2 }])
  const transactionId = begin(database)
  const give = (id: string, code: number) =>
    database.request('database.modifyDocument', {
      collectionName: 'c',
      query: `{"_id":"${id}"}`,
      data: `{"$set":{"code":${code}}}`,
      merge: true,
      transactionId,
    }).answer.code
  expect([give('a', 9), give('b', 1), give('a', 2)]).toEqual([undefined, undefined, undefined])
  expect(database.request('database.commitTransaction', { transactionId }).answer.code).toBeUndefined()
  expect(database.all('c').map(({ _id, code }) => [_id, code])).toEqual([
    ['a', 2],
    ['b', 1],
  ])
})

it('of two operations sent together in one transaction the second is busy; giving up is not', async () => {
  const database = open()
  const transactionId = begin(database)
  const get = { collectionName: 'c', query: '{"_id":"a"}', transactionId }
  const [first, second, abort] = await Promise.all([
    database.answer('database.getDocument', get),
    database.answer('database.getDocument', get),
    database.answer('database.abortTransaction', { transactionId }),
  ])
  expect([first?.answer.code, second?.answer.code, abort?.answer.code]).toEqual([
    undefined,
    'DATABASE_TRANSACTION_FAIL',
    undefined,
  ])
  expect(second?.answer.message).toContain('TransactionBusy')
})
