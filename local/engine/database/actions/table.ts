import type { Request } from '../request'
import { aggregateDocuments } from './aggregate'
import { addCollection } from './collection'
import { calculateDocument, getDocument } from './get'
import { insertDocument } from './insert'
import { modifyAndReturnDoc, modifyDocument } from './modify'
import { removeDocument } from './remove'
import { abortTransaction, commitTransaction, startTransaction } from './transaction'

type Action = (request: Request) => Record<string, unknown>

/** Every database action of the SDK. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturnDoc],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.addCollection', addCollection],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
])
