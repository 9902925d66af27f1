import type { IndexSchema } from '../../types'
import { writeError } from '../errors'
import { splitPath } from '../query/walk'
import { keysAt, type SortKey } from '../sort'
import type { Slot } from '../store/slot'
import { complement } from '../value/encode'
import { type Doc, isDoc, own, type Value } from '../value/types'
import { SortedTree } from './tree'

/** After every key that begins with what stands before it. */
export const AFTER = '\uffff'

/** An index of ordered keys, single or compound; an array gives one entry for each of its elements (multikey). */
export class OrderedIndex {
  readonly kind = 'ordered'
  readonly fields: SortKey[]
  readonly tree = new SortedTree()
  /** How many documents have an array under each field: while there is one, bounds must not be joined. */
  readonly arrays: number[]

  constructor(
    readonly name: string,
    readonly unique: boolean,
    keys: IndexSchema['keys'],
  ) {
    this.fields = Object.keys(keys).map((path) => ({
      path,
      segments: splitPath(path),
      descending: keys[path] === -1,
    }))
    this.arrays = this.fields.map(() => 0)
  }

  add(slot: Slot): void {
    const keys = this.keysOf(slot.doc)
    for (const key of keys) this.tree.add(key, slot)
    if (keys.length > 1) this.#countArrays(slot.doc, 1)
  }

  remove(slot: Slot): void {
    const keys = this.keysOf(slot.doc)
    for (const key of keys) this.tree.remove(key, slot)
    if (keys.length > 1) this.#countArrays(slot.doc, -1)
  }

  load(slots: Iterable<Slot>): void {
    const entries: { key: string; slot: Slot }[] = []
    for (const slot of slots) {
      const keys = this.keysOf(slot.doc)
      for (const key of keys) entries.push({ key, slot })
      if (keys.length > 1) this.#countArrays(slot.doc, 1)
    }
    this.tree.load(entries)
  }

  clear(): void {
    this.tree.clear()
    this.arrays.fill(0)
  }

  /** Gives a document's entry new content; nothing moves when its keys stay. Called before the slot changes. */
  replace(slot: Slot, doc: Doc): void {
    const before = this.keysOf(slot.doc)
    const after = this.keysOf(doc)
    if (before.length === after.length && before.every((key, i) => key === after[i])) return
    for (const key of before) this.tree.remove(key, slot)
    for (const key of after) this.tree.add(key, slot)
    if (before.length > 1) this.#countArrays(slot.doc, -1)
    if (after.length > 1) this.#countArrays(doc, 1)
  }

  /** The documents that hold one of the keys of `doc`. */
  *holders(doc: Doc): Generator<Slot> {
    for (const key of this.keysOf(doc)) {
      for (const { slot } of this.tree.between(key, key + AFTER)) yield slot
    }
  }

  /** MongoDB does not index two arrays side by side: their combinations would have no bound. */
  check(doc: Doc): void {
    if (this.fields.length < 2) return
    const arrays = new Map<string, string>()
    for (const { path, segments } of this.fields) {
      const array = firstArray(doc, segments)
      if (array !== undefined && !arrays.has(array)) arrays.set(array, path)
    }
    if (arrays.size < 2) return
    const [first, second] = [...arrays.keys()].reverse()
    throw writeError(`cannot index parallel arrays [${first}] [${second}]`)
  }

  /** Every key of a document, each once. */
  keysOf(doc: Doc): string[] {
    let keys = ['']
    for (const { segments, descending } of this.fields) {
      const own = [...new Set(keysAt(doc, segments))].map((key) => (descending ? complement(key) : key))
      keys = own.length === 1 ? keys.map((key) => key + own[0]) : keys.flatMap((key) => own.map((more) => key + more))
    }
    return keys
  }

  #countArrays(doc: Doc, by: number): void {
    for (const [i, { segments }] of this.fields.entries()) {
      if (new Set(keysAt(doc, segments)).size > 1) this.arrays[i] = (this.arrays[i] ?? 0) + by
    }
  }
}

/** The path of the first array on the way along a path. */
function firstArray(doc: Doc, path: readonly string[]): string | undefined {
  let value: Value = doc
  for (const [i, segment] of path.entries()) {
    value = isDoc(value) ? own(value, segment) : undefined
    if (Array.isArray(value)) return path.slice(0, i + 1).join('.')
  }
  return undefined
}

/** MongoDB's own name for an index that was given none: `a_1_b_-1`. */
export const indexName = (index: IndexSchema): string => index.name ?? Object.entries(index.keys).flat().join('_')
