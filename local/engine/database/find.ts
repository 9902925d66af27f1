import type { Request } from './request'
import { type SortSpec, sortKeyOf } from './sort'
import type { Collection } from './store/collection'
import type { Slot } from './store/slot'
import { type Doc, isDoc, type Value } from './value/types'

/** What is looked for, in which order, and how many of it. */
export interface Search {
  query: Doc
  sort?: SortSpec
  skip?: number
  limit?: number
  /** What `$expr` may name, inside a `$lookup`. */
  variables?: ReadonlyMap<string, Value>
}

/** Finds the documents of a collection that a query asks for. */
export function find(request: Request, collection: Collection, search: Search): Slot[] {
  const node = request.parse(search.query, search.variables)
  const { work } = request
  const found: Slot[] = []
  for (const slot of candidates(request, collection, search.query)) {
    work.scanned++
    if (node.test(slot.doc)) found.push(slot)
  }
  return page(search.sort ? sorted(found, search.sort) : found, search)
}

function candidates({ work }: Request, collection: Collection, query: Doc): Iterable<Slot> {
  const id = query._id
  if (id === undefined || id === null || isDoc(id) || (typeof id === 'object' && !('hex' in id)))
    return collection.slots.values()
  work.index = '_id_'
  const slot = collection.get(id)
  return slot ? [slot] : []
}

function sorted(slots: Slot[], spec: SortSpec): Slot[] {
  const keyed = slots.map((slot) => ({ slot, key: sortKeyOf(slot.doc, spec) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ slot }) => slot)
}

function page(slots: Slot[], { skip = 0, limit }: Search): Slot[] {
  return skip === 0 && limit === undefined ? slots : slots.slice(skip, limit === undefined ? undefined : skip + limit)
}
