import { find, type Search } from './find'
import { type Request, raisedByServer } from './request'
import { write } from './state'
import type { Batch } from './store/batch'
import type { Collection } from './store/collection'
import type { Slot } from './store/slot'
import { TransactionView } from './transaction/view'
import type { Doc } from './value/types'

/** A document that was found, and where it lives if that is in the open. */
export interface Found {
  doc: Doc
  slot?: Slot
}

/** How an action reads and writes: in the open, or inside a transaction. */
export interface Access {
  find(collection: Collection, search: Search): Found[]
  insert(collection: Collection, doc: Doc): void
  replace(collection: Collection, found: Found, doc: Doc): void
  remove(collection: Collection, found: Found): void
}

class OpenAccess implements Access {
  constructor(
    private readonly request: Request,
    private readonly batch: Batch,
  ) {}

  find(collection: Collection, search: Search): Found[] {
    return find(this.request, collection, search).map((slot) => ({ doc: slot.doc, slot }))
  }

  insert(collection: Collection, doc: Doc): void {
    this.batch.insert(collection, doc)
  }

  replace(collection: Collection, { slot }: Found, doc: Doc): void {
    if (slot) this.batch.replace(collection, slot, doc)
  }

  remove(collection: Collection, { slot }: Found): void {
    if (slot) this.batch.remove(collection, slot)
  }
}

/** The transaction that a request names, if it names one. */
export const transactionId = ({ params }: Request): unknown => params.transactionId || undefined

/** Runs an action in the open, or in its transaction: there an error of the server ends the transaction. */
export function withAccess<T>(request: Request, act: (access: Access) => T): T {
  const id = transactionId(request)
  const { state } = request
  if (id === undefined) return write(state, (batch) => act(new OpenAccess(request, batch)))
  const transaction = state.transactions.get(id)
  try {
    return act(new TransactionView(request, transaction))
  } catch (error) {
    if (raisedByServer(error)) state.transactions.abort(transaction)
    throw error
  }
}
