import { type Cloud, openCloud } from './support/cloud'
import { rule } from './support/rule'
import type { Collection, Command, Database } from './support/sdk'

let cloud: Cloud
let db: Database
let _: Command
let things: Collection

const ids = async (query: unknown): Promise<string> => {
  const { data } = await things.where(query).get()
  return data
    .map((doc) => String(doc._id))
    .sort()
    .join(' ')
}

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
  _ = db.command
  things = await cloud.fill(
    'conformance',
    {
      _id: 'n1',
      n: 1,
      tag: 'red',
      tags: ['a', 'b'],
      at: new Date('2026-01-01'),
      place: { city: 'Guilin', zip: 541000 },
    },
    {
      _id: 'n2',
      n: 2.5,
      tag: 'green',
      tags: ['b'],
      at: new Date('2026-02-01'),
      place: { city: 'Liuzhou', zip: 545000 },
    },
    {
      _id: 'n3',
      n: -7,
      tag: 'Blue',
      tags: [],
      list: [
        { k: 'x', v: 1 },
        { k: 'y', v: 9 },
      ],
    },
    { _id: 'n4', n: null, tag: 'redder', list: [{ k: 'x', v: 9 }], on: true },
    { _id: 'n5', text: '5', n: '5', list: [3, 8], on: false },
  )
})
afterAll(() => cloud.close())

describe('comparison', () => {
  rule(
    'eq finds equals, and null also where the field is missing',
    'MongoDB: Query for Null or Missing Fields',
    async () => {
      expect(await ids({ n: 1 })).toBe('n1')
      expect(await ids({ n: _.eq(2.5) })).toBe('n2')
      expect(await ids({ n: null })).toBe('n4')
      expect(await ids({ tag: null })).toBe('n5')
    },
  )
  rule('neq finds what eq does not, missing fields included', 'MongoDB: $ne', async () => {
    expect(await ids({ n: _.neq(1) })).toBe('n2 n3 n4 n5')
    expect(await ids({ tags: _.neq('b') })).toBe('n3 n4 n5')
    expect(await ids({ on: _.neq(null) })).toBe('n4 n5')
  })
  rule(
    'gt, gte, lt, lte compare values of one type only',
    'MongoDB: Comparison/Sort Order, type bracketing',
    async () => {
      expect(await ids({ n: _.gt(0) })).toBe('n1 n2')
      expect(await ids({ n: _.gte(1) })).toBe('n1 n2')
      expect(await ids({ n: _.lt(1) })).toBe('n3')
      expect(await ids({ n: _.lte(1) })).toBe('n1 n3')
      expect(await ids({ n: _.gt('0') })).toBe('n5')
      expect(await ids({ at: _.gt(new Date('2026-01-15')) })).toBe('n2')
    },
  )
  rule('gte null means null or missing, gt null nothing', 'MongoDB: comparison with null', async () => {
    expect(await ids({ n: _.gte(null) })).toBe('n4')
    expect(await ids({ tag: _.gte(null) })).toBe('n5')
    expect(await ids({ tag: _.lte(null) })).toBe('n5')
    expect(await ids({ n: _.gt(null) })).toBe('')
  })
  rule('commands chain', 'SDK: Command, and()', async () => {
    expect(await ids({ n: _.gt(0).lt(2) })).toBe('n1')
    expect(await ids({ n: _.gt(2).or(_.lt(0)) })).toBe('n2 n3')
    expect(await ids({ n: _.and(_.gte(1), _.lte(2.5)) })).toBe('n1 n2')
  })
  rule('in and nin take a list, in which null is also missing', 'MongoDB: $in, $nin', async () => {
    expect(await ids({ n: _.in([1, -7, 'x']) })).toBe('n1 n3')
    expect(await ids({ n: _.in([null]) })).toBe('n4')
    expect(await ids({ n: _.nin([1, null]) })).toBe('n2 n3 n5')
    expect(await ids({ tags: _.in(['a', 'z']) })).toBe('n1')
    expect(await ids({ n: _.in([]) })).toBe('')
  })
})

describe('logic', () => {
  rule('and, or, nor take whole queries', 'SDK: Command', async () => {
    expect(await ids(_.or([{ n: 1 }, { tag: 'green' }]))).toBe('n1 n2')
    expect(await ids(_.and([{ n: _.gt(0) }, { tag: 'red' }]))).toBe('n1')
    expect(await ids(_.nor([{ n: 1 }, { tag: 'green' }]))).toBe('n3 n4 n5')
  })
  rule('not turns one command round, a missing field included', 'MongoDB: $not', async () => {
    expect(await ids({ n: _.not(_.gt(0)) })).toBe('n3 n4 n5')
    expect(await ids({ tag: _.not(_.in(['red', 'green'])) })).toBe('n3 n4 n5')
  })
})

