import { find } from '../find'
import { collectionName, countOf, optionalDoc, queryOf } from '../params'
import { parseProjection } from '../project'
import { parseSort } from '../sort'
import { collectionOf, type Request } from '../state'
import { toEjson } from '../value/ejson'

/** What the cloud gives when a query names no limit, and the most it gives at once. */
export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 1000

/** `database.getDocument`: the documents that a query asks for, as EJSON. */
export function getDocument(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  const order = optionalDoc('order', request)
  const projection = optionalDoc('projection', request)
  const project = projection && Object.keys(projection).length > 0 ? parseProjection(projection) : undefined
  const slots = find(request, collection, {
    query: queryOf(request),
    ...(order ? { sort: parseSort(order) } : {}),
    skip: countOf('offset', params, 0, 0),
    limit: Math.min(countOf('limit', params, DEFAULT_LIMIT, 0) || DEFAULT_LIMIT, MAX_LIMIT),
  })
  work.returned += slots.length
  return { data: { list: slots.map(({ doc }) => toEjson(project ? project(doc) : doc)) } }
}

/** `database.calculateDocument`: how many documents a query asks for. */
export function calculateDocument(request: Request): Record<string, unknown> {
  const collection = collectionOf(request.state, collectionName(request.params))
  const total = find(request, collection, { query: queryOf(request) }).length
  request.work.returned = 1
  return { data: { total } }
}
