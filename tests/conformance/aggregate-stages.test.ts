import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Collection, Command, Data, Expressions, Pipeline } from './support/sdk'

let cloud: Cloud
let _: Command
let $: Expressions & Command['aggregate']
let sales: Collection

const run = async (build: (pipeline: Pipeline) => Pipeline): Promise<Data[]> =>
  (await build(sales.aggregate()).end()).list
const byId = (a: Data, b: Data): number => (String(a._id) < String(b._id) ? -1 : 1)

beforeAll(async () => {
  cloud = await openCloud()
  _ = cloud.db.command
  $ = _.aggregate
  sales = await cloud.fill(
    'conformance',
    { _id: 's1', item: 'tea', price: 10, count: 2, at: new Date('2026-03-01'), sizes: ['S', 'M'] },
    { _id: 's2', item: 'rice', price: 20, count: 1, at: new Date('2026-03-01'), sizes: [] },
    { _id: 's3', item: 'oil', price: 5, count: 10, at: new Date('2026-03-15'), sizes: 'L' },
    { _id: 's4', item: 'oil', price: 5, count: 20, at: new Date('2026-04-04') },
    { _id: 's5', item: 'tea', price: 10, at: new Date('2026-04-04'), sizes: null },
  )
  const other = await cloud.fill(
    'conformance_other',
    { _id: 'o1', owner: 'tea', stock: 120 },
    { _id: 'o2', owner: 'rice', stock: 80 },
  )
  await other.add({
    data: [
      { _id: 'o3', owner: 'tea', stock: 70 },
      { _id: 'o4', stock: 1 },
    ],
  })
})
afterAll(() => cloud.close())

describe('match, order and part', () => {
  rule('match, sort, skip and limit are a query in steps', 'MongoDB: $match, $sort, $skip, $limit', async () => {
    const list = await run((p) =>
      p
        .match({ price: _.lte(10) })
        .sort({ price: 1, count: -1 })
        .skip(1)
        .limit(2),
    )
    expect(list.map((doc) => doc._id)).toEqual(['s3', 's1'])
  })
  rule('match may come later and see what was computed', 'MongoDB: $match', async () => {
    const list = await run((p) =>
      p
        .group({ _id: '$item', n: $.sum(1) })
        .match({ n: _.gt(1) })
        .sort({ _id: 1 }),
    )
    expect(list).toEqual([
      { _id: 'oil', n: 2 },
      { _id: 'tea', n: 2 },
    ])
  })
  rule('count gives one document, and none where there is nothing', 'MongoDB: $count', async () => {
    expect(await run((p) => p.match({ item: 'oil' }).count('n'))).toEqual([{ n: 2 }])
    expect(await run((p) => p.match({ item: 'none' }).count('n'))).toEqual([])
  })
  rule('sample takes so many by chance, each once', 'MongoDB: $sample', async () => {
    const list = await run((p) => p.sample({ size: 3 }))
    expect(new Set(list.map((doc) => doc._id)).size).toBe(3)
    expect(await run((p) => p.sample({ size: 99 }))).toHaveLength(5)
  })
})

