import { randomUUID } from 'node:crypto'
import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { type OrgPath, unitId } from '#core/kernel/org-path'
import { ROLES, type Role } from '#core/kernel/roles'
import { aGrant, aUnit } from '#local/seed/organisation'
import { aDistrict, type Post } from '../../support/district'
import { startWorld, type World } from '../../support/world'
import { aLedger } from './ledger'
import { sceneChallenges } from './scene-challenges'

/** Branch b1 of community c1, street s1, district d1: what every action of the table is about. Elsewhere: s2, and d2. */
const INSIDE: Record<Role, string> = {
  resident: 'b1',
  volunteer: 'c1',
  member: 'b1',
  buildingSteward: 'b1',
  communityWorker: 'c1',
  branchSecretary: 'b1',
  streetOfficer: 's1',
  districtOfficer: 'd1',
  auditor: 's1',
}
const OUTSIDE: Record<Role, string> = {
  resident: 'b4',
  volunteer: 'c3',
  member: 'b4',
  buildingSteward: 'b4',
  communityWorker: 'c3',
  branchSecretary: 'b4',
  streetOfficer: 's2',
  districtOfficer: 'd2',
  auditor: 's2',
}

const SPECIAL = ['stranger', 'expired', 'removed', 'moved', 'left'] as const

/** Everybody the table is walked with: each role held above what an action is about, and elsewhere; and who holds none any more. */
export type Caller = `${Role}-in` | `${Role}-out` | (typeof SPECIAL)[number]
export const CALLERS: readonly Caller[] = [
  ...ROLES.flatMap((role) => [`${role}-in`, `${role}-out`] as const),
  ...SPECIAL,
]

/** Callers who hold one of the roles inside. */
export const inside = (...roles: Role[]): Caller[] => roles.map((role): Caller => `${role}-in`)

const openid = (caller: Caller): string => caller.toLowerCase()
export const openidOf = openid

/** Roles that somebody can have been given, and lost. */
const GIVEN = [
  ['branchSecretary', 'b1'],
  ['communityWorker', 'c1'],
  ['streetOfficer', 's1'],
  ['auditor', 's1'],
] as const satisfies readonly (readonly [Role, string])[]

const posts: Post[] = [
  ...ROLES.map((role) => ({ role, unitId: INSIDE[role], openid: openid(`${role}-in`) })),
  ...ROLES.map((role) => ({ role, unitId: OUTSIDE[role], openid: openid(`${role}-out`) })),
  ...[...GIVEN, ['districtOfficer', 'd1'] as const].map(([role, unit]) => ({
    role,
    unitId: unit,
    openid: 'expired',
    until: 1,
  })),
  ...GIVEN.map(([role, unit]) => ({ role, unitId: unit, openid: 'removed' })),
  ...ROLES.map((role) => ({ role, unitId: 'c2', openid: 'moved' })).filter(({ role }) => role !== 'member'),
  { role: 'member', unitId: 'b1', openid: 'left' },
]

/** What the rows of the table are about. */
export interface Scene {
  world: World
  now: number
  /** Of the row that edits are about, as it is. */
  rowVersion: number
  importId: string
  /** Puts a table where imports take it from; each is taken once. */
  upload: () => Promise<string>
}

export const PHONE = '13912345678'
const TABLE = Buffer.from('姓名,性别,入党日期,手机号\n姓名乙,女,2001-07-01,13900000000\n')
const OFFICER = openid('districtOfficer-in')

/** The world that every cell begins in, made by the same actions that make it in life. */
export async function startScene(): Promise<Scene> {
  const clockStart = Date.UTC(2026, 10, 24, 2)
  const world = await startWorld({ clockStart, documents: documents(clockStart) })
  await loseRoles(world)
  await world.as(openid('branchSecretary-in')).get('roster.leave', { memberId: 'left', reason: '已经离开' })
  await world.as(OFFICER).get('roster.edit', { memberId: 'row', v: 0, phone: PHONE })
  await world.as(OFFICER).get('roster.issueCode', { memberId: 'row' })
  await world.as(OFFICER).get('roster.requestTransfer', { memberId: 'coming', toBranchId: 'b1' })
  await world.as('living').get('account.reportIn', { communityId: 'c1' })
  await world.as('asker').get('account.askToJoin', { branchId: 'b1', name: '姓名甲' })
  const upload = () => world.engine.storage.put(`imports/b1/${randomUUID()}.csv`, TABLE)
  const { importId } = await world.as(OFFICER).get('roster.importPreview', { unitId: 'b1', fileId: await upload() })
  const { member } = await world.as(OFFICER).get('roster.get', { memberId: 'row' })
  return { world, now: world.now(), rowVersion: member.v, importId, upload }
}

/** A role is taken, and a unit moves from under somebody who held every role above it. */
async function loseRoles(world: World): Promise<void> {
  const moved = () => world.as('moved').call('organisation.grants', { unitId: 'b1' })
  await world.as(OFFICER).get('organisation.move', { unitId: 'b1', to: 'c2' })
  if (!(await moved()).ok) throw new Error('whoever stands above a unit is let in')
  await world.as(OFFICER).get('organisation.move', { unitId: 'b1', to: 'c1' })
  const before = await world.as('removed').call('organisation.grants', { unitId: 'b1' })
  if (!before.ok) throw new Error('whoever holds a role is let in')
  for (const [role, unit] of GIVEN) {
    await world.as(OFFICER).get('organisation.revoke', { unitId: unit, grantId: aGrant('removed', role).id })
  }
}

function documents(now: number) {
  const { orgs, members, accounts } = aDistrict(posts.filter(({ unitId: unit }) => unit !== 'd2'))
  const d2 = aUnit({ _id: 'd2', path: '/d2', name: '邻区', kind: 'district', partyKind: 'committee' })
  const neighbor = { ...d2, grants: [aGrant(openid('districtOfficer-out'), 'districtOfficer')] }
  const more = ['asker', 'living', openid('districtOfficer-out')].map((_id) => ({ ...accounts[0], _id, personId: _id }))
  const row = (_id: string, branchId: string, bound = false) => ({
    _id,
    branchId,
    name: `姓名-${_id}`,
    status: 'active',
    v: 0,
    history: [],
    phoneSlot: _id,
    ...(bound ? { openid: _id } : { unbound: _id }),
  })
  const rows = [row('row', 'b1'), row('coming', 'b2'), row('living', 'b3', true)]
  return {
    orgs: [...orgs, neighbor],
    members: [...members, ...rows],
    accounts: [...accounts, ...more.map((account) => ({ ...account, name: '' }))],
    challenges: sceneChallenges(now),
    lessons: [
      aLesson('lesson01', now + DAY, 'open'),
      aLesson('lesson02', now + DAY, 'draft'),
      aLesson('lesson03', now + 5 * MINUTE, 'open'),
    ],
    ...aLedger(now),
  }
}

const aLesson = (_id: string, startsAt: number, status: 'open' | 'draft') => ({
  _id,
  kind: 'partyLesson',
  status,
  title: '党课',
  speaker: '讲师',
  summary: '',
  orgId: 'b1',
  branch: '东一第一党支部',
  audienceId: 'b1',
  audience: 'members',
  venue: { name: '会场', address: '' },
  startsAt,
  endsAt: startsAt + HOUR,
  capacity: 10,
  creditHours: 1,
  createdBy: 'nobody',
  v: 0,
  roster: [{ personId: 'row', name: '姓名-row', at: 0 }],
})

export const PATH: OrgPath = '/d1/s1/c1/b1'
export const BRANCH = unitId(PATH)
