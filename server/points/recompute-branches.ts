import type { PointsEntry } from '#core/points/entry'
import { spanOf } from '#core/points/period'
import type { Difference } from '#core/points/recompute'
import type { BranchTotal } from '#core/points/totals'
import type { Scope } from './recompute'
import { CAUSES_BEGIN } from './recompute-causes'
import type { PointsStores } from './stores'

/** Roll-ups of branches in a piece. */
const PIECE = 40

export const BRANCHES_BEGIN = 'branches:'

/** Branches whose roll-ups of the period are not what those of their people add up to; then the next piece. */
export async function compareBranches(
  { unitId, from, until }: Scope,
  after: string,
  { totals }: PointsStores,
): Promise<{ differences: Difference[]; next: string }> {
  const rows = await totals.branchesAfter(unitId, after.slice(BRANCHES_BEGIN.length), PIECE)
  const differences: Difference[] = []
  for (const row of rows) {
    const span = spanOf(row.period)
    if (span.until <= from || span.from >= until) continue
    differences.push(...compareBranch(row, await totals.branchOf(row.branchId, row.period, 0)))
  }
  return { differences, next: rows.length < PIECE ? CAUSES_BEGIN : `${BRANCHES_BEGIN}${rows.at(-1)?._id}` }
}

function compareBranch(stored: BranchTotal, computed: BranchTotal | null): Difference[] {
  const fields = ['points', 'minutes', 'active'] as const
  return fields
    .filter((field) => stored[field] !== (computed?.[field] ?? 0))
    .map((field) => unitDifference(stored.branchId, stored[field], computed?.[field] ?? 0))
}

/** Branches of these entries that have no roll-up at all. */
export async function lostBranches(entries: readonly PointsEntry[], { totals }: PointsStores): Promise<Difference[]> {
  const ids = new Set(
    entries.flatMap(({ branchId, month, year }) =>
      branchId === null ? [] : [`${branchId}:${month}`, `${branchId}:${year}`],
    ),
  )
  if (ids.size === 0) return []
  const stored = await totals.findBranches([...ids])
  const lost = [...ids].filter((id) => !stored.has(id))
  return lost.map((id) => unitDifference(id.slice(0, id.indexOf(':')), 0, 1))
}

const unitDifference = (branchId: string, stored: number, recomputed: number): Difference => ({
  personId: branchId,
  entryId: null,
  what: 'unit',
  stored,
  recomputed,
})
