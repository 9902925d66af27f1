import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Earn } from './earn'
import { correctionId, entryIdOf, type PointsEntry, reversalId } from './entry'
import { periodsOf } from './period'
import './refusals'
import { amountOf, type RuleSet, ruleFor, type Standing, type Sums } from './rule-set'

/** The end of a chain: the entry that the next one follows; null where there is none. */
export type Last = Pick<PointsEntry, 'seq' | 'balance' | 'minutesBalance' | 'postedAt'> | null

/** Where an entry counts, and where its person belongs. */
export interface Placement {
  unit: string
  unitIds: string[]
  standing: Standing
  home: string[]
  branchId: string | null
}

type Unlinked = Omit<PointsEntry, 'seq' | 'postedAt' | 'balance' | 'minutesBalance'>

/** Puts an entry at the end of a chain. The clock of whoever writes it may be behind; the chain goes forward. */
function follow(last: Last, entry: Unlinked, now: Instant): PointsEntry {
  return {
    ...entry,
    seq: (last?.seq ?? 0) + 1,
    postedAt: Math.max(now, (last?.postedAt ?? 0) + 1),
    balance: (last?.balance ?? 0) + entry.points,
    minutesBalance: (last?.minutesBalance ?? 0) + entry.minutes,
  }
}

/** 入账: what somebody did, by the rules in force when they did it. Nothing earned is an entry too: it says why. */
export function earnedEntry(
  earn: Earn,
  placement: Placement,
  set: RuleSet | null,
  sums: Sums,
  last: Last,
  now: Instant,
): PointsEntry {
  const { cause, causeId, personId, title, orgId, at, minutes, points: stated } = earn
  const amount = amountOf(ruleFor(set, cause), stated, placement.standing, sums)
  return follow(
    last,
    {
      _id: entryIdOf(cause, causeId, personId),
      personId,
      kind: 'earned',
      cause,
      causeId,
      title,
      orgId,
      at,
      ...periodsOf(at),
      stated,
      ...amount,
      minutes,
      rules: set?.version ?? 0,
      ...placement,
      counts: 1,
      reverses: null,
      reason: null,
    },
    now,
  )
}

/** True for what can be taken back: once, and not a taking back itself. */
export const isReversible = ({ kind, reversedBy }: { kind: PointsEntry['kind']; reversedBy: string | null }): boolean =>
  kind !== 'reversal' && reversedBy === null

/** @throws AppError ENTRY_NOT_REVERSIBLE */
export function assertReversible(entry: { kind: PointsEntry['kind']; reversedBy: string | null }): void {
  if (!isReversible(entry)) throw new AppError('ENTRY_NOT_REVERSIBLE')
}

/** 冲正: the opposite of an entry, in the period of that entry. The two add up to nothing. */
export function reversalEntry(of: PointsEntry, why: { reason: string; by?: string }, last: Last, now: Instant) {
  const taken = { points: 0 - of.points, minutes: 0 - of.minutes, uncapped: null }
  const counts = -1 as const
  return follow(
    last,
    { ...copyOf(of), ...taken, ...why, _id: reversalId(of._id), kind: 'reversal', counts, reverses: of._id },
    now,
  )
}

/** What stands in the place of an entry that was appealed against: points as decided, hours as they were. */
export function correctedEntry(of: PointsEntry, points: number, reason: string, last: Last, now: Instant): PointsEntry {
  const given = { points, uncapped: null, counts: 1 as const, reverses: null, reason }
  return follow(last, { ...copyOf(of), ...given, _id: correctionId(of._id), kind: 'corrected' }, now)
}

function copyOf({ appeal: _, by: __, ...entry }: PointsEntry): Unlinked {
  return entry
}
