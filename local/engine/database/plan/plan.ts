import { AFTER, type OrderedIndex } from '../index/ordered-index'
import type { QueryNode } from '../query/node'
import type { SortSpec } from '../sort'
import { complement } from '../value/encode'
import { type Interval, isPoint, keyRange } from './interval'
import { meetAll, type Predicate } from './predicates'

/** A stretch of an index's keys; `fixed` characters at their beginning are the same for all of them. */
export interface KeyRange {
  low: string
  high: string
  fixed: number
}

/** How an index answers a query: the stretches of its keys to read, and whether they come in the order asked for. */
export interface IndexPlan {
  index: OrderedIndex
  ranges: KeyRange[]
  /**
   * `sequence`: one stretch after the other is the order asked for. `merge`: each stretch is in that order for itself,
   * and they must be taken together. `none`: what is found must be sorted.
   */
  order: 'sequence' | 'merge' | 'none'
  backwards: boolean
  /** The query itself says which keys to read; else the index only gives the order. */
  narrows: boolean
  /** The conditions that every entry of the ranges meets: they need not be tried again. */
  met: ReadonlySet<QueryNode>
}

/** More combinations of listed values than this are not taken apart: the last list is read as one stretch. */
const MOST_RANGES = 1000

/** The plan by which an index serves a query; undefined when it cannot. */
export function planIndex(
  index: OrderedIndex,
  predicates: Predicate[],
  sort: SortSpec | undefined,
): IndexPlan | undefined {
  const { prefixes, fixed, single } = fixedBeginning(index, predicates)
  const last =
    fixed < index.fields.length ? bounded(intervalsFor(index, fixed, predicates), prefixes.length) : undefined
  const narrows = fixed > 0 || last !== undefined
  const order = sort ? orderOf(index, single, fixed, sort) : { order: 'none' as const, backwards: false }
  if (!narrows && (!sort || order.order === 'none')) return undefined
  const met = new Set(index.fields.slice(0, fixed).flatMap((_, at) => metBy(index, at, predicates)))
  return { index, ranges: rangesOf(index, prefixes, fixed, last), narrows, met, ...order }
}

/** The one condition on a fixed field, when it is the only one and equality says all of it. */
function metBy(index: OrderedIndex, at: number, predicates: Predicate[]): QueryNode[] {
  const [only, ...more] = predicates.filter(({ path }) => path === index.fields[at]?.path)
  return only?.says && more.length === 0 ? [only.says] : []
}

/** The fields that equality fixes: every combination of their keys, how many they are, how many have one value only. */
function fixedBeginning(
  index: OrderedIndex,
  predicates: Predicate[],
): { prefixes: string[]; fixed: number; single: number } {
  let prefixes = ['']
  let fixed = 0
  let single = 0
  for (; fixed < index.fields.length; fixed++) {
    const points = pointsFor(index, fixed, predicates)
    if (!points || prefixes.length * points.length > MOST_RANGES) break
    const ends = points.map((encoded) => (index.fields[fixed]?.descending ? complement(encoded) : encoded))
    prefixes = prefixes.flatMap((prefix) => ends.map((end) => prefix + end))
    if (points.length === 1 && single === fixed) single++
  }
  return { prefixes, fixed, single }
}

/** Too many stretches become one, from the first to the last: what lies between is read and not taken. */
function bounded(intervals: Interval[] | undefined, times: number): Interval[] | undefined {
  if (!intervals || intervals.length * times <= MOST_RANGES) return intervals
  const [first, last] = [intervals[0], intervals.at(-1)]
  return first && last ? [{ ...first, high: last.high, highIncluded: last.highIncluded }] : intervals
}

function orderOf(
  index: OrderedIndex,
  single: number,
  fixed: number,
  sort: SortSpec,
): Pick<IndexPlan, 'order' | 'backwards'> {
  for (const [order, from] of [
    ['sequence', single],
    ['merge', fixed],
  ] as const) {
    const way = wayOf(index, from, single, sort)
    if (way) return { order, backwards: way === 'backwards' }
  }
  return { order: 'none', backwards: false }
}

function rangesOf(index: OrderedIndex, prefixes: string[], at: number, last: Interval[] | undefined): KeyRange[] {
  const descending = index.fields[at]?.descending ?? false
  const ranges = prefixes.flatMap((prefix) => {
    const parts = last
      ? last.map((interval) => keyRange(prefix, interval, descending))
      : [{ low: prefix, high: prefix + AFTER }]
    return parts.map((part) => ({ ...part, fixed: prefix.length }))
  })
  return ranges.sort((a, b) => (a.low < b.low ? -1 : 1))
}

function intervalsFor(index: OrderedIndex, at: number, predicates: Predicate[]): Interval[] | undefined {
  const usable = predicates.filter(
    ({ path, scalarOnly }) => path === index.fields[at]?.path && !(scalarOnly && hasArrays(index, at)),
  )
  const [first, ...rest] = usable.sort((a, b) => Number(b.joined) - Number(a.joined) || tightness(a) - tightness(b))
  if (!first) return undefined
  // With arrays, one element may meet one bound and another the other: they must not be joined.
  return hasArrays(index, at)
    ? first.intervals
    : rest.reduce((met, { intervals }) => meetAll(met, intervals), first.intervals)
}

const tightness = ({ intervals }: Predicate): number =>
  intervals.every(isPoint) ? intervals.length : Number.POSITIVE_INFINITY

const hasArrays = (index: OrderedIndex, at: number): boolean => (index.arrays[at] ?? 0) > 0

function pointsFor(index: OrderedIndex, at: number, predicates: Predicate[]): string[] | undefined {
  const intervals = intervalsFor(index, at, predicates)
  return intervals?.every(isPoint) ? intervals.map(({ low }) => low) : undefined
}

/** Whether the keys from a field on come in the wanted order, and which way they must be read. */
function wayOf(
  index: OrderedIndex,
  from: number,
  single: number,
  sort: SortSpec,
): 'forwards' | 'backwards' | undefined {
  const known = new Set(index.fields.slice(0, single).flatMap(({ path }, i) => (hasArrays(index, i) ? [] : [path])))
  let way: 'forwards' | 'backwards' | undefined
  for (const [i, key] of sort.filter(({ path }) => !known.has(path)).entries()) {
    const field = index.fields[from + i]
    if (field?.path !== key.path || hasArrays(index, from + i)) return undefined
    const next = field.descending === key.descending ? 'forwards' : 'backwards'
    if (way && way !== next) return undefined
    way = next
  }
  return way ?? 'forwards'
}
