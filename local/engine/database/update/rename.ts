import { writeError } from '../errors'
import { isDoc, own, type Value } from '../value/types'
import type { Modifier } from './parse'
import { checkPath } from './path'

/** `$rename` is two changes: the old name goes, and the new one takes its value. A missing field changes nothing. */
export function renames(from: string[], operand: Value): Modifier[] {
  if (typeof operand !== 'string')
    throw writeError(`The 'to' field for $rename must be a string: ${from.join('.')}: ${String(operand)}`)
  const to = checkPath(operand)
  if (from.join('.') === operand) {
    throw writeError(`The source and target field for $rename must differ: ${operand}: "${operand}"`)
  }
  return [
    { path: from, creates: false, change: () => undefined },
    { path: to, creates: true, change: (old, { doc }) => valueAt(doc, from) ?? old },
  ]
}

/** Arrays on the way are refused, as in MongoDB: a field inside one has no single value. */
function valueAt(doc: Value, path: string[]): Value {
  let value = doc
  for (const segment of path) {
    if (Array.isArray(value)) throw writeError(`The source field cannot be an array element, '${path.join('.')}'`)
    if (!isDoc(value)) return undefined
    value = own(value, segment)
  }
  return value
}
