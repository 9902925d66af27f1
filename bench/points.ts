import { seedLedger } from '../tests/support/big-ledger'
import { recomputeAll } from '../tests/support/points-world'

const ENTRIES = 1_000_000

/** A ledger of a million entries: what a page and a balance look at, what a ranking does, and whether all of it is what it should be. */
export async function benchPoints(): Promise<Record<string, number>> {
  const { world, cost } = await seedLedger(ENTRIES)
  try {
    const page = await cost(() => world.as('m1').get('points.mine', {}))
    const later = await cost(() => world.as('m1').get('points.mine', { after: page.answer.next ?? undefined }))
    const statement = await cost(() =>
      world.as('districtOfficer-d1').get('points.statement', { orgPath: '/d1', personId: 'm1' }),
    )
    const ranking = await cost(() =>
      world.as('m1').get('points.ranking', { orgPath: '/d1', of: 'persons', period: '2026' }),
    )
    const begun = Date.now()
    const all = await recomputeAll(world, '/d1/s1/c1')
    return {
      'points.entries': all.entries,
      'points.statement.scannedPerReturned': Math.max(
        page.scanned / page.answer.entries.length,
        later.scanned / later.answer.entries.length,
        statement.scanned / statement.answer.entries.length,
      ),
      // What the second page looks at beside its entries is the end of the chain: the balance.
      'points.balance.scanned': Math.max(0, later.scanned - page.scanned),
      'points.ranking.scanned': ranking.scanned,
      'points.recompute.difference': all.differences.length + Math.abs(all.stored - all.recomputed),
      'points.recompute.pieces': all.pieces,
      'points.recompute.seconds': (Date.now() - begun) / 1000,
    }
  } finally {
    await world.close()
  }
}
