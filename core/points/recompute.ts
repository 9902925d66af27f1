import type { PointsEntry } from './entry'
import { periodsOf } from './period'
import { amountOf, type RuleSet, ruleFor, ruleSetAt, type Sums } from './rule-set'
import { type PersonTotal, personTotal, type Share } from './totals'

/** 差异: what is stored, and what it should be. */
export interface Difference {
  personId: string
  entryId: string | null
  what: 'points' | 'minutes' | 'balance' | 'missing' | 'unfounded' | 'order' | 'month' | 'year' | 'unit'
  stored: number
  recomputed: number
}

/** What an entry should say, from what happened and from the entries before it. */
interface Worth {
  points: number
  minutes: number
}

/** A chain computed anew: what each entry should say, and where that differs. */
export interface Recomputed {
  /** Points of each entry, in the order of the chain. */
  points: number[]
  differences: Difference[]
}

/**
 * 核算: computes a person's whole chain anew. What somebody earned follows from the rules in force then, from who they were, and
 * from what they had earned before in the same day, month and year; a reversal from what it takes back; a correction from
 * the decision. Each entry is compared with its own worth, and with the entry before it as that is stored, so that one mistake is one
 * difference.
 */
export function recomputeChain(chain: readonly PointsEntry[], sets: readonly RuleSet[]): Recomputed {
  const byId = new Map(chain.map((entry) => [entry._id, entry]))
  const before: PointsEntry[] = []
  const points: number[] = []
  const differences: Difference[] = []
  for (const entry of chain) {
    const worth = worthOf(entry, before, byId, sets)
    const last = before.at(-1)
    points.push(worth.points)
    const compare = (what: Difference['what'], stored: number, recomputed: number) => {
      if (stored !== recomputed)
        differences.push({ personId: entry.personId, entryId: entry._id, what, stored, recomputed })
    }
    compare('points', entry.points, worth.points)
    compare('minutes', entry.minutes, worth.minutes)
    compare('balance', entry.balance, (last?.balance ?? 0) + entry.points)
    compare('balance', entry.minutesBalance, (last?.minutesBalance ?? 0) + entry.minutes)
    compare('order', entry.seq, (last?.seq ?? 0) + 1)
    const { day, month, year } = periodsOf(entry.at)
    compare('month', asNumber(entry.month), asNumber(month))
    compare('year', entry.year, year)
    // The day stands in its month; where that is right, this says the rest.
    if (entry.month === month) compare('month', asNumber(entry.day), asNumber(day))
    before.push(entry)
  }
  return { points, differences }
}

/** `2026-11-24` as 20261124: a difference is told in numbers. */
const asNumber = (text: string): number => Number(text.replaceAll('-', ''))

function worthOf(
  entry: PointsEntry,
  before: readonly PointsEntry[],
  byId: ReadonlyMap<string, PointsEntry>,
  sets: readonly RuleSet[],
): Worth {
  const { kind, cause, stated, standing, minutes, at } = entry
  if (kind === 'earned') {
    const rule = ruleFor(ruleSetAt(sets, at), cause)
    return { points: amountOf(rule, stated, standing, sumsOf(entry, before)).points, minutes }
  }
  const original = byId.get(kind === 'reversal' ? (entry.reverses ?? '') : entry._id.replace(/:c$/, ''))
  if (!original) return { points: 0, minutes: 0 }
  return kind === 'reversal'
    ? { points: 0 - original.points, minutes: 0 - original.minutes }
    : { points: original.appeal?.points ?? 0, minutes: original.minutes }
}

function sumsOf({ cause, day, month, year }: PointsEntry, before: readonly PointsEntry[]): Sums {
  const sums: Sums = { day: 0, month: 0, year: 0 }
  for (const one of before) {
    if (one.cause !== cause || one.year !== year) continue
    sums.year += one.points
    if (one.month === month) sums.month += one.points
    if (one.day === day) sums.day += one.points
  }
  return sums
}

/** What a chain adds up to, by month and by year: what its roll-ups should hold. */
export function totalsOf(personId: string, chain: readonly PointsEntry[]): PersonTotal[] {
  const periods = [...new Set(chain.flatMap(({ month, year }) => [month, String(year)]))]
  return periods.flatMap((period) => {
    const own = chain.filter(({ month, year }) => month === period || String(year) === period)
    return personTotal(personId, period, own.map(shareOf), 0) ?? []
  })
}

function shareOf({ home, branchId, points, minutes, cause, counts, seq }: PointsEntry): Share {
  return {
    home,
    branchId,
    points,
    minutes,
    challenges: cause === 'challengeDone' ? counts : 0,
    lessons: cause === 'lessonAttended' ? counts : 0,
    seq,
  }
}

/** Where a stored roll-up says something else, or is not there. */
export function compareTotal(stored: PersonTotal | undefined, computed: PersonTotal): Difference[] {
  const what = computed.period.length === 4 ? 'year' : 'month'
  const fields = ['points', 'minutes', 'challenges', 'lessons'] as const
  return fields
    .filter((field) => (stored?.[field] ?? 0) !== computed[field])
    .map((field) => ({
      personId: computed.personId,
      entryId: null,
      what,
      stored: stored?.[field] ?? 0,
      recomputed: computed[field],
    }))
}
