import { badValue } from '../errors'
import { numberType, typeName, type Value } from '../value/types'
import type { Test } from './walk'

/** BSON's numbers of types; the names are MongoDB's aliases. */
const NAMES = new Map<number, string>([
  [1, 'double'],
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [5, 'binData'],
  [6, 'undefined'],
  [7, 'objectId'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [13, 'javascript'],
  [16, 'int'],
  [17, 'timestamp'],
  [18, 'long'],
  [19, 'decimal'],
  [-1, 'minKey'],
  [127, 'maxKey'],
])
const ALIASES = new Set([...NAMES.values(), 'number'])

/** `$type`: by alias or number, one or a list of them. */
export function typeTest(operand: Value): Test {
  const names = (Array.isArray(operand) ? operand : [operand]).map(typeAlias)
  if (names.length === 0) throw badValue('$type must match at least one type')
  return (value) => value !== undefined && names.some((name) => hasType(value, name))
}

export function typeAlias(operand: Value): string {
  const name = typeof operand === 'number' ? NAMES.get(operand) : operand
  if (typeof name !== 'string') throw badValue(`Invalid numerical type code: ${String(operand)}`)
  if (!ALIASES.has(name)) throw badValue(`Unknown type name alias: ${name}`)
  return name
}

export function hasType(value: Value, name: string): boolean {
  if (typeof value === 'number') return name === 'number' || name === numberType(value)
  return typeName(value) === name
}
