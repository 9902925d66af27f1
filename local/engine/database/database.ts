import { randomUUID } from 'node:crypto'
import type { Clock, DataResult, Schema, Work } from '../types'
import { ACTIONS } from './actions/table'
import { DatabaseError, invalidParam, transactionBusy } from './errors'
import { Request } from './request'
import { collectionOf, makeCollection, type State, schemaOf, type Unindexed, write } from './state'
import { loadMany } from './store/bulk'
import { load } from './store/load'
import { SqliteStore } from './store/sqlite'
import { Blocked, Transactions } from './transaction/transactions'
import { Turns } from './transaction/turns'
import { fromEjson, parseEjson, toEjson } from './value/ejson'
import { type Doc, isDoc } from './value/types'

interface OpenOptions {
  /** Where the data lie; without it they live in memory only. */
  dir?: string
  /** `full` also survives a power cut, at about five times the price of a write. */
  sync?: 'normal' | 'full'
  clock: Clock
  schema?: Schema
  onUnindexed?: (info: Unindexed) => void
  /** Refuses a query that no index serves: for tests. */
  strictIndexes?: boolean
}

/** The database of the local engine: answers the SDK's data protocol from memory, after writing to disk. */
export class EngineDatabase {
  readonly #state: State
  readonly #turns = new Turns()

  private constructor(state: State) {
    this.#state = state
  }

  static open(options: OpenOptions): EngineDatabase {
    const store = options.dir === undefined ? undefined : SqliteStore.open(options.dir, options.sync ?? 'normal')
    const state: State = {
      clock: options.clock,
      collections: new Map(),
      store,
      transactions: new Transactions(options.clock),
      strictIndexes: options.strictIndexes ?? false,
      onUnindexed: options.onUnindexed,
      schema: options.schema ?? { collections: [] },
      lastSeq: 0,
    }
    try {
      load(state)
      const database = new EngineDatabase(state)
      database.applySchema(state.schema)
      return database
    } catch (error) {
      store?.abandon()
      throw error
    }
  }

  /**
   * Answers one request of the SDK at once. Whatever is wrong with it becomes a coded answer; nothing is thrown. An
   * ordinary write that meets a document of a running transaction changes nothing and names it in `blockedBy`.
   */
  request(action: string, params: Record<string, unknown>): DataResult {
    const requestId = randomUUID()
    try {
      if (typeof params !== 'object' || params === null) throw invalidParam('the parameters must be an object')
      const run = ACTIONS.get(action)
      if (!run) throw invalidParam(`the action ${JSON.stringify(action)} is not served by this engine`)
      return this.#run(run, new Request(this.#state, action, params), requestId)
    } catch (error) {
      return refused(error, requestId)
    }
  }

  /**
   * Answers one request in its time: an ordinary write waits, as in the cloud, until the transaction in its way has
   * ended, and of two operations sent together in one transaction the second is refused.
   */
  async answer(action: string, params: Record<string, unknown>): Promise<DataResult> {
    const id = params?.transactionId
    // Giving up is never refused: else a transaction whose operations were sent together would live on for 30 seconds.
    const alone = typeof id !== 'string' || id === '' || action === 'database.abortTransaction'
    if (alone) return this.#whenFree(action, params)
    if (!this.#turns.take(id)) return refused(transactionBusy(), randomUUID())
    const result = this.request(action, params)
    await this.#turns.release(id)
    return result
  }

  async #whenFree(action: string, params: Record<string, unknown>): Promise<DataResult> {
    const transactions = this.#state.transactions
    const until = performance.now() + LONGEST_WAIT_MS
    for (;;) {
      const result = this.request(action, params)
      if (result.blockedBy === undefined || performance.now() > until) return result
      await Promise.race([transactions.ended(result.blockedBy), pause(LOOK_AGAIN_MS)])
    }
  }

  #run(run: (request: Request) => Record<string, unknown>, request: Request, requestId: string): DataResult {
    try {
      return { answer: { ...run(request), requestId }, work: request.work }
    } catch (error) {
      const blockedBy = error instanceof Blocked ? { blockedBy: error.transactionId } : {}
      return { answer: { ...refusal(error), requestId }, work: request.work, ...blockedBy }
    }
  }

  /** Makes the collections that a schema names and builds their indexes. */
  applySchema(schema: Schema): void {
    this.#state.schema = schema
    for (const { name } of schema.collections) {
      const collection = this.#state.collections.get(name)
      if (collection) collection.applySchema(schemaOf(this.#state, name))
      else makeCollection(this.#state, name)
    }
  }

  /** Drops every document and every collection that the schema does not name. */
  reset(): void {
    this.#state.store?.clear()
    this.#state.transactions.reset()
    this.#state.collections.clear()
    this.applySchema(this.#state.schema)
  }

  /** Loads documents that are known to be good (seeds, a million of them for measuring); dates may be `Date`s. */
  insertMany(name: string, docs: Iterable<Record<string, unknown>>): number {
    return loadMany(this.#state, name, trusted(docs))
  }

  /** Every document of a collection, in the order in which they came. */
  all(name: string): Doc[] {
    return [...collectionOf(this.#state, name).slots.values()].map((slot) => slot.doc)
  }

  collectionNames(): string[] {
    return [...this.#state.collections.keys()]
  }

  /** One line per document: `{"collection": name, "document": canonical EJSON}`. */
  *exportLines(): Generator<string> {
    for (const [name, collection] of this.#state.collections) {
      yield `{"collection":${JSON.stringify(name)}}`
      for (const { doc } of collection.slots.values()) {
        yield `{"collection":${JSON.stringify(name)},"document":${toEjson(doc)}}`
      }
    }
  }

  /** Takes what `exportLines` gave. Lines of one collection are written together. */
  importLines(lines: Iterable<string>): void {
    const state = this.#state
    write(state, (batch) => {
      for (const line of lines) {
        if (line.trim() === '') continue
        const entry = parseEjson(line, state.clock())
        if (!isDoc(entry) || typeof entry.collection !== 'string') throw invalidParam('a line names its collection')
        const name = entry.collection
        const collection = state.collections.get(name) ?? makeCollection(state, name)
        if (isDoc(entry.document)) batch.insert(collection, entry.document)
      }
    })
  }

  close(): void {
    this.#state.store?.close()
  }
}

/** A write waits this long for a transaction, as long as the SDK waits for an answer. */
const LONGEST_WAIT_MS = 15_000
/** The engine's clock may have been moved past a transaction's end without anyone saying so. */
const LOOK_AGAIN_MS = 50

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const refused = (error: unknown, requestId: string): DataResult => ({
  answer: { ...refusal(error), requestId },
  work: noWork(),
})

const noWork = (): Work => ({ scanned: 0, returned: 0, index: null, collection: null })

/** A seed is made of JavaScript's own values, or is EJSON. */
function* trusted(docs: Iterable<Record<string, unknown>>): Generator<Doc> {
  for (const given of docs) {
    const doc = fromEjson(given)
    if (!isDoc(doc)) throw invalidParam('a seed must be an object')
    yield doc
  }
}

function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof Blocked) return refusal(transactionBusy())
  if (error instanceof DatabaseError) return { code: error.code, message: error.message }
  return { code: 'SYS_ERR', message: `[InternalError] ${error instanceof Error ? error.message : String(error)}` }
}
