import { badValue } from '../errors'
import type { Value } from '../value/types'
import type { Test } from './walk'

/** `$bitsAllSet` and its three kin, over whole numbers. */
export function bitsTest(name: string, operand: Value): Test {
  const mask = bitMask(name, operand)
  return (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false
    const set = BigInt.asUintN(64, BigInt(value)) & mask
    if (name === '$bitsAllSet') return set === mask
    if (name === '$bitsAnySet') return set !== 0n
    if (name === '$bitsAllClear') return set === 0n
    return set !== mask
  }
}

function bitMask(name: string, operand: Value): bigint {
  if (typeof operand === 'number' && Number.isSafeInteger(operand) && operand >= 0) return BigInt(operand)
  if (!Array.isArray(operand)) throw badValue(`${name} takes an Array, a number, or a BinData`)
  let mask = 0n
  for (const position of operand) {
    if (typeof position !== 'number' || !Number.isInteger(position) || position < 0) {
      throw badValue('bit positions must be >= 0')
    }
    mask |= 1n << BigInt(Math.min(position, 63))
  }
  return mask
}
