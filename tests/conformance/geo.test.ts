import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Collection, Command, Database } from './support/sdk'

let cloud: Cloud
let db: Database
let _: Command
let places: Collection

const RADIUS = 6378100
const metres = (radians: number): number => radians * RADIUS
const ids = async (query: unknown): Promise<unknown[]> => (await places.where(query).get()).data.map((doc) => doc._id)
const sorted = async (query: unknown): Promise<string> => (await ids(query)).sort().join(' ')

/** A closed square around the origin of half a side in degrees. */
const square = (half: number): unknown => {
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ]
  return db.Geo.Polygon([db.Geo.LineString(corners.map(([lng, lat]) => db.Geo.Point(lng, lat)))])
}

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
  _ = db.command
  const { Point, LineString } = db.Geo
  places = await cloud.fill(
    'conformance_geo',
    { _id: 'origin', place: Point(0, 0), kind: 'a' },
    { _id: 'north', place: Point(0, 1), kind: 'b' },
    { _id: 'east', place: Point(2, 0), kind: 'a' },
    { _id: 'edge', place: Point(179.9, 0), kind: 'b' },
    { _id: 'over', place: Point(-179.9, 0), kind: 'b' },
    { _id: 'pole', place: Point(30, 89.9), kind: 'b' },
    { _id: 'line', place: LineString([Point(-3, -3), Point(-3, 3)]), kind: 'c' },
    { _id: 'area', place: square(0.5), kind: 'c' },
    { _id: 'nowhere', kind: 'c' },
  )
})
afterAll(() => cloud.close())

describe('geoNear', () => {
  rule('finds by distance, the nearest first', 'SDK: Command.geoNear; MongoDB: $nearSphere', async () => {
    expect((await ids({ place: _.geoNear({ geometry: db.Geo.Point(0, 0.9) }) })).slice(0, 5)).toEqual([
      'north',
      'area',
      'origin',
      'east',
      'line',
    ])
  })
  rule('least and greatest distance are in metres', 'MongoDB: $nearSphere', async () => {
    const one = metres(Math.PI / 180)
    const near = (more: object) =>
      ids({ kind: _.in(['a', 'b']), place: _.geoNear({ geometry: db.Geo.Point(0, 0), ...more }) })
    expect(await near({ maxDistance: one + 0.5 })).toEqual(['origin', 'north'])
    expect(await near({ maxDistance: one - 0.5 })).toEqual(['origin'])
    expect(await near({ minDistance: one - 0.5, maxDistance: 2 * one + 0.5 })).toEqual(['north', 'east'])
  })
  rule('reaches over the date line and the pole', 'MongoDB: 2dsphere', async () => {
    expect(
      (await ids({ place: _.geoNear({ geometry: db.Geo.Point(-179.95, 0), maxDistance: 50_000 }) })).sort(),
    ).toEqual(['edge', 'over'])
    expect(await ids({ place: _.geoNear({ geometry: db.Geo.Point(-150, 89.95), maxDistance: 50_000 }) })).toEqual([
      'pole',
    ])
  })
  rule('takes a limit', 'SDK: Query.limit', async () => {
    expect(
      (
        await places
          .where({ place: _.geoNear({ geometry: db.Geo.Point(0, 0.9) }) })
          .limit(1)
          .get()
      ).data[0]?._id,
    ).toBe('north')
  })
  rule('needs a geographic index', 'MongoDB: $nearSphere', async () => {
    const error = await refusalOf(places.where({ elsewhere: _.geoNear({ geometry: db.Geo.Point(0, 0) }) }).get())
    expect(error.errMsg).toContain('unable to find index for $geoNear query')
  })
})

describe('geoWithin', () => {
  rule('a polygon holds what lies wholly in it', 'MongoDB: $geoWithin', async () => {
    expect(await sorted({ place: _.geoWithin({ geometry: square(1.5) }) })).toBe('area north origin')
    expect(await sorted({ place: _.geoWithin({ geometry: square(0.2) }) })).toBe('origin')
    expect(await sorted({ place: _.geoWithin({ geometry: square(4) }) })).toBe('area east line north origin')
  })
  rule(
    'sides are great circles: the northern one of a wide box bulges to the pole',
    'MongoDB: 2dsphere, geodesic edges',
    async () => {
      const { Point, LineString, Polygon } = db.Geo
      const box = Polygon([LineString([Point(-40, 0), Point(40, 0), Point(40, 45), Point(-40, 45), Point(-40, 0)])])
      const other = await cloud.fill(
        'conformance_geo',
        { _id: 'above', place: Point(0, 50) },
        { _id: 'too far', place: Point(0, 55) },
      )
      expect((await other.where({ place: _.geoWithin({ geometry: box }) }).get()).data.map((doc) => doc._id)).toEqual([
        'above',
      ])
    },
  )
  rule('a hole is not inside', 'GeoJSON: Polygon', async () => {
    const { Point, LineString, Polygon } = db.Geo
    const ring = (half: number) =>
      LineString([Point(-half, -half), Point(half, -half), Point(half, half), Point(-half, half), Point(-half, -half)])
    const other = await cloud.fill(
      'conformance_geo',
      { _id: 'hole', place: Point(0, 0) },
      { _id: 'rim', place: Point(2, 0) },
    )
    expect(
      (await other.where({ place: _.geoWithin({ geometry: Polygon([ring(3), ring(1)]) }) }).get()).data.map(
        (doc) => doc._id,
      ),
    ).toEqual(['rim'])
  })
  rule('centerSphere is a circle with its radius in radians', 'MongoDB: $centerSphere', async () => {
    const other = await cloud.fill(
      'conformance_geo',
      { _id: 'in', place: db.Geo.Point(0, 0.99) },
      { _id: 'out', place: db.Geo.Point(0, 1.01) },
    )
    const found = await other.where({ place: _.geoWithin({ centerSphere: [[0, 0], Math.PI / 180] }) }).get()
    expect(found.data.map((doc) => doc._id)).toEqual(['in'])
  })
})

