import { badValue, writeError } from '../errors'
import { compare, identical } from '../value/compare'
import { show } from '../value/show'
import { checkStorable } from '../value/storable'
import { type Doc, isDoc, typeName, type Value } from '../value/types'
import type { Operator } from './parse'

/** The operators that judge one field by itself. Each says why it refuses in MongoDB's words. */
export const FIELD_OPERATORS: [string, Operator][] = [
  ['$set', (operand, path) => set(operand, path)],
  ['$setOnInsert', (operand, path) => ({ ...set(operand, path), onInsert: true })],
  ['$unset', () => ({ creates: false, change: () => undefined })],
  ['$inc', (operand, path) => arithmetic('$inc', 'increment', operand, path, 0, (old, by) => old + by)],
  ['$mul', (operand, path) => arithmetic('$mul', 'multiply', operand, path, 0, (old, by) => old * by + 0)],
  ['$min', (operand, path) => extreme(operand, path, (old, given) => compare(given, old) < 0)],
  ['$max', (operand, path) => extreme(operand, path, (old, given) => compare(given, old) > 0)],
  ['$bit', (operand, path) => bit(operand, path)],
  ['$currentDate', (operand, _path, context) => currentDate(operand, context.now)],
]

function set(operand: Value, path: string): ReturnType<Operator> {
  checkStorable(operand, path)
  return { creates: true, change: (old) => (old !== undefined && identical(old, operand) ? old : operand) }
}

type Calculate = (old: number, by: number) => number

function arithmetic(
  name: string,
  verb: string,
  operand: Value,
  path: string,
  missing: number,
  calculate: Calculate,
): ReturnType<Operator> {
  if (typeof operand !== 'number')
    throw writeError(`Cannot ${verb} with non-numeric argument: {${path}: ${show(operand)}}`)
  return {
    creates: true,
    change: (old, { doc }) => {
      if (old === undefined) return calculate(missing, operand)
      if (typeof old !== 'number') throw nonNumeric(name, old, path, doc)
      const result = calculate(old, operand)
      return Object.is(result, old) ? old : result
    },
  }
}

function nonNumeric(name: string, old: Value, path: string, doc: Doc): Error {
  const id = `{_id: ${show(doc._id)}}`
  const field = path.split('.').at(-1)
  return writeError(
    `Cannot apply ${name} to a value of non-numeric type. ${id} has the field '${field}' of non-numeric type ${typeName(old)}`,
  )
}

function extreme(operand: Value, path: string, wins: (old: Value, given: Value) => boolean): ReturnType<Operator> {
  checkStorable(operand, path)
  return { creates: true, change: (old) => (old === undefined || wins(old, operand) ? operand : old) }
}

const BIT_OPERATIONS = new Map<string, (a: bigint, b: bigint) => bigint>([
  ['and', (a, b) => a & b],
  ['or', (a, b) => a | b],
  ['xor', (a, b) => a ^ b],
])

function bit(operand: Value, path: string): ReturnType<Operator> {
  if (!isDoc(operand)) {
    throw writeError(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  }
  const steps = Object.keys(operand).map((name) => {
    const operation = BIT_OPERATIONS.get(name)
    const mask = operand[name]
    if (!operation)
      throw writeError(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${show(mask)}}`,
      )
    if (typeof mask !== 'number' || !Number.isSafeInteger(mask)) {
      throw writeError(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${name}: ${show(mask)}}`,
      )
    }
    return (value: bigint) => operation(value, BigInt(mask))
  })
  if (steps.length === 0)
    throw writeError('You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}')
  return {
    creates: true,
    change: (old, { doc }) => {
      if (old !== undefined && (typeof old !== 'number' || !Number.isSafeInteger(old))) {
        throw writeError(
          `Cannot apply $bit to a value of non-integral type. {_id: ${show(doc._id)}} has the field ${path} of non-integer type ${typeName(old)}`,
        )
      }
      const result = Number(steps.reduce((value, step) => step(value), BigInt(old ?? 0)))
      return result === old ? old : result
    },
  }
}

function currentDate(operand: Value, now: number): ReturnType<Operator> {
  const type = isDoc(operand) ? operand.$type : operand
  if (type === 'timestamp') throw badValue('$currentDate to a timestamp is not served by this engine')
  if (type !== true && type !== 'date')
    throw writeError(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    )
  const date = new Date(now)
  return { creates: true, change: (old) => (identical(old, date) ? old : date) }
}
