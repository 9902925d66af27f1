import { Binary, type Doc, ObjectId, Regex, type Value } from './types'

/** A value as MongoDB's messages print it. Long texts are cut. */
export function show(value: Value): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return `"${value.length > 150 ? `${value.slice(0, 150)}...` : value}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(show).join(', ')} ]`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.hex}')`
  if (value instanceof Regex) return `/${value.pattern}/${value.options}`
  if (value instanceof Binary) return `BinData(${value.subType})`
  return showDoc(value as Doc)
}

/** A document in one line. */
export function showDoc(doc: Doc): string {
  const fields = Object.keys(doc).map((key) => `${key}: ${show(doc[key])}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
