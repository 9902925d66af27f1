import { DAY, type Instant } from '#core/kernel/day'
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
  urgency: 'normal' as const,
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

/** What names a claim, out of the answer that made it. */
export const claimOf = ({ challengeId, slot, fence }: { challengeId: string; slot: number; fence: number }) => ({
  challengeId,
  slot,
  fence,
})
