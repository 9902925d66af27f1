import { badValue, notServed } from '../errors'
import type { Judge } from '../query/operators'
import { type Doc, isDoc, type Value } from '../value/types'
import { angleTo, circleAround, intersects, within, withinCircle } from './relations'
import { GeometryError, readShape, type Shape } from './shape'
import { EARTH_RADIUS, toVector, type Vector } from './vector'

/** What a geographic operator asks, and the circle outside which nothing can answer it. */
interface GeoQuestion {
  matches: (shape: Shape) => boolean
  center: Vector
  /** In radians. */
  radius: number
}

/** `$near`: from where, and how near and far, in metres. */
export interface NearQuestion {
  from: Vector
  least: number
  most: number
}

const NEAR = new Set(['$near', '$nearSphere', '$geoNear'])
const AREA = new Set(['$geoWithin', '$within', '$geoIntersects'])

export const isNear = (operator: string): boolean => NEAR.has(operator)
export const isArea = (operator: string): boolean => AREA.has(operator)

/** The judgement of a geographic operator; undefined when it is none. */
export function geoJudge(name: string, operand: Value, siblings: Doc): Judge | undefined {
  if (isNear(name)) return nearJudge(nearQuestion(operand, siblings))
  if (!isArea(name)) return undefined
  const { matches } = areaQuestion(name, operand)
  return { spread: true, test: (value) => shapeTest(value, matches) }
}

/** Distance is for the order; as a condition, `$near` only has its two bounds. */
function nearJudge({ from, least, most }: NearQuestion): Judge {
  const far = (shape: Shape): number => angleTo(from, shape) * EARTH_RADIUS
  return { spread: true, test: (value) => shapeTest(value, (shape) => far(shape) >= least && far(shape) <= most) }
}

function shapeTest(value: Value, matches: (shape: Shape) => boolean): boolean {
  try {
    const shape = readShape(value)
    return shape !== undefined && matches(shape)
  } catch (error) {
    if (error instanceof GeometryError) return false
    throw error
  }
}

export function areaQuestion(name: string, operand: Value): GeoQuestion {
  if (!isDoc(operand)) throw badValue(`${name} not supported with provided geometry`)
  const [form] = Object.keys(operand)
  if (form === '$geometry') return geometryQuestion(name, operand.$geometry)
  if (form === '$centerSphere' && name !== '$geoIntersects') return circleQuestion(operand.$centerSphere)
  if (form && ['$box', '$polygon', '$center'].includes(form)) throw notServed(`${name} with ${form}`)
  throw badValue(`unknown geo specifier: ${form}`)
}

function geometryQuestion(name: string, geometry: Value): GeoQuestion {
  const area = shapeOf(geometry)
  if (name === '$geoIntersects') return { ...circleAround(area), matches: (shape) => intersects(shape, area) }
  if (area.polygons.length === 0 || area.points.length > 0 || area.lines.length > 0) {
    throw badValue('$geoWithin not supported with provided geometry: only a Polygon or MultiPolygon has an inside')
  }
  return { ...circleAround(area), matches: (shape) => within(shape, area) }
}

function circleQuestion(operand: Value): GeoQuestion {
  const [at, radius] = Array.isArray(operand) ? operand : []
  const place = readPlace(at)
  if (!place || typeof radius !== 'number' || !(radius >= 0))
    throw badValue('$centerSphere needs a center and a radius')
  return { center: place, radius, matches: (shape) => withinCircle(shape, place, radius) }
}

function readPlace(value: Value): Vector | undefined {
  const [longitude, latitude] = Array.isArray(value) ? value : []
  return typeof longitude === 'number' && typeof latitude === 'number' ? toVector(longitude, latitude) : undefined
}

function shapeOf(geometry: Value): Shape {
  try {
    const shape = readShape(geometry)
    if (shape) return shape
  } catch (error) {
    if (error instanceof GeometryError) throw badValue(error.message)
    throw error
  }
  throw badValue('unknown GeoJSON type')
}

/** Reads `{$geometry, $minDistance, $maxDistance}`. The old form, in degrees or radians, is not served. */
export function nearQuestion(operand: Value, siblings: Doc = {}): NearQuestion {
  if (!isDoc(operand) || !Object.hasOwn(operand, '$geometry')) throw notServed('$near without $geometry')
  const { points, lines, polygons } = shapeOf(operand.$geometry)
  const [from] = points
  if (!from || points.length > 1 || lines.length > 0 || polygons.length > 0) {
    throw badValue('$near requires a point, given another geometry')
  }
  return {
    from,
    least: distance('$minDistance', operand.$minDistance ?? siblings.$minDistance, 0),
    most: distance('$maxDistance', operand.$maxDistance ?? siblings.$maxDistance, Number.POSITIVE_INFINITY),
  }
}

function distance(name: string, value: Value, missing: number): number {
  if (value === undefined || value === null) return missing
  if (typeof value === 'number' && value >= 0) return value
  throw badValue(`${name} must be non-negative`)
}
