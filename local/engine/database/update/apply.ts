import { writeError } from '../errors'
import type { Path } from '../query/walk'
import { equal } from '../value/compare'
import { type Doc, isDoc, own, type Value } from '../value/types'
import type { Modifier } from './parse'
import { changeAt } from './tree'

/** Where the first matched element of an array stands, for the positional `$`. */
export type Position = (doc: Doc, array: Path) => number | undefined

/** Applies an update to one document. Answers the same document when it changed nothing. */
export function applyUpdate(doc: Doc, modifiers: Modifier[], position: Position): Doc {
  let changed = doc
  for (const modifier of modifiers) {
    if (modifier.onInsert) continue
    for (const path of resolved(changed, doc, modifier.path, position)) {
      changed = changeAt(changed, path, modifier.creates, (old) => modifier.change(old, { doc, path: path.join('.') }))
    }
  }
  if (changed !== doc && !equal(changed._id, doc._id)) {
    throw writeError("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return changed
}

/** A path with its `$` replaced by the matched position and its `$[]` by every position. */
function resolved(doc: Doc, matched: Doc, path: Path, position: Position): Path[] {
  const at = path.findIndex((segment) => segment === '$' || segment === '$[]')
  if (at < 0) return [path]
  const before = path.slice(0, at)
  const after = path.slice(at + 1)
  const indexes = path[at] === '$' ? [matchedIndex(matched, before, position)] : everyIndex(doc, before)
  return indexes.flatMap((index) => resolved(doc, matched, [...before, String(index), ...after], position))
}

function matchedIndex(doc: Doc, array: Path, position: Position): number {
  const index = position(doc, array)
  if (index !== undefined) return index
  throw writeError('The positional operator did not find the match needed from the query.')
}

function everyIndex(doc: Doc, path: Path): number[] {
  const items = path.reduce<Value>((value, segment) => step(value, segment), doc)
  if (Array.isArray(items)) return items.map((_, index) => index)
  throw writeError(`The path '${path.join('.')}' must exist in the document in order to apply array updates.`)
}

function step(value: Value, segment: string): Value {
  if (Array.isArray(value)) return value[Number(segment)]
  return isDoc(value) ? own(value, segment) : undefined
}
