import type { Shape } from './shape'
import { angle, cross, dot, length, middle, unit, type Vector } from './vector'

/** Places nearer to each other than this (radians; some 6 micrometres) are one. */
const TOUCH = 1e-12

type Segment = readonly [Vector, Vector]

const chain = (places: readonly Vector[]): Segment[] =>
  places.slice(1).map((place, i) => [places[i] as Vector, place] as const)

const closed = (ring: readonly Vector[]): Segment[] => {
  const [first] = ring
  return first ? chain([...ring, first]) : []
}

const segmentsOf = (shape: Shape): Segment[] => [
  ...shape.lines.flatMap(chain),
  ...shape.polygons.flatMap((rings) => rings.flatMap(closed)),
]

const verticesOf = (shape: Shape): Vector[] => [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]

/** The angle from a place to the nearest place of a great-circle arc. */
function angleToSegment(place: Vector, [a, b]: Segment): number {
  const normal = cross(a, b)
  const size = length(normal)
  if (size < TOUCH) return Math.min(angle(place, a), angle(place, b))
  // The foot of the perpendicular lies on the arc when it is between its ends, seen from either.
  const foot = unit(cross(cross(normal, place), normal))
  const between = dot(cross(a, foot), normal) >= 0 && dot(cross(foot, b), normal) >= 0
  return between ? angle(place, foot) : Math.min(angle(place, a), angle(place, b))
}

/** How far a geometry is from a place, in radians; 0 inside a polygon. */
export function angleTo(place: Vector, shape: Shape): number {
  if (shape.polygons.some((rings) => inPolygon(place, rings))) return 0
  let nearest = Number.POSITIVE_INFINITY
  for (const point of shape.points) nearest = Math.min(nearest, angle(place, point))
  for (const segment of segmentsOf(shape)) nearest = Math.min(nearest, angleToSegment(place, segment))
  return nearest
}

/** Whether a place lies in a polygon, its boundary included and its holes not. */
function inPolygon(place: Vector, rings: readonly Vector[][]): boolean {
  const [outer, ...holes] = rings
  if (!outer || !inRing(place, outer)) return false
  return holes.every((hole) => onRing(place, hole) || !inRing(place, hole))
}

const onRing = (place: Vector, ring: readonly Vector[]): boolean =>
  closed(ring).some((segment) => angleToSegment(place, segment) <= TOUCH)

/** A ring is the smaller of the two regions that it parts; a place is inside when the ring turns around it. */
function inRing(place: Vector, ring: readonly Vector[]): boolean {
  if (onRing(place, ring)) return true
  if (dot(place, middle(ring)) <= 0) return false
  let turn = 0
  for (const [a, b] of closed(ring)) turn += turned(place, a, b)
  return Math.abs(turn) > Math.PI
}

/** How far the direction from a place turns between two others. */
function turned(place: Vector, a: Vector, b: Vector): number {
  const [from, to] = [cross(place, a), cross(place, b)]
  return Math.atan2(dot(place, cross(from, to)), dot(from, to))
}

/** Whether two arcs meet. */
function segmentsMeet(one: Segment, other: Segment): boolean {
  const [a, b] = one
  const [c, d] = other
  if (angleToSegment(a, other) <= TOUCH || angleToSegment(b, other) <= TOUCH) return true
  if (angleToSegment(c, one) <= TOUCH || angleToSegment(d, one) <= TOUCH) return true
  const [first, second] = [cross(a, b), cross(c, d)]
  const meeting = unit(cross(first, second))
  if (length(meeting) === 0) return false
  return [meeting, [-meeting[0], -meeting[1], -meeting[2]] as Vector].some(
    (place) => angleToSegment(place, one) <= TOUCH && angleToSegment(place, other) <= TOUCH,
  )
}

/** Whether a place belongs to a geometry. */
export const touches = (place: Vector, shape: Shape): boolean => angleTo(place, shape) <= TOUCH

/** `$geoIntersects`: whether two geometries have a place in common. */
export function intersects(one: Shape, other: Shape): boolean {
  if (verticesOf(one).some((place) => touches(place, other))) return true
  if (verticesOf(other).some((place) => touches(place, one))) return true
  const rest = segmentsOf(other)
  return segmentsOf(one).some((segment) => rest.some((against) => segmentsMeet(segment, against)))
}

/** `$geoWithin`: whether a geometry lies wholly in one of the polygons. */
export function within(shape: Shape, area: Shape): boolean {
  const parts: Shape[] = [
    ...shape.points.map((point) => ({ points: [point], lines: [], polygons: [] })),
    ...shape.lines.map((line) => ({ points: [], lines: [line], polygons: [] })),
    ...shape.polygons.map((rings) => ({ points: [], lines: [], polygons: [rings] })),
  ]
  return parts.every((part) => area.polygons.some((rings) => partWithin(part, rings)))
}

function partWithin(part: Shape, rings: Vector[][]): boolean {
  if (!verticesOf(part).every((place) => inPolygon(place, rings))) return false
  const border = rings.flatMap(closed)
  if (segmentsOf(part).some((segment) => border.some((edge) => segmentsCross(segment, edge)))) return false
  return rings.slice(1).every((hole) => part.polygons.every((own) => !inPolygon(middle(hole), own)))
}

/** Whether two arcs pass through each other: touching at an end is not enough. */
function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (place: Vector, from: Vector, to: Vector): number => {
    const value = dot(place, cross(from, to))
    return Math.abs(value) <= TOUCH ? 0 : Math.sign(value)
  }
  const sides = [side(c, a, b) * side(d, a, b), side(a, c, d) * side(b, c, d)]
  return sides.every((product) => product < 0) && dot(middle([a, b]), middle([c, d])) > 0
}

/** Whether a geometry lies wholly in a circle of a radius in radians. */
export const withinCircle = (shape: Shape, center: Vector, radius: number): boolean =>
  verticesOf(shape).every((place) => angle(place, center) <= radius + 1e-15)

/** The smallest circle about its middle that holds a geometry: for the index, which cares for no more. */
export function circleAround(shape: Shape): { center: Vector; radius: number } {
  const places = verticesOf(shape)
  const center = middle(places)
  if (length(center) === 0) return { center: places[0] ?? [1, 0, 0], radius: Math.PI }
  const radius = Math.max(...places.map((place) => angle(place, center)))
  // Beyond a quarter of the sphere, an arc between two places of a circle may leave it.
  return { center, radius: radius >= Math.PI / 2 ? Math.PI : radius }
}
