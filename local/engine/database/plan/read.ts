import type { Work } from '../../types'
import type { Slot } from '../store/slot'
import type { IndexPlan, KeyRange } from './plan'

interface Entry {
  key: string
  slot: Slot
}

/** Reads what a plan names, each document once, counting every entry. */
export function* readIndex(plan: IndexPlan, work: Work): Generator<Slot> {
  const seen = plan.index.arrays.some((count) => count > 0) ? new Set<Slot>() : undefined
  const entries = plan.order === 'merge' && plan.ranges.length > 1 ? merged(plan) : inSequence(plan)
  for (const { slot } of entries) {
    work.scanned++
    if (seen?.has(slot)) continue
    seen?.add(slot)
    yield slot
  }
}

function streamOf({ index, backwards }: IndexPlan, { low, high }: KeyRange): Generator<Entry> {
  return backwards ? index.tree.downwards(low, high) : index.tree.between(low, high)
}

function* inSequence(plan: IndexPlan): Generator<Entry> {
  const ranges = plan.backwards ? plan.ranges.toReversed() : plan.ranges
  for (const range of ranges) yield* streamOf(plan, range)
}

/** Takes from several ordered streams whichever comes next, by what their keys do not have in common. */
function* merged(plan: IndexPlan): Generator<Entry> {
  const streams = plan.ranges.flatMap((range) => {
    const stream = streamOf(plan, range)
    const first = stream.next()
    return first.done
      ? []
      : [{ stream, entry: first.value, rest: first.value.key.slice(range.fixed), fixed: range.fixed }]
  })
  while (streams.length > 0) {
    let best = 0
    for (let i = 1; i < streams.length; i++) {
      const [one, other] = [streams[i]?.rest as string, streams[best]?.rest as string]
      if (plan.backwards ? one > other : one < other) best = i
    }
    const taken = streams[best] as (typeof streams)[number]
    yield taken.entry
    const next = taken.stream.next()
    if (next.done) streams.splice(best, 1)
    else {
      taken.entry = next.value
      taken.rest = next.value.key.slice(taken.fixed)
    }
  }
}

/** How many entries a plan would read, counted no further than `most`. */
export function trial(plan: IndexPlan, most: number): number {
  let count = 0
  for (const _entry of inSequence(plan)) if (++count >= most) break
  return count
}
