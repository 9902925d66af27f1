import type { Work } from '../types'
import { DatabaseError } from './errors'
import { expressionTest } from './expression/compile'
import type { QueryNode } from './query/node'
import { parseQuery } from './query/parse'
import type { State } from './state'
import type { Doc, Value } from './value/types'

/** One request on its way: what it costs is counted as it goes. */
export class Request {
  readonly work: Work = { scanned: 0, returned: 0, index: null, collection: null }
  /** The time of the whole request: `serverDate` is one moment, however many documents it goes to. */
  readonly now: number

  constructor(
    readonly state: State,
    readonly action: string,
    readonly params: Record<string, unknown>,
  ) {
    this.now = state.clock()
    if (typeof params.collectionName === 'string') this.work.collection = params.collectionName
  }

  /** Reads a query; `variables` are what its `$expr` may name, inside a `$lookup`. */
  parse(query: Doc, variables?: ReadonlyMap<string, Value>): QueryNode {
    return parseQuery(query, (expression) => expressionTest(expression, variables))
  }
}

/** Whether an error is one that the server's own operation raised: it ends the transaction that it happened in. */
export const raisedByServer = (error: unknown): boolean =>
  error instanceof DatabaseError && ['DATABASE_REQUEST_FAILED', 'DATABASE_TRANSACTION_CONFLICT'].includes(error.code)
