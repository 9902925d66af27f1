import { DAY, type Instant, MINUTE } from '#core/kernel/day'
import { aDistrict, type Post } from './district'
import { startWorld, type World, type WorldOptions } from './world'

/** Who is there: members of two branches, volunteers, and those who post at each level. */
const CAST: Post[] = [
  { role: 'communityWorker', unitId: 'c1', openid: 'worker' },
  { role: 'branchSecretary', unitId: 'b1', openid: 'secretary' },
  { role: 'streetOfficer', unitId: 's1', openid: 'street' },
  { role: 'districtOfficer', unitId: 'd1', openid: 'officer' },
  { role: 'auditor', unitId: 'd1', openid: 'auditor' },
  { role: 'volunteer', unitId: 'c1', openid: 'v1' },
  { role: 'volunteer', unitId: 'c3', openid: 'v3' },
  // Posts for the branch, and is on its roster.
  { role: 'branchSecretary', unitId: 'b1', openid: 'ms' },
  { role: 'member', unitId: 'b1', openid: 'ms' },
  ...['m1', 'm2', 'm3', 'm4', 'm5'].map((openid) => ({ role: 'member' as const, unitId: 'b1', openid })),
  { role: 'member', unitId: 'b3', openid: 'n1' },
  { role: 'member', unitId: 'b4', openid: 'n4' },
]

/** Members of b1 beside the cast: `x0`, `x1` and so on. */
const extra = (count: number): Post[] =>
  Array.from({ length: count }, (_, i) => ({ role: 'member' as const, unitId: 'b1', openid: `x${i}` }))

const START = Date.UTC(2026, 10, 24, 2)

/** A rule set as the district begins with: a challenge gives what it states. */
const rules = {
  _id: 'v1',
  by: 'seed',
  version: 1,
  from: START - 30 * DAY,
  publishedAt: START - 31 * DAY,
  note: '',
  rules: [{ cause: 'challengeDone', points: 5, stated: true, most: 50, who: 'both' }],
}

export function challengeWorld(members = 0, options: WorldOptions = {}): Promise<World> {
  const documents = { ...aDistrict([...CAST, ...extra(members)]), pointsRules: [rules], challenges: [] }
  return startWorld({ clockStart: START, documents, ...options })
}

/** What a poster writes. */
export const written = (now: Instant) => ({
  kind: 'environment' as const,
  title: '清理背街小巷',
  summary: '',
  venue: { name: '社区服务中心', address: '', point: { latitude: 25.28, longitude: 110.29 } },
  urgency: 'normal' as 'normal' | 'urgent',
  mode: 'firstCome' as 'firstCome' | 'selection',
  openTo: 'here' as 'here' | 'everybody',
  skills: ['清扫'],
  slots: 1,
  teamSize: 1,
  points: 5,
  minutes: 60,
  deadline: now + 10 * DAY,
  leaseHours: 24,
})

export type Writing = ReturnType<typeof written>

/** A challenge of community c1, posted by its worker. */
export async function postIn(world: World, more: Partial<Writing> = {}): Promise<string> {
  const worker = world.as('worker')
  const input = { orgPath: '/d1/s1/c1', ...written(world.now()), ...more }
  const { challengeId } = await worker.get('challenge.create', input)
  await worker.get('challenge.post', { challengeId })
  return challengeId
}

/** A minute later the platform's timer strikes. */
export async function strike(world: World): Promise<void> {
  await world.advance(MINUTE)
  const response = await fetch(`${world.url}/fn/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-source': 'wx_trigger' },
    body: '{}',
  })
  const { result } = (await response.json()) as { result: { ok: boolean } }
  if (!result.ok) throw new Error(JSON.stringify(result))
}

/** What names a claim, out of the answer that made it. */
export const claimOf = ({ challengeId, slot, fence }: { challengeId: string; slot: number; fence: number }) => ({
  challengeId,
  slot,
  fence,
})

/** Work as it is handed in. */
export const work = (claim: Parameters<typeof claimOf>[0]) => ({
  ...claimOf(claim),
  note: '已完成',
  photos: [],
  minutes: 60,
})
