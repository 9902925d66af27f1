import { encode } from '../value/encode'
import type { Value } from '../value/types'
import { isNil } from './types'

const numbers = (values: Value[]): number[] => values.filter((value): value is number => typeof value === 'number')

/** The sum of what is a number; nothing else counts. Kahan's correction keeps long sums exact. */
export function sum(values: Value[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    if (typeof value !== 'number') continue
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return Number.isFinite(lost) ? total + lost : total
}

/** The mean of what is a number; null where there is none. */
export function average(values: Value[]): Value {
  const counted = numbers(values)
  return counted.length === 0 ? null : sum(counted) / counted.length
}

/** The least (-1) or greatest (1) of any types; null and missing do not count. */
export function extreme(values: Value[], direction: 1 | -1): Value {
  let best: Value = null
  let key = ''
  for (const value of values) {
    if (isNil(value)) continue
    const encoded = encode(value)
    if (best === null || (direction > 0 ? encoded > key : encoded < key)) {
      best = value
      key = encoded
    }
  }
  return best
}

/** The standard deviation: of a whole (`less` 0) or of a sample (`less` 1); null where it has no meaning. */
export function deviation(values: Value[], less: 0 | 1): Value {
  const counted = numbers(values)
  if (counted.length - less <= 0) return null
  const mean = sum(counted) / counted.length
  return Math.sqrt(sum(counted.map((value) => (value - mean) ** 2)) / (counted.length - less))
}
