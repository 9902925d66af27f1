import type { CollectionSchema, IndexSchema } from '../../types'
import { duplicateKey } from '../errors'
import { type GeoIndex, makeGeoIndex } from '../geo/geo-index'
import { indexName, OrderedIndex } from '../index/ordered-index'
import type { Doc, Value } from '../value/types'
import { type IdKey, idKey, type Slot } from './slot'

export type Index = OrderedIndex | GeoIndex

/** One collection in memory: its documents by `_id`, in the order in which they came, and its indexes. */
export class Collection {
  readonly slots = new Map<IdKey, Slot>()
  indexes: Index[] = []
  #ids: OrderedIndex | undefined

  constructor(readonly name: string) {}

  get(id: Value): Slot | undefined {
    return this.slots.get(idKey(id))
  }

  add(slot: Slot): void {
    this.slots.set(slot.key, slot)
    this.#ids?.add(slot)
    for (const index of this.indexes) index.add(slot)
  }

  remove(slot: Slot): void {
    this.slots.delete(slot.key)
    this.#ids?.remove(slot)
    for (const index of this.indexes) index.remove(slot)
  }

  /** Puts the documents back in the order in which they came: a map has no place but its end. */
  restoreOrder(): void {
    const slots = [...this.slots.values()].sort((a, b) => a.seq - b.seq)
    this.slots.clear()
    for (const slot of slots) this.slots.set(slot.key, slot)
  }

  /** Gives a document new content. An index whose keys stay the same is not touched. */
  replace(slot: Slot, doc: Doc): void {
    for (const index of this.indexes) index.replace(slot, doc)
    slot.doc = doc
  }

  /** Every document that holds a unique key of this one, and the index that says so. */
  *rivals(doc: Doc): Generator<{ index: OrderedIndex; slot: Slot }> {
    for (const index of this.uniqueIndexes()) {
      for (const slot of index.holders(doc)) yield { index, slot }
    }
  }

  /** The unique index in which two documents have a key in common. */
  sharedKey(a: Doc, b: Doc): OrderedIndex | undefined {
    return this.uniqueIndexes().find((index) => {
      const keys = new Set(index.keysOf(a))
      return index.keysOf(b).some((key) => keys.has(key))
    })
  }

  uniqueIndexes(): OrderedIndex[] {
    return this.indexes.filter((index): index is OrderedIndex => index.kind === 'ordered' && index.unique)
  }

  /** Refuses what an index cannot hold: two arrays side by side, a place that is none. */
  checkIndexable(doc: Doc): void {
    for (const index of this.indexes) index.check(doc)
  }

  /** The order of the `_id`s: made when it is first asked for, as most collections are read by whole ids only. */
  idIndex(): OrderedIndex {
    if (!this.#ids) {
      this.#ids = new OrderedIndex('_id_', true, { _id: 1 })
      this.#ids.load(this.slots.values())
    }
    return this.#ids
  }

  clear(): void {
    this.slots.clear()
    this.#ids = undefined
    for (const index of this.indexes) index.clear()
  }

  /** Builds the indexes that a schema names and drops those it does not. One that the documents break is refused. */
  applySchema(schema: CollectionSchema): void {
    this.indexes = schema.indexes.map(makeIndex)
    this.loadIndexes()
    const twice = this.duplicate()
    if (twice) throw duplicateKey(this.name, twice.index.name, ': (built over documents that share a key)')
  }

  /** Fills the indexes from the documents, all at once. */
  loadIndexes(): void {
    for (const index of this.indexes) {
      index.clear()
      index.load(this.slots.values())
    }
  }

  /** A document whose unique key another one has too. */
  duplicate(): { index: OrderedIndex; doc: Doc } | undefined {
    for (const index of this.uniqueIndexes()) {
      const slot = index.tree.repeated()
      if (slot) return { index, doc: slot.doc }
    }
    return undefined
  }
}

function makeIndex(wanted: IndexSchema): Index {
  const name = indexName(wanted)
  return makeGeoIndex(name, wanted.keys) ?? new OrderedIndex(name, wanted.unique === true, wanted.keys)
}
