import type { Instant } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import type { Role } from '#core/kernel/roles'
import type { OrgGrant } from '#core/organisation/unit'
import { collection } from './collection'
import { watchersOf } from './hall-watches'
import { importStore } from './imports'
import type { LessonDocument } from './lessons'
import type { MemberDocument } from './members'
import { command } from './sdk'

/** Somebody to be told: who they are in lessons and records, and their account, where it is known. */
export interface Person {
  personId: string
  openid?: string
}

/** Some people, and where the next ones begin; no `next`: these were the last. */
export interface PeoplePage {
  people: Person[]
  next?: string
}

type Unit = { _id: string; path: string; grants: OrgGrant[] }

const members = collection<MemberDocument>('members')
const accounts = collection<{ _id: string; personId: string }>('accounts')
const orgs = collection<Unit>('orgs')
const lessons = collection<LessonDocument>('lessons')
const MANY = 1000

export const recipientStore = {
  /** Accounts of people, of rows of rosters and of residents. Two requests. */
  async accountsOf(personIds: readonly string[]): Promise<Map<string, string>> {
    const ids = command.in([...new Set(personIds)])
    const [rows, own] = await Promise.all([
      members.aggregate<{ _id: string; openid?: string }>([
        { $match: { _id: ids } },
        { $limit: MANY },
        { $project: { openid: 1 } },
      ]),
      accounts.aggregate<{ _id: string; personId: string }>([
        { $match: { personId: ids } },
        { $limit: MANY },
        { $project: { personId: 1 } },
      ]),
    ])
    const found = new Map(own.map(({ _id, personId }) => [personId, _id]))
    for (const { _id, openid } of rows) if (openid !== undefined) found.set(_id, openid)
    return found
  },

  /** For each unit those who hold one of the roles on it; or on the nearest unit above where somebody does. */
  async holders(unitIdsAsked: readonly string[], roles: readonly Role[], now: Instant): Promise<Map<string, Person[]>> {
    const units = await unitsOf(unitIdsAsked)
    const way = (id: string) => unitIds(units.get(id)?.path ?? '').reverse()
    const posted = (id: string) => postedOn(units.get(id), roles, now)
    const alone = unitIdsAsked.filter((id) => posted(id).length === 0)
    for (const [id, unit] of await unitsOf(alone.flatMap(way).filter((id) => !units.has(id)))) units.set(id, unit)
    return new Map(
      unitIdsAsked.map((id) => [
        id,
        way(id)
          .map(posted)
          .find((people) => people.length > 0) ?? [],
      ]),
    )
  },

  /** Those who have seats. */
  seats: (lessonId: string, most: number, after?: string) =>
    onRoster(lessonId, { $slice: ['$roster.personId', '$capacity'] }, most, after),

  /** Those with seats and those who wait. */
  roster: (lessonId: string, most: number, after?: string) => onRoster(lessonId, '$roster.personId', most, after),

  /** Members with an account, of a unit and all below it. */
  async audience(unitId: string, most: number, after?: string): Promise<PeoplePage> {
    const unit = await orgs.findOne({ _id: unitId })
    if (!unit) return { people: [] }
    const [branchId = '', memberId = ''] = after?.split(' ') ?? []
    const branches = (await importStore.branchIdsBelow(unit.path)).sort().filter((id) => id >= branchId)
    const later = branches.filter((id) => id > branchId)
    const rows = await members.aggregate<{ _id: string; branchId: string; openid?: string }>([
      { $match: command.or([{ branchId, _id: command.gt(memberId) }, { branchId: command.in(later) }]) },
      { $sort: { branchId: 1, _id: 1 } },
      { $limit: most },
      { $project: { branchId: 1, openid: 1 } },
    ])
    const last = rows.length < most ? undefined : rows.at(-1)
    return {
      people: rows.flatMap(({ _id, openid }) => (openid === undefined ? [] : [{ personId: _id, openid }])),
      ...(last && { next: `${last.branchId} ${last._id}` }),
    }
  },

  /** Those whose saved filter fits a challenge: of so many who saved one at a time. */
  watchers: watchersOf,

  /** Bound members who joined on a day of the year, in the order of their ids. */
  async joinedOnDay(
    partyDay: string,
    most: number,
    after: string,
  ): Promise<{ _id: string; joinedOn?: string; openid?: string }[]> {
    return members.aggregate([
      { $match: { partyDay, _id: command.gt(after) } },
      { $sort: { _id: 1 } },
      { $limit: most },
      { $project: { joinedOn: 1, openid: 1 } },
    ])
  },
}

/** People of a lesson, in the order of their ids, so that somebody who leaves moves nobody past the cursor. */
async function onRoster(lessonId: string, who: unknown, most: number, after = ''): Promise<PeoplePage> {
  const [lesson] = await lessons.aggregate<{ people: string[] }>([
    { $match: { _id: lessonId } },
    { $project: { people: who } },
  ])
  const rest = (lesson?.people ?? []).filter((personId) => personId > after).sort()
  return page(
    rest.map((personId) => ({ personId })),
    most,
    ({ personId }) => personId,
  )
}

async function unitsOf(ids: readonly string[]): Promise<Map<string, Unit>> {
  if (ids.length === 0) return new Map()
  const rows = await orgs.aggregate<Unit>([
    { $match: { _id: command.in([...new Set(ids)]) } },
    { $limit: MANY },
    { $project: { path: 1, grants: 1 } },
  ])
  return new Map(rows.map((unit) => [unit._id, unit]))
}

function postedOn(unit: Unit | undefined, roles: readonly Role[], now: Instant): Person[] {
  const held = (unit?.grants ?? []).filter(({ role, until }) => roles.includes(role) && (until ?? now + 1) > now)
  return [...new Map(held.map(({ personId, openid }) => [personId, { personId, openid }])).values()]
}

function page(people: Person[], most: number, key: (person: Person) => string): PeoplePage {
  const some = people.slice(0, most)
  const last = some.at(-1)
  return { people: some, ...(last && people.length > most && { next: key(last) }) }
}

export type RecipientStore = typeof recipientStore
