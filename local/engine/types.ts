/**
 * What the engine's parts say to each other. `database/` answers the SDK's data protocol; `runtime` around it runs
 * functions, counts, injects faults and keeps the clock.
 */

/** One index of a collection. A value of 1 or -1 is an ordered key, '2dsphere' a geographic one. */
export interface IndexSchema {
  name?: string
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export interface CollectionSchema {
  name: string
  indexes: IndexSchema[]
}

/** What an operator gives with `--schema FILE`: collections are created from it and indexes built. */
export interface Schema {
  collections: CollectionSchema[]
}

/** What a data request cost. Counts, so that they can be compared between machines. */
export interface Work {
  /** Documents (or index entries) looked at. */
  scanned: number
  /** Documents answered or changed. */
  returned: number
  /** Name of the index that served it; '_id_' for a read by id; null for a scan of the collection. */
  index: string | null
  collection: string | null
}

/** The JSON body that goes back to the SDK: either `{data, requestId}` or `{code, message, requestId}`. */
export type AdminAnswer = Record<string, unknown>

export interface DataResult {
  answer: AdminAnswer
  work: Work
  /** The running transaction that an ordinary write has to wait for; nothing was changed. */
  blockedBy?: string
}

/** The engine's clock, in milliseconds since 1970. It can be advanced, so nothing in the engine calls Date.now(). */
export type Clock = () => number