describe('shape', () => {
  rule('project keeps, drops, renames and computes', 'MongoDB: $project', async () => {
    const first = (build: (pipeline: Pipeline) => Pipeline) => run((p) => build(p.match({ _id: 's1' })))
    expect(await first((p) => p.project({ item: 1, total: $.multiply(['$price', '$count']) }))).toEqual([
      { _id: 's1', item: 'tea', total: 20 },
    ])
    expect(await first((p) => p.project({ _id: 0, item: true }))).toEqual([{ item: 'tea' }])
    expect(await first((p) => p.project({ at: 0, sizes: 0 }))).toEqual([
      { _id: 's1', item: 'tea', price: 10, count: 2 },
    ])
    expect(await first((p) => p.project({ _id: 0, a: { b: '$item', c: { d: '$price' } } }))).toEqual([
      { a: { b: 'tea', c: { d: 10 } } },
    ])
    expect(await first((p) => p.project({ _id: 0, list: ['$item', '$none', 1] }))).toEqual([{ list: ['tea', null, 1] }])
    expect(await first((p) => p.project({ _id: 0, none: '$none' }))).toEqual([{}])
  })
  rule('addFields adds to what is there', 'MongoDB: $addFields', async () => {
    const list = await run((p) =>
      p
        .match({ _id: 's3' })
        .addFields({ 'box.total': $.multiply(['$price', '$count']), item: 'sesame oil' })
        .project({ at: 0 }),
    )
    expect(list).toEqual([{ _id: 's3', item: 'sesame oil', price: 5, count: 10, sizes: 'L', box: { total: 50 } }])
  })
  rule("replaceRoot puts an object in the document's place", 'MongoDB: $replaceRoot', async () => {
    expect(await run((p) => p.match({ _id: 's1' }).replaceRoot({ newRoot: { is: '$item' } }))).toEqual([{ is: 'tea' }])
    expect((await refusalOf(run((p) => p.replaceRoot({ newRoot: '$item' })))).message).toContain(
      'must evaluate to an object',
    )
  })
  rule('unwind makes one document of each element', 'MongoDB: $unwind', async () => {
    expect((await run((p) => p.unwind('$sizes').sort({ _id: 1 }))).map((doc) => [doc._id, doc.sizes])).toEqual([
      ['s1', 'S'],
      ['s1', 'M'],
      ['s3', 'L'],
    ])
    const all = await run((p) =>
      p.unwind({ path: '$sizes', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true }).sort({ _id: 1 }),
    )
    expect(all.map((doc) => [doc._id, doc.sizes, doc.i])).toEqual([
      ['s1', 'S', 0],
      ['s1', 'M', 1],
      ['s2', undefined, null],
      ['s3', 'L', null],
      ['s4', undefined, null],
      ['s5', null, null],
    ])
  })
})

describe('groups', () => {
  rule('group by a field, with every accumulator', 'MongoDB: $group', async () => {
    const list = await run((p) =>
      p.sort({ _id: 1 }).group({
        _id: '$item',
        sum: $.sum('$count'),
        avg: $.avg('$count'),
        min: $.min('$price'),
        max: $.max('$count'),
        first: $.first('$_id'),
        last: $.last('$_id'),
        all: $.push('$count'),
        set: $.addToSet('$price'),
        dev: $.stdDevPop('$count'),
        samp: $.stdDevSamp('$count'),
        n: $.sum(1),
      }),
    )
    expect(list.sort(byId)).toEqual([
      {
        _id: 'oil',
        sum: 30,
        avg: 15,
        min: 5,
        max: 20,
        first: 's3',
        last: 's4',
        all: [10, 20],
        set: [5],
        dev: 5,
        samp: Math.sqrt(50),
        n: 2,
      },
      {
        _id: 'rice',
        sum: 1,
        avg: 1,
        min: 20,
        max: 1,
        first: 's2',
        last: 's2',
        all: [1],
        set: [20],
        dev: 0,
        samp: null,
        n: 1,
      },
      {
        _id: 'tea',
        sum: 2,
        avg: 2,
        min: 10,
        max: 2,
        first: 's1',
        last: 's5',
        all: [2],
        set: [10],
        dev: 0,
        samp: null,
        n: 2,
      },
    ])
  })
  rule('group by null is everything, by an object a compound', 'MongoDB: $group', async () => {
    expect(await run((p) => p.group({ _id: null, total: $.sum($.multiply(['$price', '$count'])) }))).toEqual([
      { _id: null, total: 190 },
    ])
    const list = await run((p) =>
      p.group({ _id: { m: $.month('$at'), item: '$item' }, n: $.sum(1) }).sort({ '_id.m': 1, '_id.item': 1 }),
    )
    expect(list.map((doc) => doc._id)).toEqual([
      { m: 3, item: 'oil' },
      { m: 3, item: 'rice' },
      { m: 3, item: 'tea' },
      { m: 4, item: 'oil' },
      { m: 4, item: 'tea' },
    ])
  })
  rule('a missing key counts as null', 'MongoDB: $group', async () => {
    expect(
      await run((p) =>
        p
          .match({ item: 'tea' })
          .group({ _id: '$count', n: $.sum(1) })
          .sort({ _id: 1 }),
      ),
    ).toEqual([
      { _id: null, n: 1 },
      { _id: 2, n: 1 },
    ])
  })
  rule('sortByCount counts values, the most frequent first', 'MongoDB: $sortByCount', async () => {
    expect((await run((p) => p.sortByCount('$item')))[2]).toEqual({ _id: 'rice', count: 1 })
  })
  rule('bucket by boundaries', 'MongoDB: $bucket', async () => {
    expect(await run((p) => p.bucket({ groupBy: '$price', boundaries: [0, 10, 20], default: 'more' }))).toEqual([
      { _id: 0, count: 2 },
      { _id: 10, count: 2 },
      { _id: 'more', count: 1 },
    ])
    expect(
      await run((p) =>
        p.bucket({ groupBy: '$price', boundaries: [0, 10, 100], output: { items: $.addToSet('$item'), n: $.sum(1) } }),
      ),
    ).toEqual([
      { _id: 0, items: ['oil'], n: 2 },
      { _id: 10, items: expect.arrayContaining(['tea', 'rice']), n: 3 },
    ])
    expect((await refusalOf(run((p) => p.bucket({ groupBy: '$price', boundaries: [0, 10] })))).message).toContain(
      'no default was specified',
    )
  })
  rule('bucketAuto into about equal parts, equal values together', 'MongoDB: $bucketAuto', async () => {
    expect(await run((p) => p.bucketAuto({ groupBy: '$price', buckets: 2 }))).toEqual([
      { _id: { min: 5, max: 20 }, count: 4 },
      { _id: { min: 20, max: 20 }, count: 1 },
    ])
  })
})

