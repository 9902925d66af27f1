import type { Instant } from '../kernel/day'
import type { Period } from './period'

/** 汇总: what a person has earned in a month or a year, computed from their entries and never added to. */
export interface PersonTotal {
  /** `<personId>:<period>`. */
  _id: string
  personId: string
  period: Period
  /** Units on the way to where they belonged when they earned the last of it; the last of these, and whether it is a branch. */
  unitIds: string[]
  homeId: string
  member: boolean
  points: number
  minutes: number
  challenges: number
  lessons: number
  /** Of the last entry in it: says which of two computations is the newer. */
  seq: number
  /** The same, by the branch that they were in when they earned it. */
  homes: { branchId: string; unitIds: string[]; points: number; minutes: number; seq: number }[]
  computedAt: Instant
}

/** What the people of a branch have earned while they were in it. */
export interface BranchTotal {
  /** `<branchId>:<period>`. */
  _id: string
  branchId: string
  period: Period
  unitIds: string[]
  points: number
  minutes: number
  /** People who have earned points. */
  active: number
  /** Sum of those of its people. */
  seq: number
  computedAt: Instant
}

/** What a person has earned in a month, in one home. */
export interface Share {
  home: string[]
  branchId: string | null
  points: number
  minutes: number
  challenges: number
  lessons: number
  seq: number
}

const sumOf = (shares: readonly Share[], field: 'points' | 'minutes' | 'challenges' | 'lessons') =>
  shares.reduce((sum, share) => sum + share[field], 0)

/** The total of a period out of what was earned in it; null where nothing was. */
export function personTotal(
  personId: string,
  period: Period,
  shares: readonly Share[],
  now: Instant,
): PersonTotal | null {
  const [last] = [...shares].sort((a, b) => b.seq - a.seq)
  if (!last) return null
  return {
    _id: `${personId}:${period}`,
    personId,
    period,
    unitIds: last.home,
    homeId: last.home.at(-1) ?? '',
    member: last.branchId !== null,
    points: sumOf(shares, 'points'),
    minutes: sumOf(shares, 'minutes'),
    challenges: sumOf(shares, 'challenges'),
    lessons: sumOf(shares, 'lessons'),
    seq: last.seq,
    homes: homesOf(shares),
    computedAt: now,
  }
}

/** A branch may have stood in several places meanwhile: it is one all the same. */
function homesOf(shares: readonly Share[]): PersonTotal['homes'] {
  const branchIds = [...new Set(shares.flatMap(({ branchId }) => branchId ?? []))].sort()
  return branchIds.map((branchId) => {
    const own = shares.filter((share) => share.branchId === branchId)
    const [last] = [...own].sort((a, b) => b.seq - a.seq)
    const unitIds = last?.home ?? []
    return { branchId, unitIds, points: sumOf(own, 'points'), minutes: sumOf(own, 'minutes'), seq: last?.seq ?? 0 }
  })
}

/** What branches should hold, out of what their people have. */
export function branchTotals(people: readonly PersonTotal[], now: Instant): BranchTotal[] {
  const totals = new Map<string, BranchTotal>()
  for (const { period, homes } of people) {
    for (const { branchId, unitIds, points, minutes, seq } of homes) {
      const _id = `${branchId}:${period}`
      const before = totals.get(_id) ?? { points: 0, minutes: 0, active: 0, seq: 0 }
      totals.set(_id, {
        _id,
        branchId,
        period,
        unitIds,
        points: before.points + points,
        minutes: before.minutes + minutes,
        active: before.active + (points > 0 ? 1 : 0),
        seq: before.seq + seq,
        computedAt: now,
      })
    }
  }
  return [...totals.values()]
}