describe('geoIntersects', () => {
  rule('finds what has a place in common, for every pair of kinds', 'MongoDB: $geoIntersects', async () => {
    const { Point, LineString, MultiPoint } = db.Geo
    places = await cloud.fill(
      'conformance_geo',
      { _id: 'point', place: Point(0, 0) },
      { _id: 'line', place: LineString([Point(-1, -1), Point(1, 1)]) },
      { _id: 'area', place: square(0.5) },
      { _id: 'far', place: Point(10, 10) },
    )
    expect(await sorted({ place: _.geoIntersects({ geometry: Point(0, 0) }) })).toBe('area line point')
    expect(await sorted({ place: _.geoIntersects({ geometry: Point(0.3, 0.1) }) })).toBe('area')
    expect(await sorted({ place: _.geoIntersects({ geometry: LineString([Point(-1, 1), Point(1, -1)]) }) })).toBe(
      'area line point',
    )
    expect(await sorted({ place: _.geoIntersects({ geometry: LineString([Point(-1, 0.9), Point(0.8, 0.9)]) }) })).toBe(
      '',
    )
    expect(await sorted({ place: _.geoIntersects({ geometry: LineString([Point(-1, 0.9), Point(2, 0.9)]) }) })).toBe(
      'line',
    )
    expect(await sorted({ place: _.geoIntersects({ geometry: square(0.1) }) })).toBe('area line point')
    expect(await sorted({ place: _.geoIntersects({ geometry: MultiPoint([Point(10, 10), Point(50, 50)]) }) })).toBe(
      'far',
    )
  })
})

describe('the geoNear stage', () => {
  rule(
    "gives the distance in metres on MongoDB's sphere, and where it was measured",
    'MongoDB: $geoNear; WeChat: Aggregate.geoNear',
    async () => {
      await cloud.fill(
        'conformance_geo',
        { _id: 'guilin', place: db.Geo.Point(110.2899, 25.2742), kind: 'a' },
        { _id: 'beijing', place: db.Geo.Point(116.4074, 39.9042), kind: 'a' },
        { _id: 'other', place: db.Geo.Point(110.3, 25.3), kind: 'b' },
      )
      const { list } = await db
        .collection('conformance_geo')
        .aggregate()
        .geoNear({
          near: db.Geo.Point(110.2899, 25.2742),
          distanceField: 'far',
          spherical: true,
          query: { kind: 'a' },
          includeLocs: 'at',
        })
        .project({ far: 1, at: 1 })
        .end()
      expect(list.map((doc) => doc._id)).toEqual(['guilin', 'beijing'])
      expect(list[0]?.far).toBe(0)
      // Haversine on a sphere of 6378.1 km, computed by hand.
      const [a, b] = [
        [110.2899, 25.2742],
        [116.4074, 39.9042],
      ].map((pair) => pair.map((degrees) => (degrees * Math.PI) / 180)) as [number[], number[]]
      const [lng1 = 0, lat1 = 0, lng2 = 0, lat2 = 0] = [...a, ...b]
      const haversine =
        Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lng2 - lng1) / 2) ** 2
      expect(list[1]?.far).toBeCloseTo(2 * RADIUS * Math.asin(Math.sqrt(haversine)), 3)
      expect(list[1]?.at).toMatchObject({ type: 'Point' })
    },
  )
  rule('comes first or not at all', 'MongoDB: $geoNear', async () => {
    const late = db
      .collection('conformance_geo')
      .aggregate()
      .match({ kind: 'a' })
      .geoNear({ near: db.Geo.Point(0, 0), distanceField: 'far', spherical: true })
    expect((await refusalOf(late.end())).message).toContain('$geoNear is only valid as the first stage in a pipeline')
  })
})

describe('what is refused', () => {
  rule('a place that is none, in an indexed field', "MongoDB: 2dsphere, Can't extract geo keys", async () => {
    for (const place of [
      'text',
      { type: 'Point', coordinates: [200, 0] },
      { type: 'Nonsense', coordinates: [1, 2] },
      { type: 'LineString', coordinates: [[0, 0]] },
    ]) {
      expect((await refusalOf(db.collection('conformance_geo').add({ data: { place } }))).errMsg).toContain(
        "Can't extract geo keys",
      )
    }
  })
})
