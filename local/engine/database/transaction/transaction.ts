import type { Collection } from '../store/collection'
import type { IdKey } from '../store/slot'
import type { Doc } from '../value/types'

/** One running transaction: its snapshot, taken at its first operation, and what it wrote, unseen by others. */
export class Transaction {
  snapshot: number | undefined
  /** The server ended it after a refused operation: it takes no more of them, and rolling it back is accepted. */
  aborted = false
  readonly writes = new Map<Collection, Map<IdKey, Doc | undefined>>()

  constructor(
    readonly id: string,
    readonly startedAt: number,
  ) {}

  wrote(collection: Collection, key: IdKey): boolean {
    return this.writes.get(collection)?.has(key) ?? false
  }

  written(collection: Collection): Map<IdKey, Doc | undefined> {
    const writes = this.writes.get(collection) ?? new Map<IdKey, Doc | undefined>()
    this.writes.set(collection, writes)
    return writes
  }
}
