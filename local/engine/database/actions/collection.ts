import { collectionExists, invalidParam } from '../errors'
import { collectionName } from '../params'
import type { Request } from '../request'
import { makeCollection } from '../state'

/** `database.addCollection`: an empty collection; one that is there already is refused. */
export function addCollection({ params, state }: Request): Record<string, unknown> {
  const name = collectionName(params)
  if (name.startsWith('system.') || name.includes('$') || name.includes('\u0000') || name.length > 120) {
    throw invalidParam(`${JSON.stringify(name)} cannot be the name of a collection`)
  }
  if (state.collections.has(name)) throw collectionExists()
  makeCollection(state, name)
  return {}
}
