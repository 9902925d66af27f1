import { EngineDatabase } from './database'
import { NOT_SERVED, SERVED } from './not-served'

const database = EngineDatabase.open({
  clock: () => 0,
  schema: { collections: [{ name: 'c', indexes: [{ keys: { place: '2dsphere' } }] }] },
})
database.insertMany('c', [{ _id: 1, n: 1 }])

const aggregate = (stageKey: string, stage: unknown) =>
  database.request('database.aggregateDocuments', {
    collectionName: 'c',
    stages: [{ stageKey, stageValue: JSON.stringify(stage) }],
  }).answer
const find = (query: unknown, projection?: unknown) =>
  database.request('database.getDocument', {
    collectionName: 'c',
    query: JSON.stringify(query),
    ...(projection === undefined ? {} : { projection: JSON.stringify(projection) }),
  }).answer

it.each(NOT_SERVED.stages)('the stage %s is refused by name', (name) => {
  expect(aggregate(name, {})).toMatchObject({
    code: 'DATABASE_INVALID_OPERRATOR',
    message: expect.stringContaining(`${name} is not served`),
  })
})
it.each(NOT_SERVED.expressions)('the expression %s is refused by name', (name) => {
  expect(aggregate('$project', { x: { [name]: 1 } })).toMatchObject({
    code: 'DATABASE_INVALID_OPERRATOR',
    message: expect.stringContaining(`${name} is not served`),
  })
})
it.each(NOT_SERVED.query)('the operator %s is refused by name, at the top and in a field', (name) => {
  for (const query of [{ [name]: 'x' }, { n: { [name]: 'x' } }]) {
    expect(find(query)).toMatchObject({
      code: 'DATABASE_INVALID_OPERRATOR',
      message: expect.stringContaining(`${name} is not served`),
    })
  }
})
it.each<[string, () => Record<string, unknown>]>([
  ['granularity', () => aggregate('$bucketAuto', { groupBy: '$n', buckets: 2, granularity: 'R5' })],
  ['$near without $geometry', () => find({ place: { $near: [1, 2] } })],
  [
    '$box',
    () =>
      find({
        place: {
          $geoWithin: {
            $box: [
              [0, 0],
              [1, 1],
            ],
          },
        },
      }),
  ],
  ['$meta', () => find({}, { n: { $meta: 'textScore' } })],
])('the option %s is refused by name', (_, ask) => {
  expect(ask().code).toBe('DATABASE_INVALID_OPERRATOR')
})
it.each(NOT_SERVED.types)('the type %s is refused by name', (name) => {
  expect(find({ n: { [name]: {} } }).message).toContain(name)
})
it.each(SERVED.stages)('the stage %s is known', (name) => {
  expect(String(aggregate(name, { wrong: 1 }).message)).not.toMatch(/Unrecognized pipeline stage|is not served/)
})
it.each(SERVED.expressions)('the expression %s is known', (name) => {
  expect(String(aggregate('$project', { x: { [name]: { wrong: 1 } } }).message)).not.toMatch(
    /Unrecognized expression|is not served/,
  )
})
it.each(SERVED.accumulators)('the accumulator %s is known', (name) => {
  expect(aggregate('$group', { _id: null, x: { [name]: '$none' } }).code).toBeUndefined()
})
