import type { IndexSchema } from '../../types'
import { splitPath } from '../query/walk'
import { keysAt, type SortKey } from '../sort'
import type { Slot } from '../store/slot'
import { complement } from '../value/encode'
import type { Doc } from '../value/types'
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

  /** Another document than `self` that holds one of the keys of `doc`, in a unique index. */
  rival(doc: Doc, self: Slot | undefined): Slot | undefined {
    if (!this.unique) return undefined
    for (const key of this.keysOf(doc)) {
      for (const { slot } of this.tree.between(key, key + AFTER)) if (slot !== self) return slot
    }
    return undefined
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

/** MongoDB's own name for an index that was given none: `a_1_b_-1`. */
export const indexName = (index: IndexSchema): string => index.name ?? Object.entries(index.keys).flat().join('_')
