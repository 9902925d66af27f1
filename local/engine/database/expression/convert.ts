import { truthy } from '../query/operators'
import { typeAlias } from '../query/type'
import { doubleText } from '../value/ejson'
import { isDoc, ObjectId, typeName, type Value } from '../value/types'
import { parseDate } from './date-text'
import {
  compileNamed,
  type Expression,
  exprError,
  fixed,
  isNil,
  named,
  type Operator,
  type OperatorTable,
} from './types'

/** From one type to another. */
export const CONVERSIONS: OperatorTable = [
  ['$type', fixed('$type', 1, 1, (value) => typeName(value))],
  ['$toString', to('string')],
  ['$toInt', to('int')],
  ['$toLong', to('long')],
  ['$toDouble', to('double')],
  ['$toBool', to('bool')],
  ['$toDate', to('date')],
  ['$toObjectId', to('objectId')],
  ['$convert', convert],
]

function to(type: string): Operator {
  return fixed(`$convert to ${type}`, 1, 1, (value) => (isNil(value) ? null : converted(value, type)))
}

function convert(
  argument: Value,
  ...[compile, known]: Parameters<Operator> extends [unknown, ...infer R] ? R : never
): Expression {
  const given = named('$convert', argument, { required: ['input', 'to'], optional: ['onError', 'onNull'] })
  const parts = compileNamed(given, ['input', 'to', 'onError', 'onNull'], compile, known)
  return (scope) => {
    const { input, to: type, onError, onNull } = parts(scope)
    if (isNil(input)) return onNull ?? null
    if (isNil(type)) return null
    try {
      return converted(input, typeAlias(type))
    } catch (error) {
      if (Object.hasOwn(given, 'onError')) return onError
      throw error
    }
  }
}

const failed = (value: Value, type: string): Error =>
  exprError(241, `Failed to parse or convert ${typeName(value)} to ${type} in $convert with no onError value`)

function converted(value: Value, type: string): Value {
  switch (type) {
    case 'string':
      return asText(value)
    case 'bool':
      return typeof value === 'string' || truthy(value)
    case 'date':
      return asDate(value)
    case 'objectId':
      return asObjectId(value)
    case 'int':
      return asWhole(value, type, 2 ** 31)
    case 'long':
      return asWhole(value, type, 2 ** 63)
    case 'double':
      return asNumber(value, type)
    default:
      throw exprError(
        241,
        `Unsupported conversion from ${typeName(value)} to ${type} in $convert with no onError value`,
      )
  }
}

function asText(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.hex
  throw failed(value, 'string')
}

const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : doubleText(value)

function asDate(value: Value): Date {
  if (value instanceof Date) return value
  if (typeof value === 'number') return new Date(Math.trunc(value))
  if (value instanceof ObjectId) return new Date(Number.parseInt(value.hex.slice(0, 8), 16) * 1000)
  if (typeof value === 'string') return parseDate(value, undefined, undefined)
  throw failed(value, 'date')
}

function asObjectId(value: Value): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value.toLowerCase())
  throw failed(value, 'objectId')
}

function asNumber(value: Value, type: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value)) return Number(value)
  throw failed(value, type)
}

function asWhole(value: Value, type: string, bound: number): number {
  if (typeof value === 'string' && !/^[-+]?\d+$/.test(value)) throw failed(value, type)
  if (value instanceof Date && type === 'int') throw failed(value, type)
  const number = Math.trunc(asNumber(value, type)) + 0
  if (!(number >= -bound && number < bound)) throw failed(value, type)
  return number
}

/** What the text operators take for a text: numbers and dates are written out, null is empty. */
export function asString(name: string, value: Value): string {
  if (isNil(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || value instanceof Date) return asText(value)
  throw exprError(
    16007,
    `can't convert from BSON type ${isDoc(value) ? 'object' : typeName(value)} to String in ${name}`,
  )
}
