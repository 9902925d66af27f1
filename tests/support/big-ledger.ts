import { DAY, HOUR } from '#core/kernel/day'
import { earnedEntry } from '#core/points/chain'
import type { PointsEntry } from '#core/points/entry'
import { totalsOf } from '#core/points/recompute'
import { branchTotals, type PersonTotal } from '#core/points/totals'
import { aRule, aRuleSet, NOW, pointsWorld } from './points-world'
import type { World } from './world'

const NOTHING = { day: 0, month: 0, year: 0 }
const UNIT = ['d1', 's1', 'c1']
/** People of a branch. */
const TOGETHER = 100
/** Entries of each person: a few years of somebody who is always there. */
const EACH = 100

export interface Ledger {
  world: World
  cost: <T>(act: () => Promise<T>) => Promise<{ answer: T; scanned: number; requests: number }>
}

/** A district whose ledger holds so many entries, put straight into the engine. The first of them are `m1`'s. */
export async function seedLedger(size: number): Promise<Ledger> {
  const world = await pointsWorld()
  const { database } = world.engine
  const rules = aRuleSet([aRule()], 0)
  for (let from = 0; from < size; from += TOGETHER * EACH) {
    const chains = Array.from({ length: Math.min(TOGETHER, (size - from) / EACH) }, (_, i) =>
      chainOf(from / EACH + i, rules),
    )
    const totals: PersonTotal[] = chains.flatMap((chain) => totalsOf(chain[0]?.personId ?? '', chain))
    database.insertMany('pointsEntries', chains.flat() as never)
    database.insertMany('pointsTotals', totals as never)
    database.insertMany('pointsBranchTotals', branchTotals(totals, NOW) as never)
  }
  return {
    world,
    async cost(act) {
      world.engine.resetStats()
      const answer = await act()
      const { scanned, databaseRequests: requests } = world.engine.stats()
      return { answer, scanned, requests }
    },
  }
}

function chainOf(n: number, rules: ReturnType<typeof aRuleSet>): PointsEntry[] {
  // The first has the most points, too.
  const personId = n === 0 ? 'm1' : `person${String(n).padStart(6, '0')}`
  const branchId = n === 0 ? 'b1' : `x${Math.floor(n / TOGETHER)}`
  const home = [...UNIT, branchId]
  const chain: PointsEntry[] = []
  for (let i = 0; i < EACH; i++) {
    const earn = {
      cause: 'challengeDone' as const,
      causeId: `c${n}x${i}.0.1`,
      title: '清扫楼道',
      orgId: 'c1',
      personId,
      name: '',
      at: NOW - (EACH - i) * DAY - HOUR,
      points: n === 0 ? 9 : 1 + ((n + i) % 9),
      minutes: 60,
    }
    const placement = { unit: '东一社区', unitIds: UNIT, standing: 'member', home, branchId } as const
    chain.push(earnedEntry(earn, placement, rules, NOTHING, chain.at(-1) ?? null, earn.at))
  }
  return chain
}
