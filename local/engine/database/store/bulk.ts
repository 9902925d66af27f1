import { withId } from '../actions/insert'
import { makeCollection, type State } from '../state'
import { toCompactEjson } from '../value/ejson'
import type { Doc } from '../value/types'
import { duplicateId, duplicateIn } from './batch'
import type { Collection } from './collection'
import { idKey, type Slot } from './slot'
import type { RowChange } from './sqlite'

/** How many documents go to the file at a time. */
const CHUNK = 5000

/**
 * Loads documents that are known to be good. An empty collection is filled first and indexed once at the end, which for
 * a million documents is the difference between seconds and minutes. What was loaded before an error stays.
 */
export function loadMany(state: State, name: string, docs: Iterable<Doc>): number {
  const collection = state.collections.get(name) ?? makeCollection(state, name)
  const fresh = collection.slots.size === 0
  let count = 0
  for (const chunk of chunks(docs)) {
    fill(state, collection, chunk, fresh)
    count += chunk.length
  }
  if (fresh) index(state, collection)
  return count
}

function* chunks(docs: Iterable<Doc>): Generator<Doc[]> {
  let chunk: Doc[] = []
  for (const doc of docs) {
    if (chunk.push(doc) < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

function fill(state: State, collection: Collection, docs: Doc[], fresh: boolean): void {
  const now = state.clock()
  const rows: RowChange[] = []
  try {
    for (const given of docs) {
      const doc = withId(given, now)
      const slot = { seq: ++state.lastSeq, key: idKey(doc._id), doc }
      if (collection.slots.has(slot.key)) throw duplicateId(collection, doc)
      if (fresh) collection.slots.set(slot.key, slot)
      else addIndexed(state, collection, slot)
      if (state.store) rows.push({ seq: slot.seq, collection: collection.name, body: toCompactEjson(doc) })
    }
  } finally {
    if (rows.length > 0) state.store?.write(rows)
  }
}

function addIndexed(state: State, collection: Collection, slot: Slot): void {
  state.transactions.refuseHeld(collection, slot.key, slot.doc)
  for (const rival of collection.rivals(slot.doc)) throw duplicateIn(collection, rival.index, slot.doc)
  collection.add(slot)
}

function index(state: State, collection: Collection): void {
  collection.loadIndexes()
  const rival = collection.duplicate()
  if (!rival) return
  const rows = [...collection.slots.values()].map(({ seq }) => ({ seq, collection: collection.name, body: null }))
  collection.clear()
  state.store?.write(rows)
  throw duplicateIn(collection, rival.index, rival.doc)
}
