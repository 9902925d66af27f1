import { withAccess } from '../access'
import { collectionName, queryOf } from '../params'
import type { Request } from '../request'
import { collectionOf } from '../state'

/** `database.removeDocument`: one document, or with `multi` every one that the query asks for. */
export function removeDocument(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  return withAccess(request, (access) => {
    const found = access.find(collection, { query: queryOf(request), ...(params.multi === true ? {} : { limit: 1 }) })
    for (const one of found) {
      access.remove(collection, one)
      work.returned++
    }
    return { data: { deleted: found.length } }
  })
}
