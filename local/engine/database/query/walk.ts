import { type Doc, isDoc, own, type Value } from '../value/types'

/** Answers whether a value that a path leads to satisfies a condition; `undefined` is a missing field. */
export type Test = (value: Value) => boolean

export type Path = readonly string[]

export const splitPath = (path: string): Path => path.split('.')

export const isIndexName = (segment: string): boolean => /^(0|[1-9]\d*)$/.test(segment)

/**
 * Whether any value that the path leads to passes. Arrays on the way are entered element by element, and by number
 * where a segment is one. With `spread`, an array at the end is offered element by element, then as a whole.
 */
export function anyAt(doc: Doc, path: Path, spread: boolean, test: Test, from = 0): boolean {
  const value = own(doc, path[from] as string)
  if (from === path.length - 1) return atLeaf(value, spread, test)
  if (Array.isArray(value)) return anyInArray(value, path, spread, test, from + 1)
  if (isDoc(value)) return anyAt(value, path, spread, test, from + 1)
  return test(undefined)
}

function anyInArray(items: Value[], path: Path, spread: boolean, test: Test, from: number): boolean {
  const segment = path[from] as string
  const numeric = isIndexName(segment)
  for (const item of items) {
    if (!isDoc(item)) continue
    // A number names a position first: an object that lacks such a field does not count as one that misses it.
    if (numeric && !Object.hasOwn(item, segment)) continue
    if (anyAt(item, path, spread, test, from)) return true
  }
  return numeric && Number(segment) < items.length && atIndex(items[Number(segment)], path, spread, test, from)
}

function atIndex(item: Value, path: Path, spread: boolean, test: Test, from: number): boolean {
  if (from === path.length - 1) return atLeaf(item, spread, test)
  if (Array.isArray(item)) return anyInArray(item, path, spread, test, from + 1)
  return isDoc(item) && anyAt(item, path, spread, test, from + 1)
}

function atLeaf(value: Value, spread: boolean, test: Test): boolean {
  if (spread && Array.isArray(value)) {
    for (const item of value) if (test(item)) return true
  }
  return test(value)
}
