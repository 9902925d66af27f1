import { DatabaseError } from './errors'
import { nearest } from './geo/near'
import { areaQuestion } from './geo/query'
import { choosePlan, type Plan } from './plan/choose'
import { readIndex } from './plan/read'
import { conjuncts, group, type QueryNode } from './query/node'
import type { Request } from './request'
import { type SortSpec, sortKeyOf } from './sort'
import type { Collection } from './store/collection'
import type { Slot } from './store/slot'
import { toEjson } from './value/ejson'
import type { Doc, Value } from './value/types'

/** What is looked for, in which order, and how many of it. */
export interface Search {
  query: Doc
  sort?: SortSpec
  skip?: number
  limit?: number
  /** What `$expr` may name, inside a `$lookup`. */
  variables?: ReadonlyMap<string, Value>
}

const NO_VARIABLES: ReadonlyMap<string, Value> = new Map()

/** Finds the documents of a collection that a query asks for, by an index where one serves. */
export function find(request: Request, collection: Collection, search: Search): Slot[] {
  const node = request.parse(search.query, search.variables)
  const plan = choosePlan(collection, node, search.sort, search.variables ?? NO_VARIABLES)
  const unserved = !isServed(plan, search, request)
  if (unserved && request.state.strictIndexes) throw unindexed(collection, search)
  const before = request.work.scanned
  const found = collect(candidates(request, collection, plan), untried(node, plan), search, isOrdered(plan, search))
  if (unserved) report(request, collection, search, request.work.scanned - before)
  return found
}

/** What is left to try on a candidate: not what the index has already answered. */
function untried(node: QueryNode, plan: Plan): (doc: Doc) => boolean {
  if (plan.kind !== 'index' || plan.plan.met.size === 0) return node.test
  const rest = conjuncts(node).filter((one) => !plan.plan.met.has(one))
  return rest.length === 0 ? () => true : group('and', rest).test
}

/** Takes what passes; when it already comes in order, no further than the page asked for. */
function collect(slots: Iterable<Slot>, test: (doc: Doc) => boolean, search: Search, ordered: boolean): Slot[] {
  const { skip = 0, limit } = search
  const enough = ordered && limit !== undefined ? skip + limit : Number.POSITIVE_INFINITY
  const found: Slot[] = []
  if (enough === 0) return found
  for (const slot of slots) {
    if (test(slot.doc) && found.push(slot) >= enough) break
  }
  const sorted = ordered || !search.sort ? found : inOrder(found, search.sort)
  return skip === 0 && limit === undefined ? sorted : sorted.slice(skip, limit === undefined ? undefined : skip + limit)
}

function inOrder(slots: Slot[], spec: SortSpec): Slot[] {
  const keyed = slots.map((slot) => ({ slot, key: sortKeyOf(slot.doc, spec) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.slot.seq - b.slot.seq))
  return keyed.map(({ slot }) => slot)
}

function isOrdered(plan: Plan, { sort }: Search): boolean {
  return !sort || (plan.kind === 'index' && plan.plan.order !== 'none')
}

function* candidates(request: Request, collection: Collection, plan: Plan): Generator<Slot> {
  const { work } = request
  work.index = nameOf(plan)
  switch (plan.kind) {
    case 'ids':
      yield* byIds(request, collection, plan.ids)
      return
    case 'index':
      yield* readIndex(plan.plan, work)
      return
    case 'near':
      for (const { slot } of nearest(plan.index, plan.question, () => work.scanned++)) yield slot
      return
    case 'area':
      yield* inArea(request, plan)
      return
    case 'union':
      yield* union(request, collection, plan.plans)
      return
    case 'scan':
      for (const slot of collection.slots.values()) {
        work.scanned++
        yield slot
      }
  }
}

function* byIds({ work }: Request, collection: Collection, ids: Value[]): Generator<Slot> {
  for (const id of ids) {
    work.scanned++
    const slot = collection.get(id)
    if (slot) yield slot
  }
}

function* inArea({ work }: Request, plan: Extract<Plan, { kind: 'area' }>): Generator<Slot> {
  const { center, radius } = areaQuestion(plan.operator, plan.operand)
  for (const slot of plan.index.around(center, radius)) {
    work.scanned++
    yield slot
  }
}

function* union(request: Request, collection: Collection, plans: Plan[]): Generator<Slot> {
  const seen = new Set<Slot>()
  for (const plan of plans) {
    for (const slot of candidates(request, collection, plan)) {
      if (seen.has(slot)) continue
      seen.add(slot)
      yield slot
    }
  }
  request.work.index = plans.map(nameOf).join(', ')
}

function nameOf(plan: Plan): string | null {
  if (plan.kind === 'ids') return '_id_'
  if (plan.kind === 'index') return plan.plan.index.name
  if (plan.kind === 'union') return plan.plans.map(nameOf).join(', ')
  return plan.kind === 'scan' ? null : plan.index.name
}

/**
 * Whether an index serves: it says which documents to look at, or at least gives the order where nothing else is asked.
 * Some documents of a collection in any order need none; a pipeline over all of them is a scan.
 */
function isServed(plan: Plan, { query, sort, limit }: Search, { action }: Request): boolean {
  const everything = Object.keys(query).length === 0
  if (plan.kind === 'scan')
    return everything && !sort && (limit !== undefined || action !== 'database.aggregateDocuments')
  return plan.kind !== 'index' || plan.plan.narrows || everything
}

function unindexed(collection: Collection, search: Search): DatabaseError {
  const message = `no index of ${collection.name} serves ${describe(search)}`
  return new DatabaseError('ENGINE_UNINDEXED_QUERY', message)
}

function report({ state, action }: Request, collection: Collection, search: Search, scanned: number): void {
  state.onUnindexed?.({ collection: collection.name, action, query: describe(search), scanned })
}

function describe({ query, sort }: Search): string {
  const order = sort?.map(({ path, descending }) => `${path} ${descending ? 'desc' : 'asc'}`).join(', ')
  return toEjson(query) + (order ? ` ordered by ${order}` : '')
}
