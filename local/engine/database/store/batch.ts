import { duplicateKey, transactionConflict } from '../errors'
import type { OrderedIndex } from '../index/ordered-index'
import { splitPath } from '../query/walk'
import type { Transactions } from '../transaction/transactions'
import { toCompactEjson } from '../value/ejson'
import { show } from '../value/show'
import { checkId, checkSize, checkStorable } from '../value/storable'
import { type Doc, isDoc, own, type Value } from '../value/types'
import type { Collection } from './collection'
import { type IdKey, idKey, type Slot } from './slot'
import type { RowChange } from './sqlite'

/** What a batch did to one document. */
export interface Done {
  collection: Collection
  slot: Slot
  before: Doc | undefined
  after: Doc | undefined
  /** The row to write; null when the document is gone. */
  body: string | null
}

/**
 * Changes that stand or fall together. They show in memory at once, so that each sees the ones before it; nobody else
 * can look, because requests do not overlap. `done` is what must be written to disk, or taken back.
 */
export class Batch {
  readonly done: Done[] = []

  constructor(
    private readonly nextSeq: () => number,
    private readonly transactions: Transactions,
  ) {}

  insert(collection: Collection, doc: Doc): Slot {
    const key = idKey(doc._id)
    checkDocument(collection, doc)
    this.transactions.refuseHeld(collection, key, doc)
    if (collection.slots.has(key)) throw duplicateId(collection, doc)
    refuseTaken(collection, doc, undefined)
    return this.#add(collection, key, doc)
  }

  replace(collection: Collection, slot: Slot, doc: Doc): void {
    this.transactions.refuseHeld(collection, slot.key, doc)
    collection.checkIndexable(doc)
    refuseTaken(collection, doc, slot)
    this.#replace(collection, slot, doc)
  }

  remove(collection: Collection, slot: Slot): void {
    this.transactions.refuseHeld(collection, slot.key, undefined)
    this.#remove(collection, slot)
  }

  /**
   * Carries out what a transaction wrote. Only at the end are unique keys looked at: inside it, keys may have changed
   * hands. A key that somebody else took meanwhile is a conflict.
   */
  overwrite(collection: Collection, writes: ReadonlyMap<IdKey, Doc | undefined>): void {
    for (const [key, doc] of writes) {
      const slot = collection.slots.get(key)
      if (slot && doc === undefined) this.#remove(collection, slot)
      else if (slot && doc && slot.doc !== doc) this.#replace(collection, slot, doc)
      else if (!slot && doc) this.#add(collection, key, doc)
    }
    for (const [key, doc] of writes) {
      const slot = collection.slots.get(key)
      for (const rival of doc ? collection.rivals(doc) : []) if (rival.slot !== slot) throw transactionConflict()
    }
  }

  #add(collection: Collection, key: IdKey, doc: Doc): Slot {
    const body = storedBody(doc)
    const slot: Slot = { seq: this.nextSeq(), key, doc }
    collection.add(slot)
    this.done.push({ collection, slot, before: undefined, after: doc, body })
    return slot
  }

  #replace(collection: Collection, slot: Slot, doc: Doc): void {
    const body = storedBody(doc)
    const before = slot.doc
    collection.replace(slot, doc)
    this.done.push({ collection, slot, before, after: doc, body })
  }

  #remove(collection: Collection, slot: Slot): void {
    collection.remove(slot)
    this.done.push({ collection, slot, before: slot.doc, after: undefined, body: null })
  }

  /** The rows to write: the last content of each document. */
  rows(): RowChange[] {
    const rows = new Map<number, RowChange>()
    for (const { collection, slot, body } of this.done) {
      rows.set(slot.seq, { seq: slot.seq, collection: collection.name, body })
    }
    return [...rows.values()]
  }

  /** Takes everything back, last first. What was removed returns to its place. */
  undo(): void {
    const refilled = new Set<Collection>()
    for (const { collection, slot, before, after } of this.done.reverse()) {
      if (before === undefined) collection.remove(slot)
      else if (after === undefined) {
        collection.add(slot)
        refilled.add(collection)
      } else collection.replace(slot, before)
    }
    for (const collection of refilled) collection.restoreOrder()
    this.done.length = 0
  }
}

/** A document as its row holds it; one over 16 MB is refused. */
function storedBody(doc: Doc): string {
  const body = toCompactEjson(doc)
  checkSize(doc, body)
  return body
}

/** What must be true of a document before it is stored. */
export function checkDocument(collection: Collection, doc: Doc): void {
  checkId(doc._id)
  checkStorable(doc, '')
  collection.checkIndexable(doc)
}

export const duplicateId = (collection: Collection, doc: Doc): Error =>
  duplicateKey(collection.name, '_id_', `: ${show(doc._id)}`)

export const duplicateIn = (collection: Collection, index: OrderedIndex, doc: Doc): Error =>
  duplicateKey(collection.name, index.name, shownKeys(index, doc))

function refuseTaken(collection: Collection, doc: Doc, self: Slot | undefined): void {
  for (const { index, slot } of collection.rivals(doc)) {
    if (slot !== self) throw duplicateIn(collection, index, doc)
  }
}

const shownKeys = (index: OrderedIndex, doc: Doc): string =>
  index.fields.map(({ path }) => `: ${show(at(doc, splitPath(path)))}`).join(', ')

const at = (doc: Doc, path: readonly string[]): Value =>
  path.reduce<Value>((value, segment) => (isDoc(value) ? own(value, segment) : undefined), doc)
