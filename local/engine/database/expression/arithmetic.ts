import { typeName, type Value } from '../value/types'
import { exprError, fixed, isNil, type OperatorTable, variadic } from './types'

/** Numbers. Null or missing makes the answer null; anything else that is no number is refused. */
export const ARITHMETIC: OperatorTable = [
  ['$add', variadic(add)],
  ['$subtract', fixed('$subtract', 2, 2, subtract)],
  ['$multiply', variadic(multiply)],
  ['$divide', fixed('$divide', 2, 2, divide)],
  ['$mod', fixed('$mod', 2, 2, modulo)],
  ['$abs', unary('$abs', Math.abs)],
  ['$ceil', unary('$ceil', Math.ceil)],
  ['$floor', unary('$floor', Math.floor)],
  ['$trunc', unary('$trunc', Math.trunc)],
  ['$exp', unary('$exp', Math.exp)],
  ['$sqrt', unary('$sqrt', squareRoot)],
  ['$ln', unary('$ln', (value) => logarithm('$ln', value, Math.log))],
  ['$log10', unary('$log10', (value) => logarithm('$log10', value, Math.log10))],
  ['$log', fixed('$log', 2, 2, log)],
  ['$pow', fixed('$pow', 2, 2, power)],
]

function unary(name: string, calculate: (value: number) => number): OperatorTable[number][1] {
  return fixed(name, 1, 1, (value) => {
    if (isNil(value)) return null
    if (typeof value !== 'number') throw exprError(28765, `${name} only supports numeric types, not ${typeName(value)}`)
    return calculate(value) + 0
  })
}

function add(values: Value[]): Value {
  let sum = 0
  let dates = 0
  for (const value of values) {
    if (isNil(value)) return null
    if (value instanceof Date) {
      if (++dates > 1) throw exprError(16612, 'only one date allowed in an $add expression')
      sum += value.getTime()
    } else if (typeof value === 'number') sum += value
    else throw exprError(16554, `$add only supports numeric or date types, not ${typeName(value)}`)
  }
  return dates > 0 ? new Date(sum) : sum
}

function subtract(left: Value, right: Value): Value {
  if (isNil(left) || isNil(right)) return null
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (left instanceof Date && typeof right === 'number') return new Date(left.getTime() - right)
  throw exprError(16556, `cant $subtract a ${typeName(right)} from a ${typeName(left)}`)
}

function multiply(values: Value[]): Value {
  let product = 1
  for (const value of values) {
    if (isNil(value)) return null
    if (typeof value !== 'number')
      throw exprError(16555, `$multiply only supports numeric types, not ${typeName(value)}`)
    product *= value
  }
  return product
}

function divide(left: Value, right: Value): Value {
  if (isNil(left) || isNil(right)) return null
  if (typeof left !== 'number' || typeof right !== 'number') {
    throw exprError(16609, `$divide only supports numeric types, not ${typeName(left)} and ${typeName(right)}`)
  }
  if (right === 0) throw exprError(16608, "can't $divide by zero")
  return left / right
}

function modulo(left: Value, right: Value): Value {
  if (isNil(left) || isNil(right)) return null
  if (typeof left !== 'number' || typeof right !== 'number') {
    throw exprError(16611, `$mod only supports numeric types, not ${typeName(left)} and ${typeName(right)}`)
  }
  if (right === 0) throw exprError(16610, "can't $mod by zero")
  return (left % right) + 0
}

function squareRoot(value: number): number {
  if (value < 0) throw exprError(28714, "$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(value)
}

function logarithm(name: string, value: number, calculate: (value: number) => number): number {
  if (value <= 0) throw exprError(28766, `${name}'s argument must be a positive number, but is ${value}`)
  return calculate(value)
}

function log(value: Value, base: Value): Value {
  if (isNil(value) || isNil(base)) return null
  if (typeof value !== 'number') throw exprError(28756, `$log's argument must be numeric, not ${typeName(value)}`)
  if (typeof base !== 'number') throw exprError(28757, `$log's base must be numeric, not ${typeName(base)}`)
  if (value <= 0) throw exprError(28758, `$log's argument must be a positive number, but is ${value}`)
  if (base <= 0 || base === 1)
    throw exprError(28759, `$log's base must be a positive number not equal to 1, but is ${base}`)
  return Math.log(value) / Math.log(base)
}

function power(base: Value, exponent: Value): Value {
  if (isNil(base) || isNil(exponent)) return null
  if (typeof base !== 'number') throw exprError(28762, `$pow's base must be numeric, not ${typeName(base)}`)
  if (typeof exponent !== 'number') throw exprError(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`)
  if (base === 0 && exponent < 0) throw exprError(28764, '$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}
