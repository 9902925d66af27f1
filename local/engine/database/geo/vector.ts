/** A place on the sphere as a unit vector. Straight lines between places are great circles, as in MongoDB. */
export type Vector = readonly [number, number, number]

/** The sphere on which MongoDB measures, in metres. */
export const EARTH_RADIUS = 6378100

const RADIANS = Math.PI / 180

export function toVector(longitude: number, latitude: number): Vector {
  const [lng, lat] = [longitude * RADIANS, latitude * RADIANS]
  const around = Math.cos(lat)
  return [around * Math.cos(lng), around * Math.sin(lng), Math.sin(lat)]
}

export const longitudeOf = (v: Vector): number => Math.atan2(v[1], v[0]) / RADIANS
export const latitudeOf = (v: Vector): number => Math.atan2(v[2], Math.hypot(v[0], v[1])) / RADIANS

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

export const length = (v: Vector): number => Math.hypot(v[0], v[1], v[2])

export function unit(v: Vector): Vector {
  const size = length(v)
  return size === 0 ? v : [v[0] / size, v[1] / size, v[2] / size]
}

/** The angle between two places, in radians: exact for near and for far ones. */
export const angle = (a: Vector, b: Vector): number => Math.atan2(length(cross(a, b)), dot(a, b))

/** The middle of some places. */
export function middle(places: readonly Vector[]): Vector {
  const sum: [number, number, number] = [0, 0, 0]
  for (const place of places) for (let i = 0; i < 3; i++) sum[i] = (sum[i] ?? 0) + (place[i] ?? 0)
  return unit(sum)
}
