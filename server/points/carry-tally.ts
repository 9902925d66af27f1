import type { Instant } from '#core/kernel/day'
import { personTotal } from '#core/points/totals'
import '#core/points/entry'
import type { Handler } from '../effect/drain'
import type { LedgerStores } from './stores'

type TallyStores = Pick<LedgerStores, 'entries' | 'totals'>

/** Computes roll-ups anew out of what was entered: twice is once. Many entries of one person and year are one computation. */
export function carryTally(stores: TallyStores): Handler<'tally'> {
  return async (effects, now) => {
    const tallies = effects.map(({ facts }) => facts)
    const people = new Map<string, { personId: string; year: number; months: Set<string> }>()
    const branches = new Map<string, { branchId: string; period: string }>()
    for (const { personId, year, month, branchId } of tallies) {
      const key = `${personId}:${year}`
      const one = people.get(key) ?? { personId, year, months: new Set() }
      one.months.add(month)
      people.set(key, one)
      if (branchId === null) continue
      for (const period of [month, String(year)]) branches.set(`${branchId}:${period}`, { branchId, period })
    }
    for (const { personId, year, months } of people.values()) await tallyPerson(stores, personId, year, months, now)
    // After their people: a branch adds up what these have.
    for (const { branchId, period } of branches.values()) {
      const total = await stores.totals.branchOf(branchId, period, now)
      if (total) await stores.totals.keepBranch(total)
    }
    return effects.map(() => 'done' as const)
  }
}

async function tallyPerson(
  { entries, totals }: TallyStores,
  personId: string,
  year: number,
  months: ReadonlySet<string>,
  now: Instant,
): Promise<void> {
  const shares = await entries.months(personId, year)
  const touched = [...months].map((month) =>
    personTotal(
      personId,
      month,
      shares.filter((share) => share.month === month),
      now,
    ),
  )
  for (const total of [...touched, personTotal(personId, String(year), shares, now)])
    if (total) await totals.keepPerson(total)
}
