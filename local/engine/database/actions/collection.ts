import { collectionExists } from '../errors'
import { collectionName } from '../params'
import { makeCollection, type Request } from '../state'

/** `database.addCollection`: an empty collection; one that is there already is refused. */
export function addCollection({ params, state }: Request): Record<string, unknown> {
  const name = collectionName(params)
  if (state.collections.has(name)) throw collectionExists()
  makeCollection(state, name)
  return {}
}
