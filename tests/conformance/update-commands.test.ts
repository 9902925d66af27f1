import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Collection, Command, Data, Database } from './support/sdk'

let cloud: Cloud
let db: Database
let _: Command
let things: Collection

/** What a document is after an update of it; `updated` is counted, too. */
async function updatedFrom(start: Data, update: Data): Promise<Data> {
  things = await cloud.fill('conformance', { _id: 'x', ...start })
  const { stats } = await things.doc('x').update({ data: update })
  const { _id, ...rest } = (await things.doc('x').get()).data ?? {}
  return { ...rest, updated: stats.updated }
}

async function refused(start: Data, update: Data): Promise<string> {
  things = await cloud.fill('conformance', { _id: 'x', ...start })
  const before = (await things.doc('x').get()).data
  const error = await refusalOf(things.doc('x').update({ data: update }))
  expect((await things.doc('x').get()).data).toEqual(before)
  expect(error.errCode).toBe(-502001)
  return String(error.errMsg)
}

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
  _ = db.command
})
afterAll(() => cloud.close())

describe('fields', () => {
  rule('a plain value is set, a nested object is merged', 'SDK: UpdateSerializer flattens to $set', async () => {
    expect(await updatedFrom({ a: 1, o: { x: 1, y: 2 } }, { a: 'one', o: { y: 3, z: 4 } })).toEqual({
      a: 'one',
      o: { x: 1, y: 3, z: 4 },
      updated: 1,
    })
  })
  rule('set replaces a nested object', 'SDK: Command.set', async () => {
    expect(await updatedFrom({ o: { x: 1, y: 2 } }, { o: _.set({ z: 4 }) })).toEqual({ o: { z: 4 }, updated: 1 })
  })
  rule('remove takes a field away; one that is not there changes nothing', 'MongoDB: $unset', async () => {
    expect(await updatedFrom({ a: 1, b: 2 }, { a: _.remove() })).toEqual({ b: 2, updated: 1 })
    expect(await updatedFrom({ b: 2 }, { a: _.remove() })).toEqual({ b: 2, updated: 0 })
  })
  rule('inc and mul begin with 0 where the field is missing', 'MongoDB: $inc, $mul', async () => {
    expect(await updatedFrom({ n: 5 }, { n: _.inc(-2), m: _.inc(3) })).toEqual({ n: 3, m: 3, updated: 1 })
    expect(await updatedFrom({ n: 5 }, { n: _.mul(1.5), m: _.mul(3) })).toEqual({ n: 7.5, m: 0, updated: 1 })
  })
  rule('an update that changes nothing counts as none', 'MongoDB: nModified', async () => {
    expect(await updatedFrom({ n: 5 }, { n: 5 })).toEqual({ n: 5, updated: 0 })
    expect(await updatedFrom({ n: 5 }, { n: _.inc(0) })).toEqual({ n: 5, updated: 0 })
  })
  rule('min and max compare in the order of types', 'MongoDB: $min, $max', async () => {
    expect(await updatedFrom({ n: 5, m: 5 }, { n: _.min(3), m: _.max(3) })).toEqual({ n: 3, m: 5, updated: 1 })
    expect(await updatedFrom({ n: 5 }, { n: _.max('text'), m: _.min(1) })).toEqual({ n: 'text', m: 1, updated: 1 })
  })
  rule('rename moves a value over another', 'MongoDB: $rename', async () => {
    expect(await updatedFrom({ a: 1, b: 2 }, { a: _.rename('b') })).toEqual({ b: 1, updated: 1 })
    expect(await updatedFrom({ a: 1 }, { a: _.rename('o.deep') })).toEqual({ o: { deep: 1 }, updated: 1 })
  })
  rule('bit works on whole numbers', 'MongoDB: $bit', async () => {
    expect(await updatedFrom({ n: 13 }, { n: _.bit({ and: 10 }) })).toEqual({ n: 8, updated: 1 })
    expect(await updatedFrom({ n: 3 }, { n: _.bit({ or: 5 }) })).toEqual({ n: 7, updated: 1 })
    expect(await updatedFrom({ n: 1 }, { n: _.bit({ xor: 5 }) })).toEqual({ n: 4, updated: 1 })
  })
  rule('a path is made on the way, a number in it is a position in an array', 'MongoDB: dotted fields', async () => {
    expect(await updatedFrom({}, { 'a.b.c': 1 })).toEqual({ a: { b: { c: 1 } }, updated: 1 })
    expect(await updatedFrom({ l: ['a', 'b'] }, { 'l.1': 'B', 'l.3': 'd' })).toEqual({
      l: ['a', 'B', null, 'd'],
      updated: 1,
    })
    expect(await updatedFrom({}, { 'l.0': 'a' })).toEqual({ l: { 0: 'a' }, updated: 1 })
  })
  rule('new fields come in the order of their names', 'MongoDB: Update Operators Behavior', async () => {
    const doc = await updatedFrom({ _first: 0 }, { c: 1, a: 1, b: _.inc(1) })
    expect(Object.keys(doc)).toEqual(['_first', 'a', 'b', 'c', 'updated'])
  })
})

