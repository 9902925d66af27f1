import { compareText } from '../value/compare'
import { typeName, type Value } from '../value/types'
import { asString } from './convert'
import {
  compileNamed,
  type Expression,
  exprError,
  fixed,
  isNil,
  named,
  type Operator,
  type OperatorTable,
  variadic,
} from './types'

/** Texts. Null and missing are the empty text, or make the answer null, as MongoDB has it for each. */
export const STRINGS: OperatorTable = [
  ['$concat', variadic(concatenate)],
  ['$toLower', fixed('$toLower', 1, 1, (value) => lower(asString('$toLower', value)))],
  ['$toUpper', fixed('$toUpper', 1, 1, (value) => upper(asString('$toUpper', value)))],
  [
    '$strcasecmp',
    fixed('$strcasecmp', 2, 2, (a, b) =>
      sign(compareText(upper(asString('$strcasecmp', a)), upper(asString('$strcasecmp', b)))),
    ),
  ],
  ['$split', fixed('$split', 2, 2, split)],
  ['$strLenBytes', fixed('$strLenBytes', 1, 1, (value) => Buffer.byteLength(text('$strLenBytes', 34473, value)))],
  ['$strLenCP', fixed('$strLenCP', 1, 1, (value) => [...text('$strLenCP', 34471, value)].length)],
  ['$substr', fixed('$substr', 3, 3, (value, start, length) => substringBytes('$substr', value, start, length))],
  [
    '$substrBytes',
    fixed('$substrBytes', 3, 3, (value, start, length) => substringBytes('$substrBytes', value, start, length)),
  ],
  ['$substrCP', fixed('$substrCP', 3, 3, substringPoints)],
  ['$indexOfBytes', fixed('$indexOfBytes', 2, 4, (...values) => indexOf('$indexOfBytes', values, bytesOf))],
  ['$indexOfCP', fixed('$indexOfCP', 2, 4, (...values) => indexOf('$indexOfCP', values, pointsOf))],
  ['$trim', trimmer('$trim', true, true)],
  ['$ltrim', trimmer('$ltrim', true, false)],
  ['$rtrim', trimmer('$rtrim', false, true)],
]

const sign = (value: number): number => (value < 0 ? -1 : value > 0 ? 1 : 0)

/** MongoDB changes the case of ASCII letters only. */
const lower = (value: string): string => value.replace(/[A-Z]+/g, (part) => part.toLowerCase())
const upper = (value: string): string => value.replace(/[a-z]+/g, (part) => part.toUpperCase())

function text(name: string, location: number, value: Value): string {
  if (typeof value === 'string') return value
  throw exprError(location, `${name} requires a string argument, found: ${typeName(value)}`)
}

function concatenate(values: Value[]): Value {
  if (values.some(isNil)) {
    const wrong = values.find((value) => !isNil(value) && typeof value !== 'string')
    if (wrong === undefined) return null
  }
  return values
    .map((value) => {
      if (typeof value === 'string') return value
      throw exprError(16702, `$concat only supports strings, not ${typeName(value)}`)
    })
    .join('')
}

function split(value: Value, separator: Value): Value {
  if (isNil(value)) return null
  if (typeof value !== 'string')
    throw exprError(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(value)}`,
    )
  if (typeof separator !== 'string')
    throw exprError(
      40086,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    )
  if (separator === '') throw exprError(40087, '$split requires a non-empty separator')
  return value.split(separator)
}

function substringBytes(name: string, value: Value, start: Value, length: Value): Value {
  if (typeof start !== 'number')
    throw exprError(16034, `${name}:  starting index must be a numeric type (is BSON type ${typeName(start)})`)
  if (typeof length !== 'number')
    throw exprError(16035, `${name}:  length must be a numeric type (is BSON type ${typeName(length)})`)
  if (start < 0 && name !== '$substr')
    throw exprError(50752, `${name}:  starting index must be non-negative (got: ${start})`)
  const bytes = Buffer.from(asString(name, value))
  if (start < 0 || start >= bytes.length) return ''
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length)
  if (splitsCharacter(bytes, start) || splitsCharacter(bytes, end)) {
    throw exprError(28656, `${name}:  Invalid range, starting or ending index is in the middle of a UTF-8 character.`)
  }
  return bytes.subarray(start, end).toString()
}

const splitsCharacter = (bytes: Buffer, at: number): boolean => at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80

function substringPoints(value: Value, start: Value, length: Value): Value {
  if (typeof start !== 'number')
    throw exprError(34450, `$substrCP: starting index must be a numeric type (is BSON type ${typeName(start)})`)
  if (typeof length !== 'number')
    throw exprError(34452, `$substrCP: length must be a numeric type (is BSON type ${typeName(length)})`)
  if (start < 0) throw exprError(34451, '$substrCP: starting index must be non-negative')
  if (length < 0) throw exprError(34454, '$substrCP: length must be non-negative')
  return [...asString('$substrCP', value)].slice(start, start + length).join('')
}

const bytesOf = (value: string): string[] => Array.from(Buffer.from(value), String)
const pointsOf = (value: string): string[] => [...value]

function indexOf(name: string, values: Value[], unitsOf: (value: string) => string[]): Value {
  const [value, wanted, start = 0, end] = values
  if (isNil(value)) return null
  if (typeof value !== 'string')
    throw exprError(40091, `${name} requires a string as the first argument, found: ${typeName(value)}`)
  if (typeof wanted !== 'string')
    throw exprError(40092, `${name} requires a string as the second argument, found: ${typeName(wanted)}`)
  const units = unitsOf(value)
  const sought = unitsOf(wanted)
  const until = Math.min(typeof end === 'number' ? end : units.length, units.length)
  for (let i = Number(start); i + sought.length <= until; i++) {
    if (sought.every((unit, at) => units[i + at] === unit)) return i
  }
  return -1
}

function trimmer(name: string, left: boolean, right: boolean): Operator {
  return (argument, compile, known): Expression => {
    const given = named(name, argument, { required: ['input'], optional: ['chars'] })
    const parts = compileNamed(given, ['input', 'chars'], compile, known)
    return (scope) => {
      const { input, chars } = parts(scope)
      if (isNil(input) || chars === null) return null
      if (typeof input !== 'string')
        throw exprError(50699, `${name} requires its input to be a string, got ${typeName(input)} instead.`)
      if (chars !== undefined && typeof chars !== 'string')
        throw exprError(50700, `${name} requires 'chars' to be a string, got ${typeName(chars)} instead.`)
      return trimmed([...input], new Set(chars ?? WHITESPACE), left, right)
    }
  }
}

const WHITESPACE = '\u0000 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

function trimmed(points: string[], unwanted: Set<string>, left: boolean, right: boolean): string {
  let start = 0
  let end = points.length
  while (left && start < end && unwanted.has(points[start] as string)) start++
  while (right && end > start && unwanted.has(points[end - 1] as string)) end--
  return points.slice(start, end).join('')
}
