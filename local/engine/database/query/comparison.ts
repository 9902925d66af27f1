import { compareText, equal } from '../value/compare'
import { encode } from '../value/encode'
import { MaxKey, MinKey, Regex, type Value } from '../value/types'
import type { Test } from './walk'

type Order = '$gt' | '$gte' | '$lt' | '$lte'

/** `$eq`: null also means a missing field. A regular expression equals itself here; matching is `$regex`. */
export function equalTo(operand: Value): Test {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined
  if (typeof operand !== 'object' && !Number.isNaN(operand)) return (value) => value === operand
  return (value) => equal(value, operand)
}

/** Orders compare values of one type only: `{$gt: 5}` never answers a string. */
export function ordered(order: Order, operand: Value): Test {
  const accepts = accepted(order)
  const inclusive = accepts(0)
  if (operand === null || operand === undefined) return inclusive ? equalTo(null) : () => false
  if (typeof operand === 'number') {
    if (Number.isNaN(operand)) return inclusive ? (value) => Number.isNaN(value) : () => false
    return (value) =>
      typeof value === 'number' && !Number.isNaN(value) && accepts(value - operand || order0(value, operand))
  }
  if (typeof operand === 'string') return (value) => typeof value === 'string' && accepts(compareText(value, operand))
  if (operand instanceof Date) {
    const time = operand.getTime()
    return (value) => value instanceof Date && accepts(value.getTime() - time)
  }
  return orderedByEncoding(accepts, operand)
}

/** The difference of two infinities is no number. */
const order0 = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

function orderedByEncoding(accepts: (sign: number) => boolean, operand: Value): Test {
  const target = encode(operand)
  const everyType = operand instanceof MinKey || operand instanceof MaxKey
  return (value) => {
    if (value === undefined) return false
    const encoded = encode(value)
    if (!everyType && encoded.charAt(0) !== target.charAt(0)) return false
    return accepts(encoded < target ? -1 : encoded > target ? 1 : 0)
  }
}

function accepted(order: Order): (sign: number) => boolean {
  if (order === '$gt') return (sign) => sign > 0
  if (order === '$gte') return (sign) => sign >= 0
  if (order === '$lt') return (sign) => sign < 0
  return (sign) => sign <= 0
}

/** `$in`: equality with any of a list; a regular expression in the list matches strings. */
export function anyOf(list: Value[]): Test {
  const scalars = new Set<Value>()
  const encoded = new Set<string>()
  const regexes = list.filter((item) => item instanceof Regex)
  for (const item of list) {
    if (item === null || item === undefined) scalars.add(null).add(undefined)
    else if (typeof item === 'object') encoded.add(encode(item))
    else scalars.add(item)
  }
  return (value) => {
    if (scalars.has(value)) return true
    if (typeof value === 'string') return regexes.some((regex) => regex.test(value))
    return encoded.size > 0 && typeof value === 'object' && value !== null && encoded.has(encode(value))
  }
}
