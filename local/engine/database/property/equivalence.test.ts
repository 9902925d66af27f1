import fc from 'fast-check'
import type { DataResult, IndexSchema } from '../../types'
import { EngineDatabase } from '../database'
import { toEjson } from '../value/ejson'
import type { Value } from '../value/types'
import type { Obj } from './model'
import { documentOf, PATHS, query } from './operations'

const direction = fc.constantFrom<1 | -1>(1, -1)
const index: fc.Arbitrary<IndexSchema> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...PATHS, '_id'), direction), {
    minLength: 1,
    maxLength: 3,
    selector: ([path]) => path,
  })
  .map((keys) => ({ keys: Object.fromEntries(keys) }))
const docs = fc.array(documentOf(false), { maxLength: 25 })
const sort = fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS, '_id'), direction), {
  maxLength: 2,
  selector: ([path]) => path,
})
const prefix = fc.constantFrom<Obj>({ a: { $regex: '^a' } }, { b: { $regex: '^ab?' } }, { c: { $regex: '^党' } })

const open = (indexes: IndexSchema[]): EngineDatabase =>
  EngineDatabase.open({ clock: () => 0, schema: { collections: [{ name: 'c', indexes }] } })

/** Documents that an index can hold, in both databases; some are changed again, so that entries have moved. */
function fill(indexed: EngineDatabase, plain: EngineDatabase, content: Obj[]): void {
  for (const [i, doc] of content.entries()) {
    const add = { collectionName: 'c', data: [toEjson({ _id: i, ...doc } as Value)] }
    if (indexed.request('database.insertDocument', add).answer.code === undefined)
      plain.request('database.insertDocument', add)
    const change = {
      collectionName: 'c',
      query: toEjson({ _id: { $lt: i / 2 } }),
      data: toEjson({ $set: doc } as Value),
      merge: true,
      multi: true,
    }
    if (i % 7 === 6 && indexed.request('database.modifyDocument', change).answer.code === undefined)
      plain.request('database.modifyDocument', change)
  }
}

it('an index finds what a scan finds, in the order that was asked for', () => {
  fc.assert(
    fc.property(
      fc.array(index, { minLength: 1, maxLength: 3 }),
      docs,
      fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: query }, { weight: 1, arbitrary: prefix }), sort), {
        minLength: 1,
        maxLength: 8,
      }),
      (indexes, content, queries) => {
        const [indexed, plain] = [open(indexes), open([])]
        fill(indexed, plain, content)
        // Documents that the index refused part-way leave the two different: there is nothing to compare.
        fc.pre(JSON.stringify(indexed.all('c')) === JSON.stringify(plain.all('c')))
        for (const [asked, order] of queries) {
          const request = {
            collectionName: 'c',
            query: toEjson(asked as Value),
            order: toEjson({
              ...Object.fromEntries(order),
              ...(order.some(([path]) => path === '_id') ? {} : { _id: 1 }),
            }),
            limit: 1000,
          }
          const [one, other] = [indexed, plain].map((database) => database.request('database.getDocument', request))
          expect({ asked, order, indexes, answer: one?.answer.data }).toEqual({
            asked,
            order,
            indexes,
            answer: other?.answer.data,
          })
          // A part of it is the same part, though an index stops early.
          const part = { ...request, offset: 1, limit: 3 }
          expect(indexed.request('database.getDocument', part).answer.data).toEqual(
            plain.request('database.getDocument', part).answer.data,
          )
          const count = [indexed, plain].map(
            (database) =>
              database.request('database.calculateDocument', { collectionName: 'c', query: request.query }).answer.data,
          )
          expect(count[0]).toEqual(count[1])
        }
      },
    ),
    { numRuns: 1500 },
  )
}, 120_000)

const longitude = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-180, 180, 0, 179.999, -179.999) },
)
const latitude = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -90, max: 90, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-90, 90, 0, 89.999) },
)
const place = fc.tuple(longitude, latitude)
const nearby = (near: [number, number], by: number): [number, number] => [
  Math.max(-180, Math.min(180, near[0] + by)),
  Math.max(-90, Math.min(90, near[1] + by / 2)),
]
const geometry = fc
  .tuple(place, fc.constantFrom(0.001, 0.1, 5), fc.boolean())
  .map(([at, by, line]) =>
    line ? { type: 'LineString', coordinates: [at, nearby(at, by)] } : { type: 'Point', coordinates: at },
  )

it('a geographic index finds what a scan finds', () => {
  fc.assert(
    fc.property(
      fc.array(geometry, { maxLength: 30 }),
      place,
      fc.constantFrom(1e-6, 1e-3, 0.1, 1, 3),
      (shapes, center, radius) => {
        const [indexed, plain] = [open([{ keys: { place: '2dsphere' } }]), open([])]
        for (const database of [indexed, plain])
          for (const [i, shape] of shapes.entries())
            database.request('database.insertDocument', {
              collectionName: 'c',
              data: [toEjson({ _id: i, place: shape } as Value)],
            })
        const asked = { place: { $geoWithin: { $centerSphere: [center, radius] } } }
        const [one, other] = [indexed, plain].map((database) =>
          database.request('database.getDocument', {
            collectionName: 'c',
            query: toEjson(asked as Value),
            order: toEjson({ _id: 1 }),
            limit: 1000,
          }),
        )
        expect(one?.answer.data).toEqual(other?.answer.data)
        expect(one?.work.index).toBe('place_2dsphere')
        const near = {
          place: { $nearSphere: { $geometry: { type: 'Point', coordinates: center }, $maxDistance: radius * 6378100 } },
        }
        const found = indexed.request('database.calculateDocument', {
          collectionName: 'c',
          query: toEjson(near as Value),
        }).answer.data
        const { list } = (other as DataResult).answer.data as { list: string[] }
        // A line is near by its nearest place, and within only in whole.
        if (shapes.every((shape) => shape.type === 'Point')) expect(found).toEqual({ total: list.length })
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)
