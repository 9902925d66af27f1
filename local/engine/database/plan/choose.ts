import { badRequest } from '../errors'
import type { GeoIndex } from '../geo/geo-index'
import { isArea, isNear, type NearQuestion, nearQuestion } from '../geo/query'
import { conjuncts, type FieldNode, type GroupNode, type QueryNode } from '../query/node'
import type { SortSpec } from '../sort'
import type { Collection } from '../store/collection'
import { isDoc, type Value } from '../value/types'
import { type IndexPlan, planIndex } from './plan'
import { type Predicate, predicatesOf } from './predicates'
import { trial } from './read'

/** The way to a query's documents. */
export type Plan =
  | { kind: 'ids'; ids: Value[] }
  | { kind: 'index'; plan: IndexPlan }
  | { kind: 'near'; index: GeoIndex; question: NearQuestion }
  | { kind: 'area'; index: GeoIndex; operator: string; operand: Value }
  | { kind: 'union'; plans: Plan[] }
  | { kind: 'scan' }

type Variables = ReadonlyMap<string, Value>

/** Chooses how to find what a query asks for. */
export function choosePlan(
  collection: Collection,
  node: QueryNode,
  sort: SortSpec | undefined,
  variables: Variables,
): Plan {
  const parts = conjuncts(node)
  const fields = parts.filter((part): part is FieldNode => part.kind === 'field')
  const near = fields.find(({ operator }) => isNear(operator))
  if (near) return nearPlan(collection, near)
  const ids = idsOf(fields)
  if (ids) return { kind: 'ids', ids }
  const plan = bestIndex(collection, predicatesOf(node, variables), sort)
  if (plan?.narrows) return { kind: 'index', plan }
  const other = areaPlan(collection, fields) ?? unionPlan(collection, parts, variables)
  if (other) return other
  return plan ? { kind: 'index', plan } : { kind: 'scan' }
}

/** The `_id`s that a query names one by one. */
function idsOf(fields: FieldNode[]): Value[] | undefined {
  for (const { path, operator, operand } of fields) {
    if (path !== '_id') continue
    if (operator === '$eq' && !Array.isArray(operand) && operand !== null) return [operand]
    if (operator === '$in' && Array.isArray(operand) && operand.every(isPlainId)) return [...new Set(operand)]
  }
  return undefined
}

const isPlainId = (id: Value): boolean => typeof id === 'string' || typeof id === 'number'

/** Counts no further than this when two indexes both serve: the one that reads less is taken. */
const TRIAL = 101

function bestIndex(collection: Collection, predicates: Predicate[], sort: SortSpec | undefined): IndexPlan | undefined {
  const byId = predicates.some(({ path }) => path === '_id') || sort?.[0]?.path === '_id'
  const indexes = collection.indexes.filter((index) => index.kind === 'ordered')
  if (byId) indexes.push(collection.idIndex())
  const plans = indexes.map((index) => planIndex(index, predicates, sort)).filter((plan) => plan !== undefined)
  if (plans.length < 2) return plans[0]
  const judged = plans.map((plan) => ({ plan, reads: plan.narrows ? trial(plan, TRIAL) : TRIAL }))
  judged.sort((a, b) => a.reads - b.reads || rank(b.plan) - rank(a.plan))
  return judged[0]?.plan
}

/** Between plans that read about as much: the one that need not sort, then the one that the query narrows most. */
const rank = (plan: IndexPlan): number =>
  (plan.order === 'none' ? 0 : 1000) + (plan.narrows ? 500 : 0) + Math.min(99, plan.ranges[0]?.fixed ?? 0)

function geoIndexOn(collection: Collection, path: string): GeoIndex | undefined {
  return collection.indexes.find((index): index is GeoIndex => index.kind === 'geo' && index.path === path)
}

/** Distance is found through a geographic index or not at all, as in MongoDB. */
function nearPlan(collection: Collection, { path, operand }: FieldNode): Plan {
  const index = geoIndexOn(collection, path)
  if (!index)
    throw badRequest('NoQueryExecutionPlans', 'error processing query: unable to find index for $geoNear query')
  return { kind: 'near', index, question: nearQuestion(operand, isDoc(operand) ? operand : {}) }
}

function areaPlan(collection: Collection, fields: FieldNode[]): Plan | undefined {
  for (const { path, operator, operand } of fields) {
    const index = isArea(operator) ? geoIndexOn(collection, path) : undefined
    if (index) return { kind: 'area', index, operator, operand }
  }
  return undefined
}

/** `$or`: when an index serves every branch, their documents together. */
function unionPlan(collection: Collection, parts: QueryNode[], variables: Variables): Plan | undefined {
  for (const part of parts.filter((one): one is GroupNode => one.kind === 'or')) {
    const plans = part.children.map((child) => choosePlan(collection, child, undefined, variables))
    if (plans.every((plan) => plan.kind !== 'scan' && plan.kind !== 'near')) return { kind: 'union', plans }
  }
  return undefined
}
