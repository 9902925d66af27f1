import { Aggregator } from 'mingo'
import { invalidParam } from '../errors'
import { collectionName } from '../params'
import type { Request } from '../request'
import { collectionOf } from '../state'
import { parseEjson, toEjson } from '../value/ejson'
import type { Value } from '../value/types'

/** `database.aggregateDocuments`. */
export function aggregateDocuments(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  const stages = params.stages
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
  const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: parseEjson(stageValue, state.clock()) }))
  const docs = [...collection.slots.values()].map((slot) => slot.doc)
  work.scanned += docs.length
  const list = new Aggregator(pipeline as never[], {
    collectionResolver: (name: string) => [...collectionOf(state, name).slots.values()].map((slot) => slot.doc) as never[],
  }).run(docs as never[]) as Value[]
  work.returned += list.length
  return { data: { list: list.map(toEjson) } }
}
