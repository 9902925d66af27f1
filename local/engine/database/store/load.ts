import type { State } from '../state'
import { parseEjson } from '../value/ejson'
import { isDoc, type Value } from '../value/types'
import { Collection } from './collection'
import { idKey } from './slot'
import { StoreError } from './sqlite'

/** Reads everything that the file holds into memory. Indexes are built afterwards, from the schema. */
export function load(state: State): void {
  const { store, collections } = state
  if (!store) return
  for (const name of store.collections()) collections.set(name, new Collection(name))
  for (const { seq, collection: name, body } of store.rows()) {
    const collection = collections.get(name)
    const doc = readable(body)
    if (!collection || !isDoc(doc)) throw new StoreError('STORE_CORRUPT', `document ${seq} belongs to no collection`)
    const slot = { seq, key: idKey(doc._id), doc }
    collection.slots.set(slot.key, slot)
    state.lastSeq = seq
  }
}

function readable(body: string): Value {
  try {
    return parseEjson(body)
  } catch {
    return null
  }
}
