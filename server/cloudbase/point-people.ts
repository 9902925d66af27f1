import type { Instant } from '#core/kernel/day'
import { type OrgPath, unitId, unitIds } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import type { PointsSubject } from '#core/points/contract'
import type { Standing } from '#core/points/rule-set'
import { type CallerRow, enterOwn, toActor, withCaller } from './accounts'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import type { MemberDocument } from './members'
import { command } from './sdk'

/** The one place where a name stands beside points: everything else knows people by their ids. */
interface PersonDocument {
  _id: string
  name: string
  /** Whether others see it in rankings; absent where its owner never said. */
  shown?: boolean
  /** When they deleted their account: what they earned before brings no name back. */
  goneAt?: Instant
}

/** Who somebody is, and where they belong, as it is now. */
export interface Belonging {
  name: string
  standing: Standing
  home: string[]
  branchId: string | null
}

const people = collection<PersonDocument>('pointsPeople')
const members = collection<MemberDocument>('members')
const accounts = collection<{ _id: string; personId: string; name: string }>('accounts')
const MANY = 1000

type Paths = { path: string }[]

const orgs = collection<{ _id: string; path: OrgPath; name: string }>('orgs')

/**
 * The caller, and the unit at a path, in one request. A path has to be the unit's own: permission is asked of the path, and what
 * is read is the unit's. Null where it is not.
 */
export async function enterLedger(
  openid: string,
  path: OrgPath | undefined,
): Promise<{ actor: Actor; subject: PointsSubject } | null> {
  if (path === undefined) {
    const { actor, subject } = await enterOwn(openid)
    return { actor, subject: { personIds: idsOf(actor, subject.account) } }
  }
  const [row] = await orgs.aggregate<{ _id: string; path: OrgPath; name: string } & CallerRow>([
    { $match: { _id: unitId(path) } },
    { $project: { path: 1, name: 1 } },
    ...withCaller(openid),
  ])
  if (row?.path !== path) return null
  const { account, member, branchPath, posts, ...unit } = row
  const actor = toActor(openid, { account, member, branchPath, posts })
  return { actor, subject: { personIds: idsOf(actor, account), unit } }
}

const idsOf = ({ personId }: Actor, account: { personId: string } | null): [string, ...string[]] =>
  account && account.personId !== personId ? [personId, account.personId] : [personId]

export const pointPeopleStore = {
  async of(personIds: readonly string[]): Promise<Map<string, PersonDocument>> {
    const rows = await people.aggregate<PersonDocument>([
      { $match: { _id: command.in([...personIds]) } },
      { $limit: MANY },
    ])
    return new Map(rows.map((person) => [person._id, person]))
  },

  /** Where people belong: on a roster, or registered as volunteers of a community. Who does neither is not in it. Two requests. */
  async belonging(personIds: readonly string[]): Promise<Map<string, Belonging>> {
    const ids = command.in([...personIds])
    const [rows, volunteers] = await Promise.all([
      members.aggregate<{ _id: string; name: string; branchId: string; org: Paths }>([
        { $match: { _id: ids } },
        { $match: { status: command.neq('left') } },
        { $limit: MANY },
        { $lookup: { from: 'orgs', localField: 'branchId', foreignField: '_id', as: 'org' } },
        { $project: { name: 1, branchId: 1, 'org.path': 1 } },
      ]),
      accounts.aggregate<{ personId: string; name: string; volunteer?: object; served: Paths; posts: Posts }>([
        { $match: { personId: ids } },
        { $limit: MANY },
        { $lookup: { from: 'orgs', localField: 'volunteer.communityId', foreignField: '_id', as: 'served' } },
        { $lookup: { from: 'orgs', localField: '_id', foreignField: 'grants.openid', as: 'posts' } },
        { $project: { personId: 1, name: 1, volunteer: 1, 'served.path': 1, 'posts.path': 1, 'posts.grants': 1 } },
      ]),
    ])
    const found = new Map<string, Belonging>()
    for (const { personId, name, volunteer, served, posts } of volunteers) {
      const path = volunteer === undefined ? grantedPath(posts, personId) : (served[0]?.path ?? '')
      if (path !== undefined) found.set(personId, { name, standing: 'volunteer', home: unitIds(path), branchId: null })
    }
    for (const { _id, name, branchId, org } of rows)
      found.set(_id, { name, standing: 'member', home: unitIds(org[0]?.path ?? ''), branchId })
    return found
  },

  /** A name as it was when something was earned; one that was taken away since stays away. */
  async name(personId: string, name: string, at: Instant): Promise<void> {
    const known = {
      _id: personId,
      name: command.neq(name),
      goneAt: command.or([command.exists(false), command.lt(at)]),
    }
    if (await people.update(known, { name })) return
    await addOne({ _id: personId, name })
  },

  /** The account is gone: what stays has no name, and is shown to nobody. */
  async forget(personId: string, name: string, now: Instant): Promise<void> {
    const gone = { name, shown: false, goneAt: now }
    if (await people.update({ _id: personId }, gone)) return
    if (!(await addOne({ _id: personId, ...gone }))) await people.update({ _id: personId }, gone)
  },

  /** Whether others see somebody's name. */
  async show(personId: string, name: string, shown: boolean): Promise<void> {
    if (await people.update({ _id: personId }, { shown, name })) return
    if (await addOne({ _id: personId, name, shown })) return
    await people.update({ _id: personId }, { shown })
  },
}

type Posts = { path: string; grants: { personId: string; role: string }[] }[]

/** Where somebody was made a volunteer by others. */
const grantedPath = (posts: Posts, personId: string): string | undefined =>
  posts.find(({ grants }) => grants.some((grant) => grant.personId === personId && grant.role === 'volunteer'))?.path

async function addOne(person: PersonDocument): Promise<boolean> {
  try {
    await people.add(person)
    return true
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
    return false
  }
}

export type PointPeopleStore = typeof pointPeopleStore
