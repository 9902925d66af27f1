import { badValue } from './errors'
import { isIndexName, type Path, splitPath } from './query/walk'
import { complement, encode, RANK } from './value/encode'
import { type Doc, isDoc, own, type Value } from './value/types'

/** One key of an order: a path and which way. */
export interface SortKey {
  path: string
  segments: Path
  descending: boolean
}

export type SortSpec = SortKey[]

/** Reads `{field: 1, other: -1}`. */
export function parseSort(spec: Value): SortSpec {
  if (!isDoc(spec)) throw badValue('the sort key specification must be an object')
  return Object.keys(spec).map((path) => {
    const direction = spec[path]
    if (direction !== 1 && direction !== -1) {
      throw badValue('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    }
    return { path, segments: splitPath(path), descending: direction === -1 }
  })
}

/** A document's place in an order, as one text. Sorting compares nothing else. */
export function sortKeyOf(doc: Doc, spec: SortSpec): string {
  let key = ''
  for (const { segments, descending } of spec) {
    const encoded = extremeOf(doc, segments, descending)
    key += descending ? complement(encoded) : encoded
  }
  return key
}

/** An array sorts by its smallest element, and downwards by its greatest; an empty one before null. */
function extremeOf(doc: Doc, path: Path, greatest: boolean): string {
  const simple = path.length === 1 ? own(doc, path[0] as string) : undefined
  if (path.length === 1 && !Array.isArray(simple)) return encode(simple)
  const keys = keysAt(doc, path)
  let best = keys[0] as string
  for (const key of keys) if (greatest ? key > best : key < best) best = key
  return best
}

/** Every index key that a path yields: one, or one for each element of an array on the way. */
export function keysAt(doc: Doc, path: Path): string[] {
  const keys: string[] = []
  collect(doc, path, 0, keys)
  return keys.length === 0 ? [RANK.null] : keys
}

function collect(doc: Doc, path: Path, at: number, keys: string[]): void {
  const value = own(doc, path[at] as string)
  if (at === path.length - 1) leafKeys(value, keys)
  else if (isDoc(value)) collect(value, path, at + 1, keys)
  else if (Array.isArray(value)) collectArray(value, path, at + 1, keys)
  else keys.push(RANK.null)
}

function leafKeys(value: Value, keys: string[]): void {
  if (!Array.isArray(value)) keys.push(encode(value))
  else if (value.length === 0) keys.push(RANK.undefined)
  else for (const item of value) keys.push(encode(item))
}

function collectArray(items: Value[], path: Path, at: number, keys: string[]): void {
  const segment = path[at] as string
  if (isIndexName(segment) && Number(segment) < items.length) {
    const item = items[Number(segment)]
    if (at === path.length - 1) leafKeys(item, keys)
    else if (isDoc(item)) collect(item, path, at + 1, keys)
    else if (Array.isArray(item)) collectArray(item, path, at + 1, keys)
    else keys.push(RANK.null)
    return
  }
  for (const item of items) {
    if (isDoc(item)) collect(item, path, at, keys)
    else keys.push(RANK.null)
  }
}

/** Sorts, keeping the order of equals. */
export function sortDocs(docs: Doc[], spec: SortSpec): Doc[] {
  const keyed = docs.map((doc) => ({ doc, key: sortKeyOf(doc, spec) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ doc }) => doc)
}

/** How `$push` sorts: whole elements by a direction, or elements that are objects by their fields. */
export function sortValues(spec: Value): (items: Value[]) => Value[] {
  if (spec === 1 || spec === -1) {
    return (items) => {
      const keyed = items.map((item) => ({ item, key: encode(item) }))
      keyed.sort((a, b) => (a.key < b.key ? -spec : a.key > b.key ? spec : 0))
      return keyed.map(({ item }) => item)
    }
  }
  const keys = parseSort(spec)
  return (items) =>
    sortDocs(
      items.map((item) => (isDoc(item) ? item : { '': item })),
      keys,
    ).map(unwrapped)
}

const unwrapped = (doc: Doc): Value => (Object.hasOwn(doc, '') && Object.keys(doc).length === 1 ? doc[''] : doc)
