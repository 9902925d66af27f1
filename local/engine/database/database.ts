import { randomUUID } from 'node:crypto'
import type { Clock, DataResult, Schema, Work } from '../types'
import { aggregateDocuments } from './actions/aggregate'
import { addCollection } from './actions/collection'
import { calculateDocument, getDocument } from './actions/get'
import { insertDocument, withId } from './actions/insert'
import { modifyDocument } from './actions/modify'
import { removeDocument } from './actions/remove'
import { DatabaseError, invalidParam } from './errors'
import { collectionOf, makeCollection, type Request, type State, schemaOf, type Unindexed, write } from './state'
import { load } from './store/load'
import { SqliteStore } from './store/sqlite'
import { Transactions } from './transaction/transactions'
import { fromEjson, parseEjson, toEjson } from './value/ejson'
import { type Doc, isDoc } from './value/types'

export interface OpenOptions {
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

type Action = (request: Request) => Record<string, unknown>

const ACTIONS = new Map<string, Action>([
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.addCollection', addCollection],
])

/** The database of the local engine: answers the SDK's data protocol from memory, after writing to disk. */
export class EngineDatabase {
  readonly #state: State

  private constructor(state: State) {
    this.#state = state
  }

  static open(options: OpenOptions): EngineDatabase {
    const store = options.dir === undefined ? undefined : SqliteStore.open(options.dir, options.sync ?? 'normal')
    const state: State = {
      clock: options.clock,
      collections: new Map(),
      store,
      transactions: new Transactions(),
      strictIndexes: options.strictIndexes ?? false,
      onUnindexed: options.onUnindexed,
      schema: options.schema ?? { collections: [] },
      lastSeq: 0,
    }
    load(state)
    const database = new EngineDatabase(state)
    database.applySchema(state.schema)
    return database
  }

  /** Answers one request of the SDK. Whatever is wrong with it becomes a coded answer; nothing is thrown. */
  request(action: string, params: Record<string, unknown>): DataResult {
    const work: Work = { scanned: 0, returned: 0, index: null, collection: null }
    const requestId = randomUUID()
    try {
      const run = ACTIONS.get(action)
      if (!run) throw invalidParam(`unknown action ${action}`)
      if (typeof params !== 'object' || params === null) throw invalidParam('the parameters must be an object')
      work.collection = typeof params.collectionName === 'string' ? params.collectionName : null
      return { answer: { ...run({ state: this.#state, action, params, work }), requestId }, work }
    } catch (error) {
      return { answer: { ...refusal(error), requestId }, work }
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
    this.#state.collections.clear()
    this.applySchema(this.#state.schema)
  }

  /** Loads documents that are known to be good: seeds, and a million of them for measuring. */
  insertMany(name: string, docs: Iterable<Record<string, unknown>>): number {
    const state = this.#state
    const collection = state.collections.get(name) ?? makeCollection(state, name)
    const now = state.clock()
    return write(state, (batch) => {
      for (const doc of docs) batch.insert(collection, withId(trusted(doc), now))
      return batch.done.length
    })
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

/** A seed is a plain object of JavaScript values or of EJSON. */
function trusted(doc: Record<string, unknown>): Doc {
  const value = fromEjson(JSON.parse(JSON.stringify(doc, ejsonDates)))
  if (!isDoc(value)) throw invalidParam('a seed must be an object')
  return value
}

function ejsonDates(this: unknown, key: string, value: unknown): unknown {
  const raw = (this as Record<string, unknown>)[key]
  return raw instanceof Date ? { $date: { $numberLong: String(raw.getTime()) } } : value
}

function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof DatabaseError) return { code: error.code, message: error.message }
  return { code: 'SYS_ERR', message: `[InternalError] ${error instanceof Error ? error.message : String(error)}` }
}
