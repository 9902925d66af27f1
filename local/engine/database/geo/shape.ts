import { isDoc, type Value } from '../value/types'
import { toVector, type Vector } from './vector'

/** A geometry, taken apart: single places, lines, and polygons as rings (the first is the outer one). */
export interface Shape {
  points: Vector[]
  lines: Vector[][]
  polygons: Vector[][][]
}

/** What is wrong with a geometry, in MongoDB's words. */
export class GeometryError extends Error {}

type Read = (coordinates: Value, shape: Shape) => void

const READERS = new Map<string, Read>([
  ['Point', (coordinates, shape) => shape.points.push(place(coordinates))],
  ['LineString', (coordinates, shape) => shape.lines.push(line(coordinates))],
  ['Polygon', (coordinates, shape) => shape.polygons.push(polygon(coordinates))],
  ['MultiPoint', (coordinates, shape) => shape.points.push(...list(coordinates).map(place))],
  ['MultiLineString', (coordinates, shape) => shape.lines.push(...list(coordinates).map(line))],
  ['MultiPolygon', (coordinates, shape) => shape.polygons.push(...list(coordinates).map(polygon))],
])

/** Reads GeoJSON, or an old-style pair of longitude and latitude; undefined when it is neither. */
export function readShape(value: Value): Shape | undefined {
  const shape: Shape = { points: [], lines: [], polygons: [] }
  if (isPair(value)) {
    shape.points.push(place(value))
    return shape
  }
  if (!isDoc(value)) return undefined
  if (value.type === 'GeometryCollection') return collection(value.geometries)
  const read = typeof value.type === 'string' ? READERS.get(value.type) : undefined
  if (!read) return undefined
  read(value.coordinates, shape)
  return shape
}

function collection(geometries: Value): Shape {
  const parts = list(geometries).map((geometry) => {
    const part = readShape(geometry)
    if (part) return part
    throw new GeometryError('unknown GeoJSON type in a GeometryCollection')
  })
  return {
    points: parts.flatMap((part) => part.points),
    lines: parts.flatMap((part) => part.lines),
    polygons: parts.flatMap((part) => part.polygons),
  }
}

const isPair = (value: Value): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'number')

function list(value: Value): Value[] {
  if (Array.isArray(value) && value.length > 0) return value
  throw new GeometryError('GeoJSON coordinates must be a non-empty array')
}

function place(value: Value): Vector {
  const [longitude, latitude] = Array.isArray(value) ? value : []
  if (typeof longitude !== 'number' || typeof latitude !== 'number') {
    throw new GeometryError('Point must be an array or object of numbers')
  }
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    throw new GeometryError(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
  return toVector(longitude, latitude)
}

function line(value: Value): Vector[] {
  const places = list(value).map(place)
  if (places.length < 2) throw new GeometryError('GeoJSON LineString must have at least 2 vertices')
  return places
}

function polygon(value: Value): Vector[][] {
  return list(value).map(ring)
}

/** A ring without its repeated last place. */
function ring(value: Value): Vector[] {
  const corners = list(value)
  const places = corners.map(place)
  if (JSON.stringify(corners[0]) !== JSON.stringify(corners.at(-1))) throw new GeometryError('Loop is not closed')
  const open = places.slice(0, -1)
  const distinct = new Set(open.map(String))
  if (distinct.size < 3) throw new GeometryError('Loop must have at least 3 different vertices')
  if (distinct.size < open.length) throw new GeometryError('Duplicate vertices in a loop')
  return open
}
