import { badRequest, invalidParam, notServed } from '../errors'
import type { Request } from '../request'
import { isDoc, type Value } from '../value/types'
import { addFields, count, limit, match, project, redact, replaceRoot, sample, skip, sort } from './basic'
import { bucket } from './bucket'
import { bucketAuto } from './bucket-auto'
import { facet } from './facet'
import { geoNear } from './geo-near'
import { graphLookup } from './graph-lookup'
import { group, sortByCount } from './group'
import { lookup } from './lookup'
import type { Reading, ReadStage, Stage } from './types'
import { unwind } from './unwind'

const STAGES = new Map<string, ReadStage>([
  ['$addFields', addFields],
  ['$bucket', bucket],
  ['$bucketAuto', bucketAuto],
  ['$count', count],
  ['$facet', facet],
  ['$geoNear', geoNear],
  ['$graphLookup', graphLookup],
  ['$group', group],
  ['$limit', limit],
  ['$lookup', lookup],
  ['$match', match],
  ['$project', project],
  ['$redact', redact],
  ['$replaceRoot', replaceRoot],
  ['$sample', sample],
  ['$skip', skip],
  ['$sort', sort],
  ['$sortByCount', sortByCount],
  ['$unwind', unwind],
])

/** The stages that this engine serves. */
export const SERVED_STAGES: readonly string[] = [...STAGES.keys()].sort()

/** Stages that MongoDB or the SDK's typings know and this engine does not serve. */
export const REFUSED_STAGES: ReadonlySet<string> = new Set([
  '$changeStream',
  '$collStats',
  '$currentOp',
  '$densify',
  '$documents',
  '$fill',
  '$indexStats',
  '$listSessions',
  '$merge',
  '$out',
  '$planCacheStats',
  '$replaceWith',
  '$search',
  '$set',
  '$setWindowFields',
  '$unionWith',
  '$unset',
])

/** One stage as it was sent. */
export interface SentStage {
  name: string
  operand: Value
}

export function readStages(sent: SentStage[], known: ReadonlySet<string>, request: Request): Stage[] {
  const reading: Reading = {
    request,
    known,
    pipeline: (stages, names, name) => readStages(sentStages(stages, name), names, request),
  }
  return sent.map(({ name, operand }, at) => {
    if (name === '$geoNear' && at > 0)
      throw badRequest('Location40602', '$geoNear is only valid as the first stage in a pipeline.')
    return readerOf(name)(operand, reading)
  })
}

function readerOf(name: string): ReadStage {
  const read = STAGES.get(name)
  if (read) return read
  if (REFUSED_STAGES.has(name)) throw notServed(name)
  throw badRequest('Location40324', `Unrecognized pipeline stage name: '${name}'`)
}

/** The stages of a pipeline inside a stage: objects of one field each. */
function sentStages(stages: Value, where: string): SentStage[] {
  if (!Array.isArray(stages)) throw invalidParam(`the pipeline of ${where} must be an array`)
  return stages.map((stage) => {
    const names = isDoc(stage) ? Object.keys(stage) : []
    const [name] = names
    if (!isDoc(stage) || name === undefined || names.length > 1) {
      throw badRequest('Location40323', 'A pipeline stage specification object must contain exactly one field.')
    }
    return { name, operand: stage[name] }
  })
}
