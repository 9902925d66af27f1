import type { Done } from '../store/batch'
import type { Collection } from '../store/collection'
import type { IdKey } from '../store/slot'
import type { Doc } from '../value/types'

interface Entry {
  version: number
  /** What the document was until this version; undefined when there was none. */
  before: Doc | undefined
  /** Where it stood among the others. */
  seq: number
}

/** What documents were before they were changed, as long as a running transaction may still want to read it. */
export class History {
  /** Counts the commits. A transaction's snapshot is the version that it began with. */
  version = 0
  readonly #entries = new Map<Collection, Map<IdKey, Entry[]>>()

  remember(done: Done[]): void {
    this.version++
    for (const { collection, slot, before } of done) {
      const keys = this.#entries.get(collection) ?? new Map<IdKey, Entry[]>()
      const entries = keys.get(slot.key) ?? []
      // One commit may touch a document twice: what it was before is the first.
      if (entries.at(-1)?.version !== this.version) entries.push({ version: this.version, before, seq: slot.seq })
      keys.set(slot.key, entries)
      this.#entries.set(collection, keys)
    }
  }

  /** Whether somebody committed a change of this document after the snapshot. */
  changedSince(collection: Collection, key: IdKey, snapshot: number): boolean {
    return (this.#entries.get(collection)?.get(key)?.at(-1)?.version ?? 0) > snapshot
  }

  /** The document as the snapshot shows it. */
  at(collection: Collection, key: IdKey, snapshot: number): Doc | undefined {
    const entries = this.#entries.get(collection)?.get(key) ?? []
    const next = entries.find((entry) => entry.version > snapshot)
    return next ? next.before : collection.slots.get(key)?.doc
  }

  /** Where a document stood among the others; at the end when it did not exist. */
  placeAt(collection: Collection, key: IdKey, snapshot: number): number {
    const next = this.#entries
      .get(collection)
      ?.get(key)
      ?.find((entry) => entry.version > snapshot)
    if (next) return next.before ? next.seq : Number.POSITIVE_INFINITY
    return collection.slots.get(key)?.seq ?? Number.POSITIVE_INFINITY
  }

  /** The documents of a collection that are not what they were at the snapshot. */
  keysChangedSince(collection: Collection, snapshot: number): IdKey[] {
    const keys = this.#entries.get(collection)
    return keys ? [...keys.keys()].filter((key) => this.changedSince(collection, key, snapshot)) : []
  }

  forget(): void {
    this.#entries.clear()
  }
}
