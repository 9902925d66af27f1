import { find, type Search } from '../find'
import type { Request } from '../request'
import { parseSort } from '../sort'
import type { Collection } from '../store/collection'
import { type Doc, isDoc, type Value } from '../value/types'
import { findNear } from './geo-near'
import { readStages, type SentStage } from './pipeline'
import { runStages } from './types'

/** Runs a pipeline inside a stage. */
export function runPipeline(
  request: Request,
  collection: Collection,
  stages: Value[],
  variables: ReadonlyMap<string, Value>,
): Doc[] {
  const sent = stages.map((stage) => {
    const name = Object.keys(stage as Doc)[0] as string
    return { name, operand: (stage as Doc)[name] }
  })
  return aggregate(request, collection, sent, variables)
}

/**
 * Runs a pipeline over a collection. What it begins with (matches, then an order, then a part) is found as a query is,
 * by an index where one serves; all the rest is done to what was found.
 */
export function aggregate(
  request: Request,
  collection: Collection,
  sent: SentStage[],
  variables: ReadonlyMap<string, Value> = new Map(),
): Doc[] {
  const stages = readStages(sent, new Set(variables.keys()), request)
  const [first] = sent
  if (first?.name === '$geoNear')
    return runStages(stages, findNear(request, collection, first.operand), { request, variables })
  const { search, used } = beginning(sent, variables)
  const docs = find(request, collection, search).map((slot) => slot.doc)
  return runStages(stages.slice(used), docs, { request, variables })
}

/** The search that the first stages amount to, and how many they are. */
function beginning(sent: SentStage[], variables: ReadonlyMap<string, Value>): { search: Search; used: number } {
  const search: Search = { query: {}, variables }
  let used = 0
  const matches: Doc[] = []
  while (sent[used]?.name === '$match') {
    const operand = sent[used++]?.operand
    if (isDoc(operand) && Object.keys(operand).length > 0) matches.push(operand)
  }
  const [only] = matches
  if (only) search.query = matches.length === 1 ? only : { $and: matches }
  if (sent[used]?.name === '$sort') search.sort = parseSort(sent[used++]?.operand)
  if (sent[used]?.name === '$skip') search.skip = sent[used++]?.operand as number
  if (sent[used]?.name === '$limit') search.limit = sent[used++]?.operand as number
  return { search, used }
}
