import { type Cloud, openCloud } from './support/cloud'
import { rule } from './support/rule'
import type { Collection, Database } from './support/sdk'

let cloud: Cloud
let db: Database
let things: Collection

async function roundTrip(value: unknown): Promise<unknown> {
  things = await cloud.fill('conformance', { _id: 'x', value })
  return (await things.doc('x').get()).data?.value
}

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
})
afterAll(() => cloud.close())

rule('texts, numbers, truth and null come back as they went', 'SDK: EJSON, canonical', async () => {
  const values = [
    '',
    '秀峰 🌏 "quoted" \\ \n',
    0,
    -1,
    2147483647,
    2147483648,
    -2147483649,
    9007199254740991,
    0.1,
    -1.5e-300,
    1e300,
    true,
    false,
    null,
  ]
  for (const value of values) expect(await roundTrip(value)).toBe(value)
})
rule('so do the numbers that JSON has no words for', 'MongoDB Extended JSON v2: $numberDouble', async () => {
  expect(await roundTrip(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  expect(await roundTrip(Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY)
  expect(await roundTrip(Number.NaN)).toBe(Number.NaN)
  // The SDK itself sends -0 as 0.
  expect(await roundTrip(-0)).toBe(0)
})
rule('dates keep their milliseconds', 'SDK: EJSON $date', async () => {
  const date = new Date('2026-03-01T08:09:10.123Z')
  expect(await roundTrip(date)).toEqual(date)
  expect(await roundTrip(new Date(-1))).toEqual(new Date(-1))
})
rule('objects and arrays nest', 'MongoDB: BSON types', async () => {
  const value = { a: [{ b: [] }, [1, [2]]], c: {}, d: { e: { f: null } } }
  expect(await roundTrip(value)).toEqual(value)
})
rule('fields keep their order', 'MongoDB: Field Order', async () => {
  expect(Object.keys((await roundTrip({ z: 1, a: 2, m: 3 })) as object)).toEqual(['z', 'a', 'm'])
})
rule('undefined fields are not sent', 'SDK: filterUndefined', async () => {
  expect(await roundTrip({ a: undefined, b: 1 })).toEqual({ b: 1 })
})
rule("geometries come back as the SDK's own", 'SDK: Util.formatField', async () => {
  const place = (await roundTrip(db.Geo.Point(110.29, 25.27))) as { longitude: number; latitude: number }
  expect([place.longitude, place.latitude]).toEqual([110.29, 25.27])
})
rule('names of built-in properties are fields like any other', 'JSON', async () => {
  const value = { constructor: 'a', toString: 'b', hasOwnProperty: 'c', valueOf: { constructor: 1 } }
  expect(await roundTrip(value)).toEqual(value)
  expect((await things.where({ 'value.constructor': 'a' }).get()).data).toHaveLength(1)
  expect((await things.where({ 'value.isPrototypeOf': null }).get()).data).toHaveLength(1)
  await things.doc('x').update({ data: { 'value.constructor': 'changed', 'value.valueOf.toString': 2 } })
  expect((await things.doc('x').get()).data?.value).toMatchObject({
    constructor: 'changed',
    valueOf: { constructor: 1, toString: 2 },
  })
})
rule("serverDate is the server's time, moved by its offset", 'SDK: db.serverDate', async () => {
  const before = Date.now()
  things = await cloud.fill('conformance', {
    _id: 'x',
    at: db.serverDate(),
    later: db.serverDate({ offset: 3600_000 }),
  })
  const { at, later } = (await things.doc('x').get()).data as { at: Date; later: Date }
  expect(at).toBeInstanceOf(Date)
  expect(later.getTime() - at.getTime()).toBe(3600_000)
  expect(Math.abs(at.getTime() - before)).toBeLessThan(60_000)
  await things.doc('x').update({ data: { at: db.serverDate({ offset: -1000 }) } })
  expect((await things.doc('x').get()).data?.at).toBeInstanceOf(Date)
})
rule('a text and a number are different keys', 'MongoDB: _id', async () => {
  things = await cloud.fill('conformance', { _id: '1', is: 'text' })
  await things.doc(1).set({ data: { is: 'number' } })
  expect((await things.doc('1').get()).data).toEqual({ _id: '1', is: 'text' })
  expect((await things.doc(1).get()).data).toEqual({ _id: 1, is: 'number' })
})
