import { encode } from './encode'
import type { Value } from './types'

/** MongoDB's order of two values of any types: negative, zero or positive. */
export function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1
    if (a > b) return 1
    if (a === b) return 0
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  const left = encode(a)
  const right = encode(b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The order of two strings as UTF-8 bytes: a surrogate pair comes after every other character. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return codePointOrder(left) - codePointOrder(right)
  }
  return a.length - b.length
}

const codePointOrder = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** MongoDB's equality: of type and content, and for objects also of the fields' order. A missing value equals none. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return encode(a) === encode(b)
}

/** Equality down to what is stored: also 0 and -0 differ, as they do in a document. */
export const identical = (a: Value, b: Value): boolean => equal(a, b) && !(a === 0 && !Object.is(a, b))
