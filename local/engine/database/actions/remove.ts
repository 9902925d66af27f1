import { find } from '../find'
import { collectionName, queryOf } from '../params'
import { collectionOf, type Request, write } from '../state'

/** `database.removeDocument`: one document, or with `multi` every one that the query asks for. */
export function removeDocument(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  const limit = params.multi === true ? {} : { limit: 1 }
  const slots = find(request, collection, { query: queryOf(request), ...limit })
  return write(state, (batch) => {
    for (const slot of slots) batch.remove(collection, slot)
    work.returned = slots.length
    return { data: { deleted: slots.length } }
  })
}
