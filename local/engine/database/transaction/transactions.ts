import { randomBytes } from 'node:crypto'
import type { Clock } from '../../types'
import { transactionConflict, transactionGone } from '../errors'
import type { Done } from '../store/batch'
import type { Collection } from '../store/collection'
import type { IdKey } from '../store/slot'
import type { Doc } from '../value/types'
import { History } from './history'
import { Transaction } from './transaction'

/** How long the cloud lets a transaction live. */
const TRANSACTION_MS = 30_000

/** An ordinary write met a document that a running transaction has written: it waits for that one to end. */
export class Blocked extends Error {
  constructor(readonly transactionId: string) {
    super(`waits for transaction ${transactionId}`)
  }
}

/** The running transactions: snapshot isolation, and the first to write a document wins at once. */
export class Transactions {
  readonly history = new History()
  readonly #running = new Map<string, Transaction>()
  readonly #waiting = new Map<string, (() => void)[]>()

  constructor(private readonly clock: Clock) {}

  start(): Transaction {
    this.sweep()
    const transaction = new Transaction(randomBytes(16).toString('hex'), this.clock())
    this.#running.set(transaction.id, transaction)
    return transaction
  }

  /** A transaction that can still work; its snapshot is taken now if this is its first operation. */
  get(id: unknown): Transaction {
    this.sweep()
    const transaction = typeof id === 'string' ? this.#running.get(id) : undefined
    if (!transaction || transaction.aborted) throw transactionGone()
    transaction.snapshot ??= this.history.version
    return transaction
  }

  /** For rolling back: also one that the server ended by itself. */
  known(id: unknown): Transaction {
    this.sweep()
    const transaction = typeof id === 'string' ? this.#running.get(id) : undefined
    if (!transaction) throw transactionGone()
    return transaction
  }

  /** Ends a transaction after a refused operation: its writes are dropped, its documents free again. */
  abort(transaction: Transaction): void {
    transaction.aborted = true
    transaction.writes.clear()
    this.#wake(transaction.id)
  }

  end(transaction: Transaction): void {
    this.#running.delete(transaction.id)
    if (this.#running.size === 0) this.history.forget()
    this.#wake(transaction.id)
  }

  /** Ends what has lived too long. */
  sweep(): void {
    if (this.#running.size === 0) return
    const oldest = this.clock() - TRANSACTION_MS
    for (const transaction of this.#running.values()) if (transaction.startedAt <= oldest) this.end(transaction)
  }

  /** Keeps what documents were, for the snapshots that still need it. */
  remember(done: Done[]): void {
    if (this.#running.size > 0) this.history.remember(done)
  }

  reset(): void {
    for (const transaction of [...this.#running.values()]) this.end(transaction)
  }

  /** Claims a document for writing, or ends the transaction: somebody else was first. */
  claim(transaction: Transaction, collection: Collection, key: IdKey): void {
    if (transaction.wrote(collection, key)) return
    const rival = this.writerOf(collection, key)
    if (!rival && !this.history.changedSince(collection, key, transaction.snapshot ?? 0)) return
    throw transactionConflict()
  }

  /** The running transaction that has written a document. */
  writerOf(collection: Collection, key: IdKey): Transaction | undefined {
    for (const transaction of this.#running.values()) if (transaction.wrote(collection, key)) return transaction
    return undefined
  }

  /** The running transactions that have written in a collection, and what. */
  *unseen(collection: Collection): Generator<{ transaction: Transaction; key: IdKey; doc: Doc }> {
    for (const transaction of this.#running.values()) {
      for (const [key, doc] of transaction.writes.get(collection) ?? []) if (doc) yield { transaction, key, doc }
    }
  }

  /** Refuses an ordinary write of a document, or of a unique key, that a running transaction holds. */
  refuseHeld(collection: Collection, key: IdKey, doc: Doc | undefined): void {
    if (this.#running.size === 0) return
    this.sweep()
    const writer = this.writerOf(collection, key)
    if (writer) throw new Blocked(writer.id)
    if (!doc) return
    for (const { transaction, doc: unseen } of this.unseen(collection)) {
      if (collection.sharedKey(doc, unseen)) throw new Blocked(transaction.id)
    }
  }

  /** Resolves when a transaction has ended. */
  ended(id: string): Promise<void> {
    if (!this.#running.has(id) || this.#running.get(id)?.aborted) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]))
  }

  #wake(id: string): void {
    const waiting = this.#waiting.get(id) ?? []
    this.#waiting.delete(id)
    for (const resume of waiting) resume()
  }
}
