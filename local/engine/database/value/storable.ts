import { writeError } from '../errors'
import { Binary, type Doc, isDoc, ObjectId, Regex, typeName, type Value } from './types'

/** MongoDB's bound on one document, in BSON bytes. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Refuses field names that MongoDB does not store: a leading `$`, a zero character. */
export function checkStorable(value: Value, path: string): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) checkStorable(item, `${path}.${i}`)
  } else if (isDoc(value)) checkFields(value, path)
}

function checkFields(doc: Doc, path: string): void {
  for (const key of Object.keys(doc)) {
    const at = path ? `${path}.${key}` : key
    if (key.startsWith('$'))
      throw writeError(`The dollar ($) prefixed field '${key}' in '${at}' is not valid for storage.`)
    if (key.includes('\u0000'))
      throw writeError(`The field name in '${path}' contains a null character, which is not allowed.`)
    const value = doc[key]
    if (typeof value === 'object' && value !== null) checkStorable(value, at)
  }
}

/** A document's key may be anything but an array, a regular expression or an object with operators. */
export function checkId(id: Value): void {
  if (id === undefined || Array.isArray(id) || id instanceof Regex) {
    throw writeError(`The '_id' value cannot be of type ${typeName(id)}`)
  }
  checkStorable(id, '_id')
}

/** Refuses a document over 16 MB. `text` is its EJSON: only a long one needs counting. */
export function checkSize(doc: Doc, text: string): void {
  if (text.length * 3 < MAX_DOCUMENT_BYTES) return
  const size = bsonSize(doc)
  if (size > MAX_DOCUMENT_BYTES)
    throw writeError(`object to insert too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT_BYTES}`)
}

function bsonSize(value: Value): number {
  if (value === null || value === undefined) return 0
  if (typeof value === 'boolean') return 1
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 4 : 8
  if (typeof value === 'string') return 5 + Buffer.byteLength(value)
  if (value instanceof Date) return 8
  if (value instanceof ObjectId) return 12
  if (value instanceof Binary) return 5 + Buffer.byteLength(value.base64, 'base64')
  if (value instanceof Regex) return 2 + Buffer.byteLength(value.pattern) + value.options.length
  const entries = Object.entries(value as Doc)
  return entries.reduce((size, [key, item]) => size + 2 + Buffer.byteLength(key) + bsonSize(item), 5)
}
