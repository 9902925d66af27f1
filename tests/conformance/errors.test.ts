import { randomBytes } from 'node:crypto'
import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Collection, Command, Database } from './support/sdk'

let cloud: Cloud
let db: Database
let _: Command
let things: Collection

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
  _ = db.command
  things = await cloud.fill('conformance', { _id: 'a', n: 1 })
})
afterAll(() => cloud.close())

describe('collections', () => {
  rule(
    'one that is missing is -502005, for every operation',
    'CloudBase error codes: DATABASE_COLLECTION_NOT_EXIST',
    async () => {
      const none = db.collection('conformance_no_such_collection')
      const calls = [
        none.get(),
        none.doc('a').get(),
        none.count(),
        none.add({ data: { n: 1 } }),
        none.where({ n: 1 }).update({ data: { n: 2 } }),
        none.where({ n: 1 }).remove(),
      ]
      for (const call of calls) {
        const error = await refusalOf(call)
        expect(error.errCode).toBe(-502005)
        expect(error.errMsg).toContain('Db or Table not exist: conformance_no_such_collection')
        expect(error.code).toBeUndefined()
      }
    },
  )
  rule(
    'createCollection makes one; a second time is refused',
    'SDK: createCollection; cloud: ResourceExist',
    async () => {
      const name = `conformance_${randomBytes(6).toString('hex')}`
      await db.createCollection(name)
      expect((await db.collection(name).count()).total).toBe(0)
      const error = await refusalOf(db.createCollection(name))
      expect(error.code).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
      expect(error.message).toContain('[ResourceUnavailable.ResourceExist] Table exist')
    },
  )
})

describe('shapes of errors', () => {
  rule(
    'database errors have errCode and no code; those of aggregate keep the code',
    'SDK: error-checker, Aggregate.end',
    async () => {
      const query = await refusalOf(things.where({ n: { $nonsense: 1 } }).get())
      expect([query.errCode, query.code]).toEqual([-502001, undefined])
      const aggregate = await refusalOf(
        things
          .aggregate()
          .match({ n: { $nonsense: 1 } })
          .end(),
      )
      expect([aggregate.errCode, aggregate.code]).toEqual([-1, 'DATABASE_REQUEST_FAILED'])
    },
  )
})

describe('what is refused by name', () => {
  rule('code in a query', 'CloudBase: no $where', async () => {
    for (const query of [
      { $where: 'true' },
      { n: { $where: 'true' } },
      { $expr: { $function: { body: 'x', args: [], lang: 'js' } } },
    ]) {
      expect((await refusalOf(things.where(query).get())).errCode).toBe(-502002)
    }
  })
  rule("stages that the SDK's typings have and the SDK cannot send", 'SDK: Aggregate.pushStage', async () => {
    for (const stage of ['facet', 'graphLookup', 'redact', 'out', 'collStats', 'indexStats'] as const) {
      expect((await refusalOf(async () => things.aggregate()[stage]({}))).message).toContain('is not a function')
    }
  })
  rule('badly formed operands', 'MongoDB: error BadValue', async () => {
    const queries = [
      { n: { $in: 1 } },
      { n: { $size: -1 } },
      { n: { $mod: [0, 1] } },
      { $or: [] },
      { $nonsense: 1 },
      { n: { $regex: '(' } },
      { n: { $type: 'nonsense' } },
      { n: { $elemMatch: 1 } },
      { n: { $not: 1 } },
    ]
    for (const query of queries) expect((await refusalOf(things.where(query).get())).errCode).toBe(-502001)
  })
  rule('nothing changes when a write is refused', 'MongoDB', async () => {
    await refusalOf(things.where({ n: { $nonsense: 1 } }).update({ data: { n: 5 } }))
    await refusalOf(things.where({ n: { $nonsense: 1 } }).remove())
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
    expect(_.exists(true)).toBeDefined()
  })
})