describe('fields', () => {
  rule('exists tells a field that is null from one that is missing', 'MongoDB: $exists', async () => {
    expect(await ids({ n: _.exists(true) })).toBe('n1 n2 n3 n4 n5')
    expect(await ids({ tags: _.exists(false) })).toBe('n4 n5')
    expect(await ids({ 'list.v': _.exists(true) })).toBe('n3 n4')
  })
  rule('mod takes whole parts, also of arrays of documents', 'MongoDB: $mod', async () => {
    expect(await ids({ n: _.mod(2, 0) })).toBe('n2')
    expect(await ids({ n: _.mod(4, -3) })).toBe('n3')
    expect(await ids({ 'list.v': _.mod([8, 1]) })).toBe('n3 n4')
  })
  rule('a nested object is read as its paths', 'SDK: flattenQueryObject', async () => {
    expect(await ids({ place: { city: 'Guilin' } })).toBe('n1')
    expect(await ids({ place: { zip: _.gt(541000) } })).toBe('n2')
    expect(await ids({ 'place.city': 'Liuzhou' })).toBe('n2')
  })
  rule(
    'a whole object equals one with the same fields in the same order',
    'MongoDB: Match an Embedded Document',
    async () => {
      expect(await ids({ place: _.eq({ city: 'Guilin', zip: 541000 }) })).toBe('n1')
      expect(await ids({ place: _.eq({ zip: 541000, city: 'Guilin' }) })).toBe('')
    },
  )
  rule('raw operators pass through', 'SDK: keys that begin with $ are kept', async () => {
    expect(await ids({ n: { $type: 'string' } })).toBe('n5')
    expect(await ids({ n: { $type: ['int', 'null'] } })).toBe('n1 n3 n4')
    expect(await ids({ n: { $type: 'double' } })).toBe('n2')
    expect(await ids({ on: { $type: 'bool' } })).toBe('n4 n5')
  })
})

describe('arrays', () => {
  rule('a value is found among the elements', 'MongoDB: Query an Array', async () => {
    expect(await ids({ tags: 'b' })).toBe('n1 n2')
    expect(await ids({ list: _.gt(5) })).toBe('n5')
  })
  rule('a whole array equals in order', 'MongoDB: Query an Array', async () => {
    expect(await ids({ tags: ['a', 'b'] })).toBe('n1')
    expect(await ids({ tags: ['b', 'a'] })).toBe('')
    expect(await ids({ tags: [] })).toBe('n3')
  })
  rule('two bounds may be met by two elements, elemMatch by one', 'MongoDB: $elemMatch', async () => {
    expect(await ids({ list: _.gt(7).and(_.lt(4)) })).toBe('n5')
    expect(await ids({ list: _.elemMatch(_.gt(3).and(_.lt(8))) })).toBe('')
    expect(await ids({ list: _.elemMatch({ k: 'x', v: 9 }) })).toBe('n4')
    expect(await ids({ 'list.k': 'x', 'list.v': 9 })).toBe('n3 n4')
    expect(await ids({ list: _.elemMatch({ v: _.gt(8) }) })).toBe('n3 n4')
  })
  rule('all wants each one, size the exact number', 'MongoDB: $all, $size', async () => {
    expect(await ids({ tags: _.all(['b', 'a']) })).toBe('n1')
    expect(await ids({ tags: _.all(['b']) })).toBe('n1 n2')
    expect(await ids({ 'list.v': _.all([1, 9]) })).toBe('n3')
    expect(await ids({ tags: _.size(0) })).toBe('n3')
    expect(await ids({ list: _.size(2) })).toBe('n3 n5')
  })
  rule('a number in a path is a position', 'MongoDB: Query for an Element by the Array Index Position', async () => {
    expect(await ids({ 'tags.1': 'b' })).toBe('n1')
    expect(await ids({ 'list.0.v': 9 })).toBe('n4')
  })
  rule('null is not found in an empty array of documents', 'MongoDB: null and arrays', async () => {
    expect(await ids({ 'tags.x': null, _id: 'n3' })).toBe('')
    expect(await ids({ 'list.none': null })).toBe('n1 n2 n3 n4')
  })
})

describe('text, expressions and schemas', () => {
  rule('regular expressions, of the SDK and of JavaScript', 'SDK: db.RegExp', async () => {
    expect(await ids({ tag: db.RegExp({ regexp: '^red' }) })).toBe('n1 n4')
    expect(await ids({ tag: db.RegExp({ regexp: 'BLUE', options: 'i' }) })).toBe('n3')
    expect(await ids({ tag: /re/ })).toBe('n1 n2 n4')
    expect(await ids({ tags: /^a$/ })).toBe('n1')
    expect(await ids({ tag: _.not(/re/) })).toBe('n3 n5')
  })
  rule('expr compares fields with each other', 'MongoDB: $expr', async () => {
    const $ = _.aggregate
    expect(await ids(_.expr($.gt(['$place.zip', 541500])))).toBe('n2')
    expect(await ids(_.expr($.eq(['$text', '$n'])))).toBe('n5')
  })
  rule('jsonSchema asks for a shape', 'MongoDB: $jsonSchema', async () => {
    const shape = {
      required: ['place'],
      properties: { n: { bsonType: 'int', minimum: 0 }, tags: { bsonType: 'array', minItems: 2 } },
    }
    expect(await ids(_.jsonSchema(shape))).toBe('n1')
    expect(await ids(_.jsonSchema({ properties: { tag: { enum: ['red', 'green'] } } }))).toBe('n1 n2 n5')
  })
})
