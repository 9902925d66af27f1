import { failedToParse, writeError } from '../errors'
import { type Doc, isDoc, type Value } from '../value/types'
import { ARRAY_OPERATORS } from './array'
import { FIELD_OPERATORS } from './field'
import { checkPath } from './path'
import { renames } from './rename'
import type { Change } from './tree'

/** One change of one path, read and checked. */
export interface Modifier {
  path: readonly string[]
  creates: boolean
  change: Change
  /** Only when a document is made: `$setOnInsert`. */
  onInsert?: boolean
}

interface UpdateContext {
  now: number
}

/** How an operator reads its operand for one path. */
export type Operator = (operand: Value, path: string, context: UpdateContext) => Omit<Modifier, 'path'>

/** Everything an update may say; what else begins with $ is refused. */
const OPERATORS = new Map<string, Operator>([...FIELD_OPERATORS, ...ARRAY_OPERATORS])

/** Reads an update document: every modifier in the order in which MongoDB makes new fields, conflicts refused. */
export function parseUpdate(update: Doc, context: UpdateContext): Modifier[] {
  const modifiers = Object.keys(update).flatMap((name) => readOperator(name, update[name], context))
  modifiers.sort((a, b) => byPath(a.path, b.path))
  for (const [i, modifier] of modifiers.entries()) {
    const next = modifiers[i + 1]
    if (next) refuseConflict(modifier.path, next.path)
  }
  return modifiers
}

function readOperator(name: string, operand: Value, context: UpdateContext): Modifier[] {
  if (!name.startsWith('$')) throw failedToParse(`Unknown modifier: ${name}`)
  const operator = OPERATORS.get(name)
  if (!operator && name !== '$rename') throw writeError(`Unknown modifier: ${name}`)
  if (!isDoc(operand)) {
    throw writeError(
      `Modifiers operate on fields but we found type ${typeof operand} instead. For example: {$mod: {<field>: ...}}`,
    )
  }
  const paths = Object.keys(operand)
  if (paths.length === 0) {
    throw writeError(`'${name}' is empty. You must specify a field like so: {${name}: {<field>: ...}}`)
  }
  if (!operator) return paths.flatMap((path) => renames(checkPath(path), operand[path]))
  return paths.map((path) => ({ path: checkPath(path), ...operator(operand[path], path, context) }))
}

function byPath(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i] as string, b[i] as string]
    if (left !== right) return bySegment(left, right)
  }
  return a.length - b.length
}

/** Numbers in their own order, before names; names by their characters. */
function bySegment(a: string, b: string): number {
  const numbers = /^\d+$/
  if (numbers.test(a) && numbers.test(b)) return Number(a) - Number(b)
  return a < b ? -1 : 1
}

function refuseConflict(a: readonly string[], b: readonly string[]): void {
  if (!a.every((segment, i) => segment === b[i])) return
  throw writeError(`Updating the path '${b.join('.')}' would create a conflict at '${a.join('.')}'`)
}
