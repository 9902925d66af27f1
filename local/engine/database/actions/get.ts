import { withAccess } from '../access'
import { find, type Search } from '../find'
import { collectionName, countOf, optionalDoc, queryOf } from '../params'
import { parseProjection } from '../project/find-projection'
import type { Request } from '../request'
import { parseSort } from '../sort'
import { collectionOf } from '../state'
import { toEjson } from '../value/ejson'

/** What the cloud gives when a query names no limit, and the most it gives at once. */
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** `database.getDocument`: the documents that a query asks for, as EJSON. */
export function getDocument(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  const projection = optionalDoc('projection', request)
  const query = queryOf(request)
  const project =
    projection && Object.keys(projection).length > 0 ? parseProjection(projection, request, query) : undefined
  const found = withAccess(request, (access) => access.find(collection, { query, ...pageOf(request) }))
  work.returned = found.length
  return { data: { list: found.map(({ doc }) => toEjson(project ? project(doc) : doc)) } }
}

function pageOf(request: Request): Omit<Search, 'query'> {
  const { params } = request
  const order = optionalDoc('order', request)
  return {
    ...(order ? { sort: parseSort(order) } : {}),
    skip: countOf('offset', params, 0, 0),
    limit: Math.min(countOf('limit', params, DEFAULT_LIMIT, 0) || DEFAULT_LIMIT, MAX_LIMIT),
  }
}

/** `database.calculateDocument`: how many documents a query asks for. */
export function calculateDocument(request: Request): Record<string, unknown> {
  const collection = collectionOf(request.state, collectionName(request.params))
  const query = queryOf(request)
  request.work.returned = 1
  if (Object.keys(query).length === 0) return { data: { total: collection.slots.size } }
  return { data: { total: find(request, collection, { query }).length } }
}
