import { AFTER } from '../index/ordered-index'
import { complement, encode, RANK } from '../value/encode'
import { MaxKey, MinKey, type Value } from '../value/types'

/** A stretch of the order of values, by their encodings: from `low` to `high`, either included or not. */
export interface Interval {
  low: string
  lowIncluded: boolean
  high: string
  highIncluded: boolean
}

export const point = (encoded: string): Interval => ({
  low: encoded,
  lowIncluded: true,
  high: encoded,
  highIncluded: true,
})

export const isPoint = (interval: Interval): boolean =>
  interval.low === interval.high && interval.lowIncluded && interval.highIncluded

/** The values that one operator asks for; undefined when an index cannot know them. */
export function intervalsOf(operator: string, operand: Value): Interval[] | undefined {
  if (operator === '$in') return pointsOf(Array.isArray(operand) ? operand : [])
  if (operator === '$eq') return pointsOf([operand])
  const interval = rangeOf(operator, operand)
  return interval ? [interval] : undefined
}

/** Equality with an array is also equality with one of its elements' arrays: no single key says so. */
function pointsOf(values: Value[]): Interval[] | undefined {
  if (values.some((value) => Array.isArray(value) || isRegex(value))) return undefined
  return [...new Set(values.map(encode))].sort().map(point)
}

const isRegex = (value: Value): boolean => encode(value).charAt(0) === RANK.regex

function rangeOf(operator: string, operand: Value): Interval | undefined {
  if (Array.isArray(operand) || operand instanceof MinKey || operand instanceof MaxKey) return undefined
  const encoded = encode(operand)
  const type = encoded.charAt(0)
  if (type === RANK.null) return operator === '$gte' || operator === '$lte' ? point(encoded) : undefined
  const whole = { low: type, lowIncluded: true, high: next(type), highIncluded: false }
  if (operator === '$gt') return { ...whole, low: encoded, lowIncluded: false }
  if (operator === '$gte') return { ...whole, low: encoded }
  if (operator === '$lt') return { ...whole, high: encoded }
  if (operator === '$lte') return { ...whole, high: encoded, highIncluded: true }
  return undefined
}

const next = (text: string): string => text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)

/** The texts that begin with a given one. */
export function prefixInterval(prefix: string): Interval {
  const low = encode(prefix).slice(0, -1)
  return { low, lowIncluded: true, high: next(low), highIncluded: false }
}

/** What two intervals have in common; undefined when nothing. */
export function meet(a: Interval, b: Interval): Interval | undefined {
  const lowFrom = a.low > b.low || (a.low === b.low && !a.lowIncluded) ? a : b
  const highFrom = a.high < b.high || (a.high === b.high && !a.highIncluded) ? a : b
  const met = {
    low: lowFrom.low,
    lowIncluded: lowFrom.lowIncluded,
    high: highFrom.high,
    highIncluded: highFrom.highIncluded,
  }
  const empty = met.low > met.high || (met.low === met.high && !(met.lowIncluded && met.highIncluded))
  return empty ? undefined : met
}

/** The stretch of an index's keys behind a common beginning; a descending field runs the other way. */
export function keyRange(prefix: string, interval: Interval, descending: boolean): { low: string; high: string } {
  const { low, lowIncluded, high, highIncluded } = interval
  if (!descending) {
    return { low: prefix + low + (lowIncluded ? '' : AFTER), high: prefix + high + (highIncluded ? AFTER : '') }
  }
  return {
    low: prefix + complement(high) + (highIncluded ? '' : AFTER),
    // Twice: an unfinished text may go on with its end, whose complement is that very character.
    high: prefix + complement(low) + (lowIncluded ? AFTER + AFTER : ''),
  }
}
