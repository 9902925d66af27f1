import type { SentStage } from '../aggregate/pipeline'
import { aggregate } from '../aggregate/run'
import { invalidParam } from '../errors'
import { collectionName } from '../params'
import type { Request } from '../request'
import { collectionOf } from '../state'
import { parseEjson, toEjson } from '../value/ejson'

/** `database.aggregateDocuments`: a pipeline of stages, each with its EJSON. */
export function aggregateDocuments(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  const stages = params.stages
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
  const list = aggregate(
    request,
    collection,
    stages.map((stage) => sentStage(stage, request.now)),
  )
  work.returned = list.length
  return { data: { list: list.map(toEjson) } }
}

function sentStage(stage: unknown, now: number): SentStage {
  const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
  if (typeof stageKey !== 'string') throw invalidParam('a stage needs a stageKey')
  return { name: stageKey, operand: parseEjson(stageValue, now) }
}
