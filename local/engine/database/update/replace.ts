import { writeError } from '../errors'
import { equal, identical } from '../value/compare'
import { checkStorable } from '../value/storable'
import type { Doc } from '../value/types'

/** A document's new content in whole; its `_id` stays. The same document when nothing differs. */
export function replacement(old: Doc, data: Doc): Doc {
  checkStorable(data, '')
  if (Object.hasOwn(data, '_id') && !equal(data._id, old._id)) {
    throw writeError("After applying the update, the (immutable) field '_id' was found to have been altered")
  }
  const doc: Doc = { _id: old._id, ...data }
  return identical(doc, old) ? old : doc
}