describe('lookup', () => {
  rule('by equality; a missing value finds null and missing', 'MongoDB: $lookup', async () => {
    const list = await run((p) =>
      p
        .match({ _id: _.in(['s1', 's3']) })
        .lookup({ from: 'conformance_other', localField: 'item', foreignField: 'owner', as: 'stock' })
        .sort({ _id: 1 })
        .project({ stock: 1 }),
    )
    expect(list).toEqual([
      {
        _id: 's1',
        stock: [
          { _id: 'o1', owner: 'tea', stock: 120 },
          { _id: 'o3', owner: 'tea', stock: 70 },
        ],
      },
      { _id: 's3', stock: [] },
    ])
    const missing = await run((p) =>
      p.match({ _id: 's4' }).lookup({ from: 'conformance_other', localField: 'sizes', foreignField: 'owner', as: 'x' }),
    )
    expect(missing[0]?.x).toEqual([{ _id: 'o4', stock: 1 }])
  })
  rule('with a pipeline and variables', 'MongoDB: $lookup with let and pipeline; SDK: pipeline().done()', async () => {
    const pipeline = $.pipeline()
      .match(_.expr($.and([$.eq(['$owner', '$$item']), $.gt(['$stock', '$$least'])])))
      .project({ _id: 0, stock: 1 })
      .done()
    const list = await run((p) =>
      p.match({ _id: 's1' }).lookup({
        from: 'conformance_other',
        let: { item: '$item', least: $.multiply(['$price', 10]) },
        pipeline,
        as: 'stock',
      }),
    )
    expect(list[0]?.stock).toEqual([{ stock: 120 }])
  })
  rule('in a collection that is missing finds nothing', 'MongoDB: $lookup', async () => {
    expect(
      (
        await run((p) =>
          p
            .match({ _id: 's1' })
            .lookup({ from: 'conformance_no_such_collection', localField: 'item', foreignField: 'x', as: 'none' }),
        )
      )[0]?.none,
    ).toEqual([])
  })
})

describe('what is refused', () => {
  rule('wrong operands of stages', 'MongoDB: aggregation errors', async () => {
    const wrong: ((pipeline: Pipeline) => Pipeline)[] = [
      (p) => p.limit(0),
      (p) => p.skip(-1),
      (p) => p.count(''),
      (p) => p.group({ n: $.sum(1) }),
      (p) => p.group({ _id: 1, n: 5 }),
      (p) => p.unwind('sizes'),
      (p) => p.project({}),
      (p) => p.project({ a: 1, b: 0 }),
      (p) => p.sort({ a: 2 }),
      (p) => p.project({ a: { $nonsense: 1 } }),
      (p) => p.project({ a: '$$nobody' }),
      (p) => p.bucket({ groupBy: '$n', boundaries: [2, 1] }),
      (p) => p.match({ $nonsense: 1 }),
      (p) => p.sample({ size: -1 }),
    ]
    for (const build of wrong) expect((await refusalOf(run(build))).code).toBe('DATABASE_REQUEST_FAILED')
  })
  rule('granularity of bucketAuto, by name', 'this engine', async () => {
    expect(
      (await refusalOf(run((p) => p.bucketAuto({ groupBy: '$price', buckets: 2, granularity: 'R5' })))).message,
    ).toContain('granularity')
  })
})
