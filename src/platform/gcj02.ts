import type { Point } from './place'

/** Krasovsky 1940, the ellipsoid that GCJ-02 is defined on: half the long axis in metres, and eccentricity squared. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943
const RADIAN = Math.PI / 180

/** `20 sin(6πx) + 20 sin(2πx)` and what else the offset is waved by: each a pair of amplitude and frequency. */
const waves = (along: number, pairs: readonly (readonly [amplitude: number, frequency: number])[]) =>
  (2 / 3) * pairs.reduce((sum, [amplitude, frequency]) => sum + amplitude * Math.sin(along * frequency * Math.PI), 0)

const BOTH = [
  [20, 6],
  [20, 2],
] as const
const NORTH = [
  [20, 1],
  [40, 1 / 3],
  [160, 1 / 12],
  [320, 1 / 30],
] as const
const EAST = [
  [20, 1],
  [40, 1 / 3],
  [150, 1 / 12],
  [300, 1 / 30],
] as const

const northward = (x: number, y: number) =>
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x, BOTH) + waves(y, NORTH)

const eastward = (x: number, y: number) =>
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x, BOTH) + waves(x, EAST)

/** What a satellite says (WGS-84), as Chinese maps have it: the two lie some 500 metres apart. For places in China. */
export function toGcj02({ latitude, longitude }: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35]
  const curve = 1 - ECCENTRICITY * Math.sin(latitude * RADIAN) ** 2
  const metresNorth = (AXIS * (1 - ECCENTRICITY)) / curve ** 1.5
  const metresEast = (AXIS / Math.sqrt(curve)) * Math.cos(latitude * RADIAN)
  return {
    latitude: latitude + northward(x, y) / (metresNorth * RADIAN),
    longitude: longitude + eastward(x, y) / (metresEast * RADIAN),
  }
}
