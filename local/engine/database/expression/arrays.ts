import { encode } from '../value/encode'
import { typeName, type Value } from '../value/types'
import { type Expression, exprError, fixed, isNil, named, type Operator, type OperatorTable, variadic } from './types'

/** Lists. Null or missing makes the answer null, where MongoDB says so. */
export const ARRAYS: OperatorTable = [
  ['$arrayElemAt', fixed('$arrayElemAt', 2, 2, elementAt)],
  ['$concatArrays', variadic(concatenate)],
  ['$in', fixed('$in', 2, 2, includes)],
  ['$indexOfArray', fixed('$indexOfArray', 2, 4, indexOf)],
  ['$isArray', fixed('$isArray', 1, 1, (value) => Array.isArray(value))],
  ['$range', fixed('$range', 2, 3, range)],
  ['$reverseArray', fixed('$reverseArray', 1, 1, reverse)],
  ['$size', fixed('$size', 1, 1, size)],
  ['$slice', fixed('$slice', 2, 3, slice)],
  ['$zip', zip],
]

/** The most numbers that `$range` makes: MongoDB's bound is its memory. */
const MOST_NUMBERS = 5_000_000

const isWhole = (value: Value): value is number => typeof value === 'number' && Number.isInteger(value)

function elementAt(list: Value, index: Value): Value {
  if (isNil(list) || isNil(index)) return null
  if (!Array.isArray(list))
    throw exprError(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`)
  if (!isWhole(index))
    throw exprError(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`)
  return list.at(index)
}

function concatenate(lists: Value[]): Value {
  const all: Value[] = []
  for (const list of lists) {
    if (isNil(list)) return null
    if (!Array.isArray(list)) throw exprError(28664, `$concatArrays only supports arrays, not ${typeName(list)}`)
    all.push(...list)
  }
  return all
}

function includes(value: Value, list: Value): Value {
  if (!Array.isArray(list))
    throw exprError(40081, `$in requires an array as a second argument, found: ${typeName(list)}`)
  const wanted = encode(value)
  return value !== undefined && list.some((item) => encode(item) === wanted)
}

function indexOf(list: Value, value: Value, start: Value = 0, end: Value = Number.MAX_SAFE_INTEGER): Value {
  if (isNil(list)) return null
  if (!Array.isArray(list))
    throw exprError(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(list)}`)
  if (!isWhole(start) || !isWhole(end) || start < 0 || end < 0) {
    throw exprError(40096, '$indexOfArray requires a nonnegative integral starting and ending index')
  }
  const wanted = encode(value)
  for (let i = start; i < Math.min(end, list.length); i++) if (encode(list[i]) === wanted) return i
  return -1
}

function range(start: Value, end: Value, step: Value = 1): Value {
  if (!isWhole(start))
    throw exprError(34443, `$range requires a numeric starting value, found value of type: ${typeName(start)}`)
  if (!isWhole(end))
    throw exprError(34444, `$range requires a numeric ending value, found value of type: ${typeName(end)}`)
  if (!isWhole(step))
    throw exprError(34447, `$range requires a numeric step value, found value of type: ${typeName(step)}`)
  if (step === 0) throw exprError(34449, '$range requires a non-zero step value')
  const count = Math.max(0, Math.ceil((end - start) / step))
  if (count > MOST_NUMBERS) throw exprError(146, '$range would use too much memory')
  return Array.from({ length: count }, (_, i) => start + i * step)
}

function reverse(list: Value): Value {
  if (isNil(list)) return null
  if (!Array.isArray(list))
    throw exprError(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(list)}`)
  return list.toReversed()
}

function size(list: Value): Value {
  if (!Array.isArray(list))
    throw exprError(17124, `The argument to $size must be an array, but was of type: ${typeName(list)}`)
  return list.length
}

function slice(list: Value, first: Value, second?: Value): Value {
  if (isNil(list) || isNil(first) || second === null) return null
  if (!Array.isArray(list))
    throw exprError(28724, `First argument to $slice must be an array, but is of type: ${typeName(list)}`)
  if (!isWhole(first))
    throw exprError(28725, `Second argument to $slice must be a numeric value, but is of type: ${typeName(first)}`)
  if (second === undefined) return first >= 0 ? list.slice(0, first) : list.slice(first)
  if (!isWhole(second))
    throw exprError(28727, `Third argument to $slice must be numeric, but is of type: ${typeName(second)}`)
  if (second <= 0) throw exprError(28729, `Third argument to $slice must be positive: ${second}`)
  const start = first < 0 ? Math.max(0, list.length + first) : first
  return list.slice(start, start + second)
}

function zip(
  argument: Value,
  ...[compile, known]: Parameters<Operator> extends [unknown, ...infer R] ? R : never
): Expression {
  const given = named('$zip', argument, { required: ['inputs'], optional: ['useLongestLength', 'defaults'] })
  if (!Array.isArray(given.inputs) || given.inputs.length === 0)
    throw exprError(34461, 'inputs must be an array of expressions')
  const longest = given.useLongestLength === true
  if (given.defaults !== undefined && !longest) {
    throw exprError(34466, 'cannot specify defaults unless useLongestLength is true')
  }
  const inputs = given.inputs.map((input) => compile(input, known))
  const defaults = compile(given.defaults ?? null, known)
  return (scope) => {
    const lists = inputs.map((input) => input(scope))
    if (lists.some(isNil)) return null
    const arrays = lists.map(asArray)
    const lengths = arrays.map((list) => list.length)
    const fill = defaults(scope)
    const length = longest ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, i) =>
      arrays.map((list, at) => (i < list.length ? list[i] : Array.isArray(fill) ? fill[at] : null) ?? null),
    )
  }
}

function asArray(list: Value): Value[] {
  if (Array.isArray(list)) return list
  throw exprError(34468, `$zip found a non-array expression in input: ${typeName(list)}`)
}