describe('arrays', () => {
  rule('push appends one or several, at a position, sorted, cut', 'MongoDB: $push and its modifiers', async () => {
    expect(await updatedFrom({ l: [1] }, { l: _.push(2) })).toEqual({ l: [1, 2], updated: 1 })
    expect(await updatedFrom({ l: [1] }, { l: _.push([2, 3]) })).toEqual({ l: [1, 2, 3], updated: 1 })
    expect(await updatedFrom({}, { l: _.push(1) })).toEqual({ l: [1], updated: 1 })
    expect(await updatedFrom({ l: [1, 2] }, { l: _.push({ each: [9], position: 1 }) })).toEqual({
      l: [1, 9, 2],
      updated: 1,
    })
    expect(await updatedFrom({ l: [5, 2] }, { l: _.push({ each: [9, 1], sort: 1, slice: 3 }) })).toEqual({
      l: [1, 2, 5],
      updated: 1,
    })
    expect(
      await updatedFrom({ l: [{ s: 2 }, { s: 7 }] }, { l: _.push({ each: [{ s: 5 }], sort: { s: -1 }, slice: 2 }) }),
    ).toEqual({ l: [{ s: 7 }, { s: 5 }], updated: 1 })
    expect(await updatedFrom({ l: [1, 2, 3] }, { l: _.push({ each: [], slice: -2 }) })).toEqual({
      l: [2, 3],
      updated: 1,
    })
  })
  rule('unshift, pop and shift work on the ends', 'SDK: Command', async () => {
    expect(await updatedFrom({ l: [3] }, { l: _.unshift([1, 2]) })).toEqual({ l: [1, 2, 3], updated: 1 })
    expect(await updatedFrom({ l: [1, 2, 3] }, { l: _.pop() })).toEqual({ l: [1, 2], updated: 1 })
    expect(await updatedFrom({ l: [1, 2, 3] }, { l: _.shift() })).toEqual({ l: [2, 3], updated: 1 })
    expect(await updatedFrom({ l: [] }, { l: _.pop() })).toEqual({ l: [], updated: 0 })
  })
  rule('pull takes out equals, or what a command or query finds', 'MongoDB: $pull', async () => {
    expect(await updatedFrom({ l: [1, 2, 1] }, { l: _.pull(1) })).toEqual({ l: [2], updated: 1 })
    expect(await updatedFrom({ l: [1, 5, 9] }, { l: _.pull(_.gte(5)) })).toEqual({ l: [1], updated: 1 })
    expect(await updatedFrom({ l: [{ k: 1, v: 2 }, { k: 2 }] }, { l: _.pull({ k: 1 }) })).toEqual({
      l: [{ k: 2 }],
      updated: 1,
    })
    expect(await updatedFrom({ l: [{ k: 1 }, { k: 7 }] }, { l: _.pull({ k: _.gt(5) }) })).toEqual({
      l: [{ k: 1 }],
      updated: 1,
    })
    expect(await updatedFrom({ l: [1] }, { l: _.pull(7) })).toEqual({ l: [1], updated: 0 })
  })
  rule('pullAll takes out every listed value', 'MongoDB: $pullAll', async () => {
    expect(await updatedFrom({ l: [1, 2, 3, 2] }, { l: _.pullAll([2, 3]) })).toEqual({ l: [1], updated: 1 })
  })
  rule(
    'addToSet adds what is not there; `each` is taken as a value (a trap)',
    'SDK: Command.addToSet sends {each} literally',
    async () => {
      expect(await updatedFrom({ l: [1] }, { l: _.addToSet(2) })).toEqual({ l: [1, 2], updated: 1 })
      expect(await updatedFrom({ l: [1] }, { l: _.addToSet(1) })).toEqual({ l: [1], updated: 0 })
      expect(await updatedFrom({ l: [] }, { l: _.addToSet({ each: [1, 2] }) })).toEqual({
        l: [{ each: [1, 2] }],
        updated: 1,
      })
    },
  )
  rule('the positional $ is the element that the query found', 'MongoDB: $ (update)', async () => {
    things = await cloud.fill('conformance', {
      _id: 'x',
      l: [
        { k: 'a', n: 1 },
        { k: 'b', n: 1 },
      ],
    })
    const { stats } = await things.where({ 'l.k': 'b' }).update({ data: { 'l.$.n': _.inc(5) } })
    expect(stats.updated).toBe(1)
    expect((await things.doc('x').get()).data?.l).toEqual([
      { k: 'a', n: 1 },
      { k: 'b', n: 6 },
    ])
  })
})

