import { badRequest, badValue } from '../errors'
import type { GeoIndex } from '../geo/geo-index'
import { nearest } from '../geo/near'
import { type NearQuestion, nearQuestion } from '../geo/query'
import { splitPath } from '../query/walk'
import type { Request } from '../request'
import type { Collection } from '../store/collection'
import { type Doc, isDoc, own, type Value } from '../value/types'
import { fieldName, options, type ReadStage, stageError } from './types'
import { withField } from './unwind'

const OPTIONAL = [
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
  'uniqueDocs',
]

/** The stage itself changes nothing: its documents are found before the pipeline runs. */
export const geoNear: ReadStage = (operand) => {
  readGeoNear(operand)
  return (docs) => docs
}

interface GeoNear {
  question: NearQuestion
  distanceField: string[]
  includeLocs: string[] | undefined
  multiplier: number
  limit: number
  query: Doc
  key: string | undefined
}

/** How many documents `$geoNear` gives when it is not told, up to MongoDB 4.0 and in the cloud. */
const DEFAULT_LIMIT = 100

function readGeoNear(operand: Value): GeoNear {
  const spec = options('$geoNear', operand, { required: ['near', 'distanceField'], optional: OPTIONAL })
  if (spec.spherical !== true) throw badValue('$geoNear with a 2dsphere index needs spherical: true')
  if (spec.query !== undefined && !isDoc(spec.query)) throw stageError(16605, 'the query of $geoNear must be an object')
  return {
    question: nearQuestion({ $geometry: spec.near, $minDistance: spec.minDistance, $maxDistance: spec.maxDistance }),
    distanceField: fieldName('distanceField', spec.distanceField).split('.'),
    includeLocs: spec.includeLocs === undefined ? undefined : fieldName('includeLocs', spec.includeLocs).split('.'),
    multiplier: typeof spec.distanceMultiplier === 'number' ? spec.distanceMultiplier : 1,
    limit: limitOf(spec.limit ?? spec.num ?? DEFAULT_LIMIT),
    query: isDoc(spec.query) ? spec.query : {},
    key: typeof spec.key === 'string' ? spec.key : undefined,
  }
}

function limitOf(value: Value): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw stageError(16604, 'the limit of $geoNear must be a positive number')
}

/** The documents nearest to a place, with their distances in metres. */
export function findNear(request: Request, collection: Collection, operand: Value): Doc[] {
  const spec = readGeoNear(operand)
  const index = indexFor(collection, spec.key)
  const { work } = request
  work.index = index.name
  const test = request.parse(spec.query).test
  const found: Doc[] = []
  for (const { slot, metres } of nearest(index, spec.question, () => work.scanned++)) {
    if (!test(slot.doc)) continue
    found.push(withDistance(slot.doc, metres * spec.multiplier, index, spec))
    if (found.length >= spec.limit) break
  }
  return found
}

function withDistance(doc: Doc, distance: number, index: GeoIndex, { distanceField, includeLocs }: GeoNear): Doc {
  const near = withField(doc, distanceField, distance)
  if (!includeLocs) return near
  const place = splitPath(index.path).reduce<Value>(
    (value, segment) => (isDoc(value) ? own(value, segment) : undefined),
    doc,
  )
  return withField(near, includeLocs, place)
}

function indexFor(collection: Collection, key: string | undefined): GeoIndex {
  const all = collection.indexes.filter((index): index is GeoIndex => index.kind === 'geo')
  const fitting = key === undefined ? all : all.filter(({ path }) => path === key)
  const [index] = fitting
  if (!index) throw badRequest('IndexNotFound', '$geoNear requires a 2d or 2dsphere index, but none were found')
  if (fitting.length > 1)
    throw badRequest('IndexNotFound', 'There is more than one 2dsphere index; unclear which to use for $geoNear')
  return index
}
