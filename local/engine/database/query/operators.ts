import { badValue } from '../errors'
import { equal } from '../value/compare'
import { type Doc, isDoc, Regex, type Value } from '../value/types'
import { bitsTest } from './bits'
import { anyOf, equalTo, ordered } from './comparison'
import { typeTest } from './type'
import type { Test } from './walk'

/** How one operator judges a value. `spread`: arrays are offered element by element, then as a whole. */
export interface Judge {
  spread: boolean
  test: Test
  negate?: boolean
}

const spread = (test: Test): Judge => ({ spread: true, test })
const whole = (test: Test): Judge => ({ spread: false, test })
const no = (judge: Judge): Judge => ({ ...judge, negate: true })

/** Reads a query inside an operator: given, because the reader itself needs this table. */
type Nested = (query: Doc, single: boolean) => (doc: Doc) => boolean

type Build = (operand: Value, nested: Nested) => Judge

/** Every operator of a field but `$not`, `$all`, `$regex` and the geographic ones, which need more than their operand. */
export const OPERATORS = new Map<string, Build>([
  ['$eq', (operand) => spread(equalTo(operand))],
  ['$ne', (operand) => no(spread(equalTo(operand)))],
  ['$gt', (operand) => spread(ordered('$gt', noRegex('$gt', operand)))],
  ['$gte', (operand) => spread(ordered('$gte', noRegex('$gte', operand)))],
  ['$lt', (operand) => spread(ordered('$lt', noRegex('$lt', operand)))],
  ['$lte', (operand) => spread(ordered('$lte', noRegex('$lte', operand)))],
  ['$in', (operand) => spread(anyOf(list('$in', operand)))],
  ['$nin', (operand) => no(spread(anyOf(list('$nin', operand))))],
  ['$exists', (operand) => exists(operand)],
  ['$type', (operand) => spread(typeTest(operand))],
  ['$size', (operand) => whole(sizeTest(operand))],
  ['$mod', (operand) => spread(modTest(operand))],
  ['$elemMatch', (operand, nested) => whole(elementTest(operand, nested))],
  ['$bitsAllSet', (operand) => spread(bitsTest('$bitsAllSet', operand))],
  ['$bitsAnySet', (operand) => spread(bitsTest('$bitsAnySet', operand))],
  ['$bitsAllClear', (operand) => spread(bitsTest('$bitsAllClear', operand))],
  ['$bitsAnyClear', (operand) => spread(bitsTest('$bitsAnyClear', operand))],
])

function noRegex(name: string, operand: Value): Value {
  if (operand instanceof Regex) throw badValue(`Can't have RegEx as arg to predicate over field '${name}'.`)
  return operand
}

function list(name: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw badValue(`${name} needs an array`)
  for (const item of operand) {
    if (isOperatorDoc(item)) throw badValue(`cannot nest $ under ${name}`)
    if (item instanceof Regex) checked(item)
  }
  return operand
}

export const isOperatorDoc = (value: Value): value is Doc => {
  if (!isDoc(value)) return false
  const [first] = Object.keys(value)
  return first?.startsWith('$') ?? false
}

/** MongoDB's truth: everything but false, 0, null and missing. */
export const truthy = (value: Value): boolean =>
  value !== false && value !== 0 && value !== null && value !== undefined && !Number.isNaN(value)

function exists(operand: Value): Judge {
  const judge = whole((value) => value !== undefined)
  return truthy(operand) ? judge : no(judge)
}

function sizeTest(operand: Value): Test {
  if (typeof operand !== 'number') throw badValue('$size needs a number')
  if (!Number.isInteger(operand)) throw badValue('$size must be a whole number')
  if (operand < 0) throw badValue('$size may not be negative')
  return (value) => Array.isArray(value) && value.length === operand
}

function modTest(operand: Value): Test {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array')
  if (operand.length < 2) throw badValue('malformed mod, not enough elements')
  if (operand.length > 2) throw badValue('malformed mod, too many elements')
  const [divisor, remainder] = operand
  if (typeof divisor !== 'number') throw badValue('malformed mod, divisor not a number')
  const by = Math.trunc(divisor)
  if (by === 0) throw badValue('divisor cannot be 0')
  const rest = typeof remainder === 'number' ? Math.trunc(remainder) : 0
  return (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % by === rest + 0
}

/** A regular expression finds strings, and a stored expression that is the same. */
export function checked(regex: Regex): Test {
  try {
    regex.check()
  } catch (error) {
    throw badValue(`Regular expression is invalid: ${error instanceof Error ? error.message : ''}`)
  }
  return (value) => (typeof value === 'string' ? regex.test(value) : value instanceof Regex && equal(value, regex))
}

/** `$elemMatch`: one element that satisfies it all, as a value (`{$gt: 5}`) or as an object (`{a: 1}`). */
function elementTest(operand: Value, nested: Nested): Test {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object')
  if (asValue(operand)) {
    const test = nested({ element: operand }, true)
    return (value) => Array.isArray(value) && value.some((item) => test({ element: item }))
  }
  const test = nested(operand, false)
  return (value) => Array.isArray(value) && value.some((item) => asObject(item, test))
}

function asObject(item: Value, test: (doc: Doc) => boolean): boolean {
  if (isDoc(item)) return test(item)
  return Array.isArray(item) && test(Object.fromEntries(item.entries()) as Doc)
}

function asValue(operand: Doc): boolean {
  const [first] = Object.keys(operand)
  return first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr', '$where'].includes(first)
}