describe('what MongoDB refuses', () => {
  rule('numbers for inc and mul', 'MongoDB: $inc, error TypeMismatch', async () => {
    expect(await refused({ n: 'five' }, { n: _.inc(1) })).toContain('Cannot apply $inc to a value of non-numeric type')
    expect(await refused({ n: null }, { n: _.mul(2) })).toContain('non-numeric type null')
    expect(await refused({ n: 1 }, { n: _.inc('1') })).toContain('Cannot increment with non-numeric argument')
  })
  rule('arrays for the array commands', 'MongoDB: $push, $pull, $pop, $addToSet', async () => {
    expect(await refused({ l: 'text' }, { l: _.push(1) })).toContain(
      "The field 'l' must be an array but is of type string",
    )
    expect(await refused({ l: 5 }, { l: _.pull(1) })).toContain('Cannot apply $pull to a non-array value')
    expect(await refused({ l: {} }, { l: _.addToSet(1) })).toContain('Cannot apply $addToSet to non-array field')
    expect(await refused({ l: 1 }, { l: _.pop() })).toContain("contains an element of non-array type 'int'")
  })
  rule('a field below a value that has none', 'MongoDB: error PathNotViable', async () => {
    expect(await refused({ a: 5 }, { 'a.b': 1 })).toContain("Cannot create field 'b' in element {a: 5}")
    expect(await refused({ a: null }, { a: { b: 1 } })).toContain("Cannot create field 'b' in element {a: null}")
    expect(await refused({ l: [1] }, { 'l.x': 1 })).toContain("Cannot create field 'x' in element {l: [ 1 ]}")
  })
  rule('two changes of one path', 'MongoDB: error ConflictingUpdateOperators', async () => {
    expect(await refused({ a: {} }, { 'a.b': 1, a: _.set({}) })).toContain('would create a conflict at')
  })
  rule('names that begin with $', 'MongoDB: Field Names', async () => {
    expect(await refused({ a: 1 }, { a: _.set({ $b: 1 }) })).toContain(
      "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage.",
    )
  })
})

describe('through a query', () => {
  rule('every document that fits is updated, and counted if it changes', 'SDK: Query.update sends multi', async () => {
    things = await cloud.fill('conformance', { _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 9 })
    expect((await things.where({ n: _.lt(5) }).update({ data: { n: 2 } })).stats.updated).toBe(1)
    expect((await things.where({ n: 2 }).update({ data: { n: _.inc(1) } })).stats.updated).toBe(2)
    expect((await things.where({ n: 77 }).update({ data: { n: 1 } })).stats.updated).toBe(0)
  })
  rule('`multi: false` updates one', 'SDK: options({multiple})', async () => {
    things = await cloud.fill('conformance', { _id: 'a', n: 1 }, { _id: 'b', n: 1 })
    expect((await things.where({ n: 1 }).update({ data: { n: 2 }, multi: false })).stats.updated).toBe(1)
  })
  rule('the guard is judged by what is there at the moment', 'MongoDB: atomicity of one document', async () => {
    things = await cloud.fill('conformance', { _id: 'seats', left: 3 })
    const claims = Array.from({ length: 10 }, () =>
      things.where({ _id: 'seats', left: _.gt(0) }).update({ data: { left: _.inc(-1) } }),
    )
    const won = (await Promise.all(claims)).filter(({ stats }) => stats.updated === 1)
    expect(won).toHaveLength(3)
    expect((await things.doc('seats').get()).data).toEqual({ _id: 'seats', left: 0 })
  })
})
