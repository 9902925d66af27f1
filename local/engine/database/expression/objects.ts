import { type Doc, isDoc, typeName, type Value } from '../value/types'
import { exprError, fixed, isNil, type OperatorTable, variadic } from './types'

export const OBJECTS: OperatorTable = [
  [
    '$mergeObjects',
    variadic((values) => mergeObjects(values.length === 1 && Array.isArray(values[0]) ? values[0] : values)),
  ],
  ['$objectToArray', fixed('$objectToArray', 1, 1, objectToArray)],
  ['$arrayToObject', fixed('$arrayToObject', 1, 1, arrayToObject)],
]

/** Later fields win; null and missing add nothing. */
export function mergeObjects(values: Value[]): Doc {
  let merged: Doc = {}
  for (const value of values) {
    if (isNil(value)) continue
    if (!isDoc(value))
      throw exprError(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    merged = { ...merged, ...value }
  }
  return merged
}

function objectToArray(value: Value): Value {
  if (isNil(value)) return null
  if (!isDoc(value)) throw exprError(40390, `$objectToArray requires a document input, found: ${typeName(value)}`)
  return Object.keys(value).map((k) => ({ k, v: value[k] }))
}

function arrayToObject(value: Value): Value {
  if (isNil(value)) return null
  if (!Array.isArray(value)) throw exprError(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`)
  const made: Doc = {}
  for (const item of value) {
    const [key, content] = pair(item)
    made[key] = content
  }
  return made
}

function pair(item: Value): [string, Value] {
  const [key, content, ...rest] =
    isDoc(item) && Object.keys(item).length === 2 ? [item.k, item.v] : Array.isArray(item) ? item : []
  if (typeof key !== 'string' || content === undefined || rest.length > 0) {
    throw exprError(
      40392,
      '$arrayToObject requires an array of size 2 arrays or of objects with k and v, its keys being strings',
    )
  }
  if (key === '__proto__') throw exprError(40395, 'the field name __proto__ is not allowed')
  return [key, content]
}
