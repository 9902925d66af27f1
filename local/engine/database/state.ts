import type { Clock, CollectionSchema, Schema } from '../types'
import { collectionNotExist } from './errors'
import { Batch } from './store/batch'
import { Collection } from './store/collection'
import type { SqliteStore } from './store/sqlite'
import { Blocked, type Transactions } from './transaction/transactions'

/** A query that no index serves: what is logged in development and refused with `strictIndexes`. */
export interface Unindexed {
  collection: string
  action: string
  /** The query as it was sent. */
  query: string
  scanned: number
}

/** What every action works on: the collections, the file behind them, the clock. */
export interface State {
  readonly clock: Clock
  readonly collections: Map<string, Collection>
  readonly store: SqliteStore | undefined
  readonly transactions: Transactions
  readonly strictIndexes: boolean
  readonly onUnindexed: ((info: Unindexed) => void) | undefined
  schema: Schema
  lastSeq: number
}

export function collectionOf(state: State, name: string): Collection {
  const collection = state.collections.get(name)
  if (!collection) throw collectionNotExist(name)
  return collection
}

/** Makes a collection with the indexes that the schema gives it. */
export function makeCollection(state: State, name: string): Collection {
  const collection = new Collection(name)
  state.store?.addCollection(name)
  collection.applySchema(schemaOf(state, name))
  state.collections.set(name, collection)
  return collection
}

export const schemaOf = (state: State, name: string): CollectionSchema =>
  state.schema.collections.find((collection) => collection.name === name) ?? { name, indexes: [] }

/**
 * Runs changes and writes them to disk before anything is answered. What was changed before an error stays changed, as
 * in MongoDB, unless the disk refuses: then nothing is.
 */
export function write<T>(state: State, change: (batch: Batch) => T): T {
  const batch = newBatch(state)
  try {
    return change(batch)
  } catch (error) {
    if (error instanceof Blocked) batch.undo()
    throw error
  } finally {
    settle(state, batch)
  }
}

export const newBatch = (state: State): Batch => new Batch(() => ++state.lastSeq, state.transactions)

/** Writes a batch to disk and to the memory of running transactions; takes it back when the disk refuses. */
export function settle(state: State, batch: Batch): void {
  if (batch.done.length === 0) return
  try {
    state.store?.write(batch.rows())
  } catch (error) {
    batch.undo()
    throw error
  }
  state.transactions.remember(batch.done)
}
