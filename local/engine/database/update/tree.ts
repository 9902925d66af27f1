import { badRequest, writeError } from '../errors'
import { isIndexName, type Path } from '../query/walk'
import { show } from '../value/show'
import { type Doc, isDoc, own, type Value } from '../value/types'

/** Gives the new value of a field from the old one; `undefined` is a missing field, and removes one as an answer. */
export type Change = (old: Value, where: Place) => Value

interface Place {
  doc: Doc
  path: string
}

/** MongoDB fills an array with nulls up to the position that is set, but not without bound. */
const MOST_BACKFILL = 1_500_000

/**
 * Changes what stands at a path and answers the new document, which shares all else with the old one; the old one
 * itself when nothing changed. `creates`: missing objects on the way are made.
 */
export function changeAt(doc: Doc, path: Path, creates: boolean, change: Change): Doc {
  const place = { doc, path: path.join('.') }
  return inDoc(doc, path, 0, creates, (old) => change(old, place))
}

type Step = (old: Value) => Value

function inDoc(doc: Doc, path: Path, at: number, creates: boolean, step: Step): Doc {
  const key = path[at] as string
  const old = own(doc, key)
  const value = at === path.length - 1 ? step(old) : below(key, old, path, at, creates, step)
  if (value === old) return doc
  if (value !== undefined) return { ...doc, [key]: value }
  const { [key]: _removed, ...rest } = doc
  return rest
}

function below(key: string, old: Value, path: Path, at: number, creates: boolean, step: Step): Value {
  if (isDoc(old)) return inDoc(old, path, at + 1, creates, step)
  if (Array.isArray(old)) return inArray(key, old, path, at + 1, creates, step)
  if (!creates) return old
  if (old !== undefined) throw notAnObject(path[at + 1] as string, key, old)
  const made = inDoc({}, path, at + 1, creates, step)
  return Object.keys(made).length === 0 ? old : made
}

const notAnObject = (field: string, key: string, old: Value): Error =>
  writeError(`Cannot create field '${field}' in element {${key}: ${show(old)}}`)

function inArray(key: string, items: Value[], path: Path, at: number, creates: boolean, step: Step): Value[] {
  const segment = path[at] as string
  if (!isIndexName(segment)) {
    if (!creates) return items
    throw notAnObject(segment, key, items)
  }
  const index = Number(segment)
  const old = items[index]
  const value = at === path.length - 1 ? step(old) : below(segment, old, path, at, creates, step)
  return value === old ? items : withItem(items, index, value)
}

function withItem(items: Value[], index: number, value: Value): Value[] {
  if (value === undefined && index >= items.length) return items
  if (index - items.length > MOST_BACKFILL)
    throw badRequest('CannotBackfillArray', "can't backfill more than 1500000 elements")
  const copy = items.slice()
  while (copy.length < index) copy.push(null)
  copy[index] = value ?? null
  return copy
}
