import type { Request } from '../request'
import { newBatch, settle } from '../state'

/** `database.startTransaction`: its id stands beside the request's, where the SDK looks for it. */
export function startTransaction({ state }: Request): Record<string, unknown> {
  return { transactionId: state.transactions.start().id }
}

/** `database.commitTransaction`: all of its writes at once, in one transaction of the file. */
export function commitTransaction({ params, state }: Request): Record<string, unknown> {
  const transaction = state.transactions.get(params.transactionId)
  const batch = newBatch(state)
  state.transactions.end(transaction)
  try {
    for (const [collection, writes] of transaction.writes) batch.overwrite(collection, writes)
  } catch (error) {
    batch.undo()
    throw error
  }
  settle(state, batch)
  return {}
}

/** `database.abortTransaction`: as if it had never been. */
export function abortTransaction({ params, state }: Request): Record<string, unknown> {
  state.transactions.end(state.transactions.known(params.transactionId))
  return {}
}
