import type { DataResult } from '../../types'
import { EngineDatabase } from '../database'
import { toEjson } from '../value/ejson'
import type { Value } from '../value/types'
import type { Json } from './model'
import { ModelDatabase, type ModelTransaction, type Outcome } from './model-database'
import type { Operation } from './operations'

const NAME = 'things'

/** Carries out the same history on the engine and on the model, and says where they part. */
export class Runner {
  readonly model: ModelDatabase
  readonly #running: { id: string; model: ModelTransaction }[] = []

  constructor(
    readonly engine: EngineDatabase,
    unique: boolean,
  ) {
    this.model = new ModelDatabase(unique ? 'u' : undefined)
  }

  static open(unique: boolean, dir?: string): Runner {
    const indexes = unique ? [{ keys: { u: 1 as const }, unique: true }] : []
    const schema = { collections: [{ name: NAME, indexes }] }
    return new Runner(
      EngineDatabase.open({ clock: () => 1_700_000_000_000, schema, ...(dir === undefined ? {} : { dir }) }),
      unique,
    )
  }

  /** Both outcomes of one operation. */
  step(operation: Operation): { engine: Outcome; model: Outcome } {
    if (operation.kind === 'begin') return this.#begin()
    if (operation.kind === 'commit' || operation.kind === 'rollback') return this.#finish(operation)
    const running = 'inside' in operation && operation.inside !== null ? this.#running[operation.inside] : undefined
    const engine = outcomeOf(this.engine.request(...requestOf(operation, running?.id)))
    if (running && !this.model.enter(running.model)) return { engine, model: { refused: 'gone' } }
    return { engine, model: this.#onModel(operation, running?.model) }
  }

  /** Everything that the engine holds, as the model has it. */
  contents(engine = this.engine): { engine: Json; model: Json } {
    const docs = engine.all(NAME).map((doc) => JSON.parse(plain(toEjson(doc))) as Json)
    return { engine: docs, model: this.model.docs }
  }

  #begin(): { engine: Outcome; model: Outcome } {
    const { answer } = this.engine.request('database.startTransaction', {})
    this.#running.push({ id: String(answer.transactionId), model: this.model.begin() })
    return { engine: { answer: null }, model: { answer: null } }
  }

  #finish({ kind, which }: { kind: 'commit' | 'rollback'; which: number }): { engine: Outcome; model: Outcome } {
    const running = this.#running[which]
    if (!running) return { engine: { answer: null }, model: { answer: null } }
    const action = kind === 'commit' ? 'database.commitTransaction' : 'database.abortTransaction'
    const engine = outcomeOf(this.engine.request(action, { transactionId: running.id }))
    return { engine, model: kind === 'commit' ? this.model.commit(running.model) : this.model.rollback(running.model) }
  }

  #onModel(
    operation: Exclude<Operation, { kind: 'begin' | 'commit' | 'rollback' }>,
    inside?: ModelTransaction,
  ): Outcome {
    switch (operation.kind) {
      case 'add':
        return this.model.add(operation.docs, inside)
      case 'set':
        return this.model.set(operation.id, operation.content, inside)
      case 'update':
        return this.model.update(operation.query, operation.update, operation.multi, inside)
      case 'remove':
        return this.model.remove(operation.query, operation.multi, inside)
      case 'find':
        return { answer: this.model.find(operation.query, operation.sort, operation.skip, operation.limit, inside) }
      case 'count':
        return { answer: this.model.count(operation.query) }
    }
  }
}

type Plain = Exclude<Operation, { kind: 'begin' | 'commit' | 'rollback' }>

function requestOf(operation: Plain, transactionId: string | undefined): [string, Record<string, unknown>] {
  const common = { collectionName: NAME, ...(transactionId === undefined ? {} : { transactionId }) }
  const text = (value: Json): string => toEjson(value as Value)
  switch (operation.kind) {
    case 'add':
      return ['database.insertDocument', { ...common, data: operation.docs.map(text) }]
    case 'set':
      return [
        'database.modifyDocument',
        {
          ...common,
          query: text({ _id: operation.id }),
          data: text(operation.content),
          multi: false,
          merge: false,
          upsert: true,
        },
      ]
    case 'update':
      return [
        'database.modifyDocument',
        {
          ...common,
          query: text(operation.query),
          data: text(operation.update),
          multi: operation.multi,
          merge: true,
          upsert: false,
        },
      ]
    case 'remove':
      return ['database.removeDocument', { ...common, query: text(operation.query), multi: operation.multi }]
    case 'find':
      return [
        'database.getDocument',
        {
          ...common,
          query: text(operation.query),
          order: text(operation.sort),
          offset: operation.skip,
          limit: operation.limit,
        },
      ]
    case 'count':
      return ['database.calculateDocument', { ...common, query: text(operation.query) }]
  }
}

function outcomeOf({ answer, blockedBy }: DataResult): Outcome {
  if (blockedBy !== undefined) return { refused: 'blocked' }
  const { code, message, data } = answer as { code?: string; message?: string; data?: Record<string, Json> }
  if (code === undefined) return { answer: answerOf(data) }
  if (code === 'DATABASE_TRANSACTION_CONFLICT') return { refused: 'conflict' }
  if (code === 'DATABASE_TRANSACTION_FAIL') return { refused: 'gone' }
  if (code === 'DATABASE_REQUEST_FAILED') return { refused: message?.includes('E11000') ? 'duplicate' : 'write' }
  throw new Error(`${code}: ${message}`)
}

function answerOf(data: Record<string, Json> | undefined): Json {
  if (!data) return null
  if (Array.isArray(data.list)) return data.list.map((doc) => JSON.parse(plain(String(doc))) as Json)
  return data.insertedIds ?? data.total ?? data
}

/** Canonical numbers as bare ones. */
const plain = (ejson: string): string => ejson.replace(/\{"\$number(?:Int|Long|Double)":"([^"]*)"\}/g, '$1')
