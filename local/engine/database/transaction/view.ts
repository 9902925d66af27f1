import type { Access, Found } from '../access'
import { transactionConflict } from '../errors'
import { find, type Search } from '../find'
import type { Request } from '../request'
import { sortDocs } from '../sort'
import { checkDocument, duplicateId, duplicateIn } from '../store/batch'
import type { Collection } from '../store/collection'
import { type IdKey, idKey } from '../store/slot'
import { toEjson } from '../value/ejson'
import { checkSize } from '../value/storable'
import type { Doc } from '../value/types'
import type { Transaction } from './transaction'
import type { Transactions } from './transactions'

/** What a transaction sees and does: the snapshot with its own writes laid over it. */
export class TransactionView implements Access {
  private readonly all: Transactions

  constructor(
    private readonly request: Request,
    private readonly transaction: Transaction,
  ) {
    this.all = request.state.transactions
  }

  get(collection: Collection, key: IdKey): Doc | undefined {
    const own = this.transaction.writes.get(collection)
    if (own?.has(key)) return own.get(key)
    return this.all.history.at(collection, key, this.#snapshot)
  }

  /** Finds by the same plans as outside; documents that are not as at the snapshot are tried one by one. */
  find(collection: Collection, search: Search): Found[] {
    const other = new Set([
      ...this.all.history.keysChangedSince(collection, this.#snapshot),
      ...(this.transaction.writes.get(collection)?.keys() ?? []),
    ])
    const node = this.request.parse(search.query)
    const found = find(this.request, collection, { query: search.query })
      .filter((slot) => !other.has(slot.key))
      .map(({ doc, seq }) => ({ doc, seq }))
    for (const key of other) {
      const doc = this.get(collection, key)
      if (doc && node.test(doc)) found.push({ doc, seq: this.all.history.placeAt(collection, key, this.#snapshot) })
    }
    return this.#page(found, search)
  }

  /** In the order asked for, or else in the order in which documents came. */
  #page(found: { doc: Doc; seq: number }[], { sort, skip = 0, limit }: Search): Found[] {
    const docs = found.sort((a, b) => (a.seq === b.seq ? 0 : a.seq - b.seq)).map(({ doc }) => doc)
    const ordered = sort ? sortDocs(docs, sort) : docs
    return ordered.slice(skip, limit === undefined ? undefined : skip + limit).map((doc) => ({ doc }))
  }

  insert(collection: Collection, doc: Doc): void {
    const key = idKey(doc._id)
    checkDocument(collection, doc)
    this.all.claim(this.transaction, collection, key)
    if (this.get(collection, key)) throw duplicateId(collection, doc)
    this.#put(collection, key, doc)
  }

  replace(collection: Collection, _found: Found, doc: Doc): void {
    const key = idKey(doc._id)
    collection.checkIndexable(doc)
    this.all.claim(this.transaction, collection, key)
    this.#put(collection, key, doc)
  }

  remove(collection: Collection, { doc }: Found): void {
    const key = idKey(doc._id)
    this.all.claim(this.transaction, collection, key)
    this.transaction.written(collection).set(key, undefined)
  }

  get #snapshot(): number {
    return this.transaction.snapshot ?? 0
  }

  #put(collection: Collection, key: IdKey, doc: Doc): void {
    checkSize(doc, toEjson(doc))
    this.#refuseUnseen(collection, key, doc)
    this.#refuseTaken(collection, key, doc)
    this.transaction.written(collection).set(key, doc)
  }

  /** A unique key that a running transaction has written: another's is a conflict, the own one a duplicate. */
  #refuseUnseen(collection: Collection, key: IdKey, doc: Doc): void {
    for (const { transaction, key: other, doc: unseen } of this.all.unseen(collection)) {
      const mine = transaction === this.transaction
      const index = mine && other === key ? undefined : collection.sharedKey(doc, unseen)
      if (index) throw mine ? duplicateIn(collection, index, doc) : transactionConflict()
    }
  }

  /** A unique key that is committed: a duplicate if the snapshot shows it, a conflict if it came since. */
  #refuseTaken(collection: Collection, key: IdKey, doc: Doc): void {
    for (const { index, slot } of collection.rivals(doc)) {
      if (slot.key === key || this.transaction.wrote(collection, slot.key)) continue
      if (this.all.history.changedSince(collection, slot.key, this.#snapshot)) throw transactionConflict()
      throw duplicateIn(collection, index, doc)
    }
  }
}
