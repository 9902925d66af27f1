import type { Instant } from '#core/kernel/day'
import type { OrgPath } from '#core/kernel/org-path'
import type { PointsContract } from '#core/points/contract'
import type { PointsEntry } from '#core/points/entry'
import { compareTotal, type Difference, recomputeChain, totalsOf } from '#core/points/recompute'
import type { RuleSet } from '#core/points/rule-set'
import type { UseCase } from '../kernel/use-case'
import { BRANCHES_BEGIN, compareBranches, lostBranches } from './recompute-branches'
import { findMissing, findUnfounded } from './recompute-causes'
import type { PointsStores } from './stores'

/** People in a piece: an answer comes in time, whatever the unit. */
const PIECE = 20
/** As many as a screen shows; the first ones tell what is wrong. */
const DIFFERENCES_MOST = 100

export interface Scope {
  unitId: string
  path: OrgPath
  from: Instant
  until: Instant
}

/**
 * 核算. Whole chains are computed, since a cap looks back; what lies in the unit and the period is counted and compared, with what
 * happened too. When all people are through, their branches are, and what happened is looked through for what was never entered.
 */
export const recompute: UseCase<PointsContract['recompute'], PointsStores> = async (
  { orgPath, from, until, after },
  { subject, ...stores },
) => {
  const scope = { unitId: subject.unit?._id ?? '', path: orgPath, from, until }
  const sums = { entries: 0, persons: 0, stored: 0, recomputed: 0 }
  if (after?.includes(':')) {
    const look = after.startsWith(BRANCHES_BEGIN) ? compareBranches : findMissing
    const { differences, next } = await look(scope, after, stores)
    return { ...sums, differences: differences.slice(0, DIFFERENCES_MOST), next }
  }
  const personIds = await stores.entries.peopleOf(scope.unitId, PIECE, after)
  const [sets, chains] = await Promise.all([stores.ruleSets.all(), stores.entries.chains(personIds)])
  const differences: Difference[] = []
  const inScope: PointsEntry[] = []
  for (const chain of chains.values()) {
    const found = await recomputePerson(chain, sets, scope, stores)
    if (found.entries > 0) sums.persons++
    for (const key of ['entries', 'stored', 'recomputed'] as const) sums[key] += found[key]
    differences.push(...found.differences)
    inScope.push(...chain.filter((entry) => isWithinScope(entry, scope)))
  }
  differences.push(...(await lostBranches(inScope, stores)), ...(await findUnfounded(inScope, stores)))
  return {
    ...sums,
    differences: differences.slice(0, DIFFERENCES_MOST),
    next: personIds.length < PIECE ? BRANCHES_BEGIN : (personIds.at(-1) ?? BRANCHES_BEGIN),
  }
}

const isWithinScope = ({ at, unitIds }: PointsEntry, { unitId, from, until }: Scope): boolean =>
  at >= from && at < until && unitIds.includes(unitId)

async function recomputePerson(
  chain: readonly PointsEntry[],
  sets: readonly RuleSet[],
  scope: Scope,
  { totals }: PointsStores,
) {
  const inScope = chain.map((entry) => isWithinScope(entry, scope))
  const ids = new Set(chain.filter((_, i) => inScope[i]).map(({ _id }) => _id))
  const anew = recomputeChain(chain, sets)
  const sum = (values: readonly number[]) => values.reduce((added, value, i) => added + (inScope[i] ? value : 0), 0)
  return {
    entries: ids.size,
    stored: sum(chain.map(({ points }) => points)),
    recomputed: sum(anew.points),
    differences: [
      ...anew.differences.filter(({ entryId }) => ids.has(entryId ?? '')),
      ...(await compareTotals(chain, inScope, totals)),
    ],
  }
}

/** Roll-ups of the months and years that have something in scope, out of all that these hold. */
async function compareTotals(
  chain: readonly PointsEntry[],
  inScope: readonly boolean[],
  totals: PointsStores['totals'],
): Promise<Difference[]> {
  const touched = new Set(chain.filter((_, i) => inScope[i]).flatMap(({ month, year }) => [month, String(year)]))
  const computed = totalsOf(chain[0]?.personId ?? '', chain).filter(({ period }) => touched.has(period))
  if (computed.length === 0) return []
  const stored = await totals.find(computed.map(({ _id }) => _id))
  return computed.flatMap((total) => compareTotal(stored.get(total._id), total))
}
