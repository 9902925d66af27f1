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
})
beforeEach(async () => {
  things = await cloud.fill('conformance', { _id: 'a', n: 1, deep: { x: 1 } })
})
afterAll(() => cloud.close())

describe('add', () => {
  rule('gives a key of 32 hexadecimal digits, or keeps the given one', 'SDK: Collection.add', async () => {
    const { _id } = await things.add({ data: { n: 2 } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    expect((await things.doc(_id).get()).data).toEqual({ _id, n: 2 })
    expect((await things.add({ data: { _id: 'mine' } }))._id).toBe('mine')
  })
  rule('takes several at once, and gives their keys', 'SDK: Collection.add, arrays', async () => {
    expect((await things.add({ data: [{ _id: 'x' }, { _id: 'y' }] }))._ids).toEqual(['x', 'y'])
  })
  rule('refuses a key that is taken, and changes nothing', 'MongoDB: error DuplicateKey', async () => {
    const error = await refusalOf(things.add({ data: { _id: 'a', n: 2 } }))
    expect(error.errCode).toBe(-502001)
    expect(error.errMsg).toContain('E11000 duplicate key error collection:')
    expect(error.errMsg).toContain('index: _id_ dup key: { : "a" }')
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', n: 1, deep: { x: 1 } })
  })
  rule(
    'of several stops at the first that is refused: those before it stay',
    'MongoDB: insertMany, ordered',
    async () => {
      await refusalOf(things.add({ data: [{ _id: 'x' }, { _id: 'a' }, { _id: 'y' }] }))
      expect((await things.where({ _id: _.in(['x', 'y']) }).get()).data).toEqual([{ _id: 'x' }])
    },
  )
  rule('goes to exactly one of many with the same key', 'MongoDB: unique indexes', async () => {
    const tries = Array.from({ length: 20 }, (__, by) =>
      things.add({ data: { _id: 'one', by } }).then(
        () => 1,
        () => 0,
      ),
    )
    expect((await Promise.all(tries)).reduce<number>((sum, won) => sum + won, 0)).toBe(1)
  })
})

describe('unique indexes', () => {
  rule(
    'refuse a value that is taken, null and missing included',
    'MongoDB: Unique Indexes, missing fields',
    async () => {
      const coded = await cloud.fill('conformance_unique', { _id: 'a', code: 1 }, { _id: 'b' })
      const error = await refusalOf(coded.add({ data: { _id: 'c', code: 1 } }))
      expect(error.errMsg).toContain('index: code_unique dup key: { : 1 }')
      expect((await refusalOf(coded.add({ data: { _id: 'd', code: null } }))).errMsg).toContain('E11000')
      expect((await refusalOf(coded.doc('b').update({ data: { code: 1 } }))).errMsg).toContain('E11000')
      await coded.doc('a').update({ data: { code: 2 } })
      await coded.doc('b').update({ data: { code: 1 } })
      expect((await coded.where({ code: 1 }).get()).data).toEqual([{ _id: 'b', code: 1 }])
    },
  )
})

describe('set', () => {
  rule('replaces a document in whole, its key excepted', 'SDK: DocumentReference.set', async () => {
    expect((await things.doc('a').set({ data: { other: true } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', other: true })
  })
  rule('makes it where it is missing', 'SDK: DocumentReference.set, upsert', async () => {
    expect(await things.doc('new').set({ data: { n: 1 } })).toMatchObject({
      _id: 'new',
      stats: { updated: 0, created: 1 },
    })
    expect((await things.doc('new').get()).data).toEqual({ _id: 'new', n: 1 })
  })
  rule('of the same content counts as no change', 'MongoDB: nModified', async () => {
    expect((await things.doc('a').set({ data: { n: 1, deep: { x: 1 } } })).stats).toEqual({ updated: 0, created: 0 })
  })
  rule('takes no commands', 'SDK: DocumentReference.set', async () => {
    expect((await refusalOf(things.doc('a').set({ data: { n: _.inc(1) } }))).errMsg).toContain(
      'update operator complicit',
    )
  })
})

describe('update', () => {
  rule('of a missing document changes nothing and is no error', 'SDK: DocumentReference.update', async () => {
    expect((await things.doc('none').update({ data: { n: 1 } })).stats.updated).toBe(0)
  })
  rule('does not touch the key', 'SDK: update with _id', async () => {
    expect((await refusalOf(things.doc('a').update({ data: { _id: 'b' } }))).errMsg).toContain('不能更新_id的值')
  })
  rule('needs something to change', 'SDK: assertObjectNotEmpty', async () => {
    await refusalOf(things.doc('a').update({ data: {} }))
  })
})

describe('remove', () => {
  rule('takes one document away, or none', 'SDK: DocumentReference.remove', async () => {
    expect((await things.doc('a').remove()).stats.removed).toBe(1)
    expect((await things.doc('a').remove()).stats.removed).toBe(0)
  })
  rule('takes all that a query finds, or one of them', 'SDK: Query.remove', async () => {
    await things.add({
      data: [
        { _id: 'x', n: 1 },
        { _id: 'y', n: 1 },
        { _id: 'z', n: 2 },
      ],
    })
    expect((await things.where({ n: 1 }).remove({ multi: false })).stats.removed).toBe(1)
    expect((await things.where({ n: 1 }).remove()).stats.removed).toBe(2)
    expect((await things.count()).total).toBe(1)
  })
})
