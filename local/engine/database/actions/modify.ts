import { type Access, withAccess } from '../access'
import { collectionName, docOf, queryOf } from '../params'
import type { Request } from '../request'
import { collectionOf } from '../state'
import type { Collection } from '../store/collection'
import { applyUpdate } from '../update/apply'
import { parseUpdate } from '../update/parse'
import { positionIn } from '../update/position'
import { replacement } from '../update/replace'
import { toEjson } from '../value/ejson'
import type { Doc } from '../value/types'
import { plainId, withId } from './insert'

/** `database.modifyDocument`: `merge` says whether `data` changes documents or replaces one. */
export function modifyDocument(request: Request): Record<string, unknown> {
  const { params, state, now } = request
  const collection = collectionOf(state, collectionName(params))
  const data = docOf('data', params.data, now)
  return withAccess(request, (access) =>
    params.merge === false ? replace(request, access, collection, data) : update(request, access, collection, data),
  )
}

/** `database.modifyAndReturnDoc`: changes one document and answers it as it is then. */
export function modifyAndReturnDoc(request: Request): Record<string, unknown> {
  const { params, state, now } = request
  const collection = collectionOf(state, collectionName(params))
  const data = docOf('data', params.data, now)
  return withAccess(request, (access) => {
    const [changed] = change(request, access, collection, data, 1)
    return { data: { updated: request.work.returned, ...(changed ? { doc: toEjson(changed) } : {}) } }
  })
}

function update(request: Request, access: Access, collection: Collection, data: Doc): Record<string, unknown> {
  change(request, access, collection, data, request.params.multi === true ? undefined : 1)
  return { data: { updated: request.work.returned, upsert_id: null } }
}

/** Changes what the query asks for. Documents that the update leaves as they are do not count. */
function change(request: Request, access: Access, collection: Collection, data: Doc, limit: number | undefined): Doc[] {
  const query = queryOf(request)
  const modifiers = parseUpdate(data, { now: request.now })
  const position = positionIn(query, request)
  const found = access.find(collection, { query, ...(limit === undefined ? {} : { limit }) })
  return found.map((one) => {
    const changed = applyUpdate(one.doc, modifiers, position)
    if (changed === one.doc) return changed
    access.replace(collection, one, changed)
    request.work.returned++
    return changed
  })
}

/** `doc().set`: the whole document, made where there is none. */
function replace(request: Request, access: Access, collection: Collection, data: Doc): Record<string, unknown> {
  const { params, work, now } = request
  const query = queryOf(request)
  const [found] = access.find(collection, { query, limit: 1 })
  if (!found) {
    if (params.upsert !== true) return { data: { updated: 0, upsert_id: null } }
    const doc = withId(Object.hasOwn(query, '_id') ? { _id: query._id, ...data } : data, now)
    access.insert(collection, doc)
    work.returned = 1
    return { data: { updated: 0, upsert_id: plainId(doc._id) } }
  }
  const changed = replacement(found.doc, data)
  if (changed !== found.doc) {
    access.replace(collection, found, changed)
    work.returned = 1
  }
  return { data: { updated: work.returned, upsert_id: null } }
}
