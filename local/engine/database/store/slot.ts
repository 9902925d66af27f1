import { encode } from '../value/encode'
import type { Doc, Value } from '../value/types'

/** Where a document lives: its place stays while its content is replaced. `seq` is the order in which they came. */
export interface Slot {
  seq: number
  key: IdKey
  doc: Doc
}

/** An `_id` as the key of a map: a text as it is, anything else encoded behind a zero character. */
export type IdKey = string

export const idKey = (id: Value): IdKey =>
  typeof id === 'string' && id.charCodeAt(0) !== 0 ? id : `\u0000${encode(id)}`
