import { badValue, writeError } from '../errors'
import { isOperatorDoc } from '../query/operators'
import { parseQuery } from '../query/parse'
import { sortValues } from '../sort'
import { equal } from '../value/compare'
import { encode } from '../value/encode'
import { show } from '../value/show'
import { checkStorable } from '../value/storable'
import { type Doc, isDoc, Regex, typeName, type Value } from '../value/types'
import type { Operator } from './parse'

/** The operators that change an array. Each refuses what is no array, in MongoDB's words. */
export const ARRAY_OPERATORS: [string, Operator][] = [
  ['$push', (operand, path) => push(operand, path)],
  ['$addToSet', (operand, path) => addToSet(operand, path)],
  ['$pop', (operand, path) => pop(operand, path)],
  ['$pull', (operand) => pull(matcher(operand))],
  ['$pullAll', (operand) => pullAll(operand)],
]

interface Push {
  each: Value[]
  position: number | undefined
  slice: number | undefined
  sort: Value
}

function push(operand: Value, path: string): ReturnType<Operator> {
  const { each, position, slice, sort } = readPush(operand, path)
  const sorted = sort === undefined ? undefined : sortValues(sort)
  return {
    creates: true,
    change: (old, { doc }) => {
      if (old !== undefined && !Array.isArray(old)) {
        throw writeError(
          `The field '${path}' must be an array but is of type ${typeName(old)} in document {_id: ${show(doc._id)}}`,
        )
      }
      let items = inserted(old ?? [], each, position)
      if (sorted) items = sorted(items)
      if (slice !== undefined) items = slice >= 0 ? items.slice(0, slice) : items.slice(slice)
      return old !== undefined && equal(items, old) ? old : items
    },
  }
}

function readPush(operand: Value, path: string): Push {
  if (!isDoc(operand) || !Object.hasOwn(operand, '$each')) {
    checkStorable(operand, path)
    return { each: [operand], position: undefined, slice: undefined, sort: undefined }
  }
  const each = operand.$each
  if (!Array.isArray(each))
    throw writeError(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  for (const clause of Object.keys(operand)) {
    if (!['$each', '$position', '$slice', '$sort'].includes(clause))
      throw writeError(`Unrecognized clause in $push: ${clause}`)
  }
  checkStorable(each, path)
  return { each, position: whole(operand, '$position'), slice: whole(operand, '$slice'), sort: operand.$sort }
}

function whole(operand: Doc, clause: string): number | undefined {
  const value = operand[clause]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw writeError(`The value for ${clause} must be an integer value but was given type: ${typeName(value)}`)
  }
  return value
}

function inserted(items: Value[], each: Value[], position: number | undefined): Value[] {
  if (position === undefined || position >= items.length) return [...items, ...each]
  const at = position < 0 ? Math.max(0, items.length + position) : position
  return [...items.slice(0, at), ...each, ...items.slice(at)]
}

function addToSet(operand: Value, path: string): ReturnType<Operator> {
  const each = isDoc(operand) && Object.keys(operand)[0] === '$each' ? operand.$each : [operand]
  if (!Array.isArray(each))
    throw writeError(`The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`)
  checkStorable(each, path)
  return {
    creates: true,
    change: (old) => {
      if (old !== undefined && !Array.isArray(old)) {
        throw writeError(
          `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1)}' has non-array type ${typeName(old)}`,
        )
      }
      const known = new Set((old ?? []).map(encode))
      const fresh = each.filter((item) => !known.has(encode(item)) && known.add(encode(item)))
      return fresh.length === 0 && old !== undefined ? old : [...(old ?? []), ...fresh]
    },
  }
}

function pop(operand: Value, path: string): ReturnType<Operator> {
  if (operand !== 1 && operand !== -1) throw writeError(`$pop expects 1 or -1, found: ${show(operand)}`)
  return {
    creates: false,
    change: (old) => {
      if (old === undefined) return old
      if (!Array.isArray(old))
        throw writeError(`Path '${path}' contains an element of non-array type '${typeName(old)}'`)
      return old.length === 0 ? old : operand === 1 ? old.slice(0, -1) : old.slice(1)
    },
  }
}

function pull(matches: (item: Value) => boolean): ReturnType<Operator> {
  return {
    creates: false,
    change: (old) => {
      if (old === undefined) return old
      if (!Array.isArray(old)) throw writeError('Cannot apply $pull to a non-array value')
      const kept = old.filter((item) => !matches(item))
      return kept.length === old.length ? old : kept
    },
  }
}

/** `$pull`: equality with a value, operators on each element, or a query of elements that are objects. */
function matcher(operand: Value): (item: Value) => boolean {
  if (operand instanceof Regex || isOperatorDoc(operand)) {
    const test = parseQuery({ element: operand }, noExpression).test
    return (item) => test({ element: item })
  }
  if (!isDoc(operand)) return (item) => equal(item, operand)
  const test = parseQuery(operand, noExpression).test
  return (item) => isDoc(item) && test(item)
}

function noExpression(): never {
  throw badValue('$expr is not allowed in $pull')
}

function pullAll(operand: Value): ReturnType<Operator> {
  if (!Array.isArray(operand))
    throw writeError(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const unwanted = new Set(operand.map(encode))
  return pull((item) => unwanted.has(encode(item)))
}
