import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { type Earn, earn } from '#core/points/earn'
import type { PointsEntry } from '#core/points/entry'
import type { PointRule } from '#core/points/rule-set'
import { aDistrict, type Post, pathOf } from './district'
import { startWorld, type World, type WorldOptions } from './world'

/** Tuesday, 24 November 2026, 10:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 24, 2)
export const OFFICER = 'districtOfficer-d1'
export const WORKER = 'communityWorker-c1'
export const SECRETARY = 'branchSecretary-b1'
export const MEMBERS = ['m1', 'm2', 'm3', 'm4']

const POSTS: Post[] = [
  { role: 'districtOfficer', unitId: 'd1' },
  { role: 'auditor', unitId: 'd1' },
  { role: 'communityWorker', unitId: 'c1' },
  { role: 'branchSecretary', unitId: 'b1' },
  ...MEMBERS.map((openid) => ({ role: 'member' as const, unitId: 'b1', openid })),
  { role: 'member', unitId: 'b2', openid: 'm5' },
  { role: 'member', unitId: 'b4', openid: 'm6' },
  { role: 'volunteer', unitId: 'c1', openid: 'v1' },
  { role: 'resident', unitId: 'c1', openid: 'r1' },
]

export const aRule = (more: Partial<PointRule> = {}): PointRule => ({
  cause: 'challengeDone',
  points: 5,
  stated: true,
  most: 20,
  who: 'both',
  ...more,
})

export const aRuleSet = (rules: PointRule[] = [aRule()], from = NOW - 300 * DAY, version = 1) => ({
  _id: `v${version}`,
  by: `seed${version}`,
  version,
  from,
  publishedAt: from - HOUR,
  note: '试行',
  rules,
})

/** A district with a ledger: four members of b1, one of b2, one of another street's b4, a volunteer, a resident. */
export const pointsWorld = (documents: object = {}, options: WorldOptions = {}): Promise<World> =>
  startWorld({
    clockStart: NOW,
    ...options,
    documents: { ...aDistrict(POSTS), pointsRules: [aRuleSet()], ...documents },
  })

let made = 0

/** Somebody did something: an hour's work in community c1, an hour ago. */
export const didSomething = (personId: string, more: Partial<Earn> = {}): Earn => ({
  cause: 'challengeDone',
  causeId: `work${String(made++).padStart(4, '0')}.0.1`,
  title: '清扫楼道',
  orgId: 'c1',
  personId,
  name: `姓名-${personId}`,
  at: NOW - HOUR,
  points: 0,
  minutes: 60,
  ...more,
})

/** States that these were earned, as an accepted challenge states it: each document in the order given. */
export function state(world: World, earned: readonly Earn[]): void {
  const byCause = new Map<string, Earn[]>()
  for (const one of earned) byCause.set(one.causeId, [...(byCause.get(one.causeId) ?? []), one])
  world.engine.database.insertMany(
    'checkIns',
    [...byCause].map(([causeId, all]) => ({
      _id: `stated-${causeId}-${made++}`,
      attendance: `stated-${causeId}-${made}`,
      effects: all.map((facts) => earn('stated', NOW, facts)),
      effectsDue: NOW,
    })) as never,
  )
}

/** The timer strikes until nothing is left to do. */
export async function settle(world: World): Promise<void> {
  for (let i = 0; i < 3; i++) await world.advance(MINUTE)
}

export async function carried(world: World, earned: readonly Earn[]): Promise<void> {
  state(world, earned)
  await settle(world)
}

export const entriesOf = (world: World, personId?: string): PointsEntry[] =>
  world
    .documents<PointsEntry>('pointsEntries')
    .filter((entry) => personId === undefined || entry.personId === personId)
    .sort((a, b) => a.personId.localeCompare(b.personId) || a.seq - b.seq)

/** The timer strikes now, maybe while it still strikes. */
export async function strikeNow(world: World): Promise<void> {
  await fetch(`${world.url}/fn/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-source': 'wx_trigger' },
    body: '{}',
  })
}

export const DISTRICT = pathOf('d1')
export const COMMUNITY = pathOf('c1')

/** All pieces of a recomputation, added up. The challenges of `didSomething` are nowhere: that nothing stands behind these is left out. */
export async function recomputeAll(world: World, orgPath = DISTRICT, from = 0, until = world.now() + DAY) {
  const all = { entries: 0, persons: 0, stored: 0, recomputed: 0, differences: [] as object[], pieces: 0 }
  let after: string | undefined
  do {
    const piece = await world.as(OFFICER).get('points.recompute', { orgPath, from, until, ...(after && { after }) })
    for (const key of ['entries', 'persons', 'stored', 'recomputed'] as const) all[key] += piece[key]
    all.differences.push(
      ...piece.differences.filter(({ what, entryId }) => what !== 'unfounded' || !/:(work|c\d)/.test(entryId ?? '')),
    )
    all.pieces++
    after = piece.next ?? undefined
  } while (after !== undefined)
  return all
}
