import { invalidParam } from '../errors'
import { find } from '../find'
import { collectionName, docOf, queryOf } from '../params'
import { collectionOf, type Request, write } from '../state'
import type { Batch } from '../store/batch'
import type { Collection } from '../store/collection'
import { applyUpdate } from '../update/apply'
import { parseUpdate } from '../update/parse'
import { replacement } from '../update/replace'
import type { Doc } from '../value/types'
import { plainId, withId } from './insert'

/** `database.modifyDocument`: `merge` says whether `data` changes documents or replaces one. */
export function modifyDocument(request: Request): Record<string, unknown> {
  const { params, state } = request
  const collection = collectionOf(state, collectionName(params))
  const data = docOf('data', params.data, state.clock())
  return write(state, (batch) =>
    params.merge === false ? replace(request, batch, collection, data) : update(request, batch, collection, data),
  )
}

function update(request: Request, batch: Batch, collection: Collection, data: Doc): Record<string, unknown> {
  const { params, state, work } = request
  const modifiers = parseUpdate(data, { now: state.clock() })
  const limit = params.multi === true ? {} : { limit: 1 }
  const slots = find(request, collection, { query: queryOf(request), ...limit })
  for (const slot of slots) {
    const changed = applyUpdate(slot.doc, modifiers, () => undefined)
    if (changed === slot.doc) continue
    batch.replace(collection, slot, changed)
    work.returned++
  }
  return { data: { updated: work.returned, upsert_id: null } }
}

/** `doc().set`: the whole document, made where there is none. */
function replace(request: Request, batch: Batch, collection: Collection, data: Doc): Record<string, unknown> {
  const { params, state, work } = request
  const query = queryOf(request)
  const [slot] = find(request, collection, { query, limit: 1 })
  if (!slot) {
    if (params.upsert !== true) return { data: { updated: 0, upsert_id: null } }
    if (Object.hasOwn(data, '_id')) throw invalidParam('_id cannot be set')
    const doc = withId(Object.hasOwn(query, '_id') ? { _id: query._id, ...data } : data, state.clock())
    batch.insert(collection, doc)
    work.returned = 1
    return { data: { updated: 0, upsert_id: plainId(doc._id) } }
  }
  const changed = replacement(slot.doc, data)
  if (changed !== slot.doc) {
    batch.replace(collection, slot, changed)
    work.returned = 1
  }
  return { data: { updated: work.returned, upsert_id: null } }
}
