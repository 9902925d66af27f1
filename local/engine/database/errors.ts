/**
 * What the database refuses, with the cloud's codes and the texts that its logs show. `MongoDB` errors of a write come
 * wrapped as the cloud's driver words them; errors of a read carry the server's code name.
 */
export class DatabaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.'
const PERSISTS = 'Please check your request, but if the problem persists, contact us.'

export const invalidParam = (message: string): DatabaseError =>
  new DatabaseError('INVALID_PARAM', `[InvalidParameter] ${message}. ${CONTACT}`)

/** An error that the server found while it read: a bad query, projection, stage or expression. */
export const badRequest = (name: string, message: string): DatabaseError =>
  new DatabaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] (${name}) ${message}`)

/** MongoDB's code name for a badly formed query, projection, update or pipeline. */
export const badValue = (message: string): DatabaseError => badRequest('BadValue', message)
export const failedToParse = (message: string): DatabaseError => badRequest('FailedToParse', message)

/** An error that one written document caused. */
export const writeError = (message: string): DatabaseError =>
  new DatabaseError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`,
  )

export const duplicateKey = (collection: string, index: string, keys: string): DatabaseError =>
  writeError(`E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: { ${keys} }`)

export const notServed = (name: string): DatabaseError =>
  new DatabaseError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] ${name} is not served by this engine. ${CONTACT}`)

export const collectionNotExist = (name: string): DatabaseError =>
  new DatabaseError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`)

export const collectionExists = (): DatabaseError =>
  new DatabaseError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${CONTACT}`)

export const transactionConflict = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${PERSISTS}`,
  )

/** Its code is not known from the cloud: the SDK loses it, and only the text and -501001 are seen. */
export const transactionBusy = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${PERSISTS}`,
  )

export const transactionGone = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${PERSISTS}`,
  )
