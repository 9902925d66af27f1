import { HOUR, MINUTE } from '#core/kernel/day'
import { aDistrict } from './district'
import { startWorld, type World, type WorldOptions } from './world'

/** Tuesday, 24 November 2026, 10:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 24, 2)
export const OFFICER = 'districtOfficer-d1'
export const SECRETARY = 'branchSecretary-b1'
export const WORKER = 'communityWorker-c1'
export const MEMBERS = ['m1', 'm2', 'm3', 'm4']

const POSTS = [
  { role: 'districtOfficer', unitId: 'd1' },
  { role: 'auditor', unitId: 'd1' },
  { role: 'communityWorker', unitId: 'c1' },
  { role: 'branchSecretary', unitId: 'b1' },
  { role: 'branchSecretary', unitId: 'b3' },
  ...MEMBERS.map((openid) => ({ role: 'member' as const, unitId: 'b1', openid })),
  { role: 'member', unitId: 'b2', openid: 'm5' },
] as const

/** A small district in which four members, and one next door, are told things. */
export const noticeWorld = (documents: object = {}, options: WorldOptions = {}): Promise<World> =>
  startWorld({ clockStart: NOW, ...options, documents: { ...aDistrict(POSTS), ...documents } })

export const rows = () => aDistrict(POSTS).members

/** A lesson of branch b1 with two seats. */
export const aLesson = (_id: string, startsAt: number, more: object = {}) => ({
  _id,
  kind: 'partyLesson',
  status: 'open',
  title: '学习党章',
  speaker: '讲师',
  summary: '',
  orgId: 'b1',
  branch: '东一第一党支部',
  audienceId: 'b1',
  audience: 'members',
  venue: { name: '会议室', address: '' },
  startsAt,
  endsAt: startsAt + HOUR,
  capacity: 2,
  creditHours: 1,
  createdBy: 'nobody',
  v: 0,
  roster: [],
  ...more,
})

export const seat = (personId: string) => ({ personId, name: personId, at: 1 })

/** The timer strikes once. */
export const strike = (world: World): Promise<void> => world.advance(MINUTE)

export const inboxOf = async (world: World, who: string) => (await world.as(who).get('notice.list', {})).notices
export const kindsOf = async (world: World, who: string) => (await inboxOf(world, who)).map(({ kind }) => kind)

const CARRIERS = ['lessons', 'members', 'accounts', 'orgs', 'parkedEffects']

/** Documents that still have something to be carried out. */
export const waiting = (world: World) =>
  CARRIERS.flatMap((name) => world.documents<{ effects?: object[]; effectsDue?: number }>(name)).filter(
    ({ effects, effectsDue }) => effects !== undefined || effectsDue !== undefined,
  )
