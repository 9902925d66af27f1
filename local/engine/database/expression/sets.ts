import { truthy } from '../query/operators'
import { encode } from '../value/encode'
import { typeName, type Value } from '../value/types'
import { exprError, fixed, isNil, type OperatorTable, variadic } from './types'

/** Lists as sets: order and repetition do not count. */
export const SETS: OperatorTable = [
  ['$setUnion', variadic(union)],
  ['$setIntersection', variadic(intersection)],
  ['$setDifference', fixed('$setDifference', 2, 2, difference)],
  ['$setEquals', variadic(equals)],
  ['$setIsSubset', fixed('$setIsSubset', 2, 2, isSubset)],
  ['$allElementsTrue', fixed('$allElementsTrue', 1, 1, (list) => elements('$allElementsTrue', list).every(truthy))],
  ['$anyElementTrue', fixed('$anyElementTrue', 1, 1, (list) => elements('$anyElementTrue', list).some(truthy))],
]

type ValueSet = Map<string, Value>

const setOf = (list: Value[]): ValueSet => new Map(list.map((item) => [encode(item), item]))

function elements(name: string, list: Value): Value[] {
  if (Array.isArray(list)) return list
  throw exprError(17040, `${name}'s argument must be an array, but is ${typeName(list)}`)
}

/** MongoDB gives a set in the order of its values. */
const ordered = (set: ValueSet): Value[] =>
  [...set].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item)

function union(lists: Value[]): Value {
  if (lists.some(isNil)) return null
  return ordered(setOf(lists.flatMap((list) => elements('$setUnion', list))))
}

function intersection(lists: Value[]): Value {
  if (lists.some(isNil)) return null
  const [first = new Map<string, Value>(), ...rest] = lists.map((list) => setOf(elements('$setIntersection', list)))
  return ordered(new Map([...first].filter(([key]) => rest.every((set) => set.has(key)))))
}

function difference(left: Value, right: Value): Value {
  if (isNil(left) || isNil(right)) return null
  const unwanted = setOf(elements('$setDifference', right))
  return [...setOf(elements('$setDifference', left))].filter(([key]) => !unwanted.has(key)).map(([, item]) => item)
}

function equals(lists: Value[]): Value {
  if (lists.length < 2) throw exprError(17045, '$setEquals needs at least two arguments')
  const [first, ...rest] = lists.map((list) => setOf(elements('$setEquals', list)))
  return rest.every((set) => set.size === first?.size && [...set.keys()].every((key) => first.has(key)))
}

function isSubset(left: Value, right: Value): Value {
  const all = setOf(elements('$setIsSubset', right))
  return elements('$setIsSubset', left).every((item) => all.has(encode(item)))
}
