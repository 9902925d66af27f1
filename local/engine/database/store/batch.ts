import { duplicateKey } from '../errors'
import type { OrderedIndex } from '../index/ordered-index'
import { splitPath } from '../query/walk'
import { toCompactEjson } from '../value/ejson'
import { show } from '../value/show'
import { checkId, checkSize, checkStorable } from '../value/storable'
import { type Doc, isDoc, own, type Value } from '../value/types'
import type { Collection } from './collection'
import { idKey, type Slot } from './slot'
import type { RowChange } from './sqlite'

/** What a batch did to one document. */
export interface Done {
  collection: Collection
  slot: Slot
  before: Doc | undefined
  after: Doc | undefined
}

/**
 * Changes that stand or fall together. They show in memory at once, so that each sees the ones before it; nobody else
 * can look, because requests do not overlap. `done` is what must be written to disk, or taken back.
 */
export class Batch {
  readonly done: Done[] = []

  constructor(private readonly nextSeq: () => number) {}

  insert(collection: Collection, doc: Doc): Slot {
    const key = idKey(doc._id)
    checkId(doc._id)
    checkStorable(doc, '')
    if (collection.slots.has(key)) throw duplicateKey(collection.name, '_id_', `: ${show(doc._id)}`)
    this.#refuseTaken(collection, doc, undefined)
    const slot: Slot = { seq: this.nextSeq(), key, doc }
    collection.add(slot)
    this.done.push({ collection, slot, before: undefined, after: doc })
    return slot
  }

  replace(collection: Collection, slot: Slot, doc: Doc): void {
    this.#refuseTaken(collection, doc, slot)
    const before = slot.doc
    collection.replace(slot, doc)
    this.done.push({ collection, slot, before, after: doc })
  }

  remove(collection: Collection, slot: Slot): void {
    collection.remove(slot)
    this.done.push({ collection, slot, before: slot.doc, after: undefined })
  }

  /** The rows to write: the last content of each document. */
  rows(): RowChange[] {
    const rows = new Map<number, RowChange>()
    for (const { collection, slot, after } of this.done) {
      const body = after === undefined ? null : toCompactEjson(after)
      if (after !== undefined && body !== null) checkSize(after, body)
      rows.set(slot.seq, { seq: slot.seq, collection: collection.name, body })
    }
    return [...rows.values()]
  }

  /** Takes everything back, last first. */
  undo(): void {
    for (const { collection, slot, before, after } of this.done.reverse()) {
      if (before === undefined) collection.remove(slot)
      else if (after === undefined) collection.add(slot)
      else collection.replace(slot, before)
    }
    this.done.length = 0
  }

  #refuseTaken(collection: Collection, doc: Doc, self: Slot | undefined): void {
    const index = collection.taken(doc, self)
    if (index) throw duplicateKey(collection.name, index.name, shownKeys(index, doc))
  }
}

const shownKeys = (index: OrderedIndex, doc: Doc): string =>
  index.fields.map(({ path }) => `: ${show(at(doc, splitPath(path)))}`).join(', ')

const at = (doc: Doc, path: readonly string[]): Value =>
  path.reduce<Value>((value, segment) => (isDoc(value) ? own(value, segment) : undefined), doc)
