import type { Instant } from '#core/kernel/day'
import type { PointsContract } from '#core/points/contract'
import type { PointsEntry } from '#core/points/entry'
import { compareTotal, type Difference, recomputeChain, totalsOf } from '#core/points/recompute'
import type { RuleSet } from '#core/points/rule-set'
import type { UseCase } from '../kernel/use-case'
import type { PointsStores } from './stores'

/** People in a piece: an answer comes in time, whatever the unit. */
const PIECE = 20
/** As many as a screen shows; the first ones tell what is wrong. */
const DIFFERENCES_MOST = 100

interface Scope {
  unitId: string
  from: Instant
  until: Instant
}

/** 核算. Whole chains are computed, since a cap looks back; what lies in the unit and the period is counted and compared. */
export const recompute: UseCase<PointsContract['recompute'], PointsStores> = async (
  { from, until, after },
  { subject, ...stores },
) => {
  const scope = { unitId: subject.unit?._id ?? '', from, until }
  const personIds = await stores.entries.peopleOf(scope.unitId, PIECE, after)
  const [sets, chains] = await Promise.all([stores.ruleSets.all(), stores.entries.chains(personIds)])
  const sums = { entries: 0, persons: 0, stored: 0, recomputed: 0 }
  const differences: Difference[] = []
  for (const chain of chains.values()) {
    const found = await recomputePerson(chain, sets, scope, stores)
    if (found.entries > 0) sums.persons++
    for (const key of ['entries', 'stored', 'recomputed'] as const) sums[key] += found[key]
    differences.push(...found.differences)
  }
  return {
    ...sums,
    differences: differences.slice(0, DIFFERENCES_MOST),
    next: personIds.length < PIECE ? null : (personIds.at(-1) ?? null),
  }
}

async function recomputePerson(
  chain: readonly PointsEntry[],
  sets: readonly RuleSet[],
  { unitId, from, until }: Scope,
  { totals }: PointsStores,
) {
  const inScope = chain.map(({ at, unitIds }) => at >= from && at < until && unitIds.includes(unitId))
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
