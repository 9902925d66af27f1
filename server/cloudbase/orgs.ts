import { type OrgPath, unitIds } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import type { OrgEvent, OrgUnit } from '#core/organisation/unit'
import type { UnitRow } from '#core/organisation/view'
import { type CallerRow, findActor, toActor, withCaller } from './accounts'
import { collection, type Stage } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** A unit of the organisation, with what it grants. */
export interface OrgDocument extends OrgUnit {
  /** What the search finds it by. */
  terms: string[]
  /** The structural change that put it where it is, if any did. */
  placedBy?: string
  /** Of a district: the structural change that is under way in it, and how many there have been (docs/decisions/0009). */
  change?: OrgChange
  changes?: number
}

/** 调整: a unit moves, or goes up in another one, with all that lies below it. */
export interface OrgChange {
  id: string
  unitId: string
  /** Paths of the unit before and after, and what replaces `from` in the paths of all below it. */
  from: OrgPath
  to: OrgPath
  below: OrgPath
  /** The unit that it goes up in; absent for a move. */
  into?: string
  /** What its history says. */
  event: OrgEvent
  /** Who makes it, for the history of the people that it takes along. */
  byName: string
}

const orgs = collection<OrgDocument>('orgs')
const members = collection<{ _id: string }>('members')
const MANY = 500
const HISTORY_KEPT = 100

// '0' is the character after '/': the range holds all that lies below.
export const belowPath = (path: OrgPath) => command.gte(`${path}/`).and(command.lt(`${path}0`))
const atOrBelow = (path: OrgPath) => command.or([command.eq(path), belowPath(path)])

export const appended = (event: OrgEvent) => command.push({ each: [event], slice: -HISTORY_KEPT } as never)

/** The caller, and the unit that they call about, in one request. Null when there is no such unit. */
export async function enterUnit(
  openid: string,
  unitId: string | undefined,
): Promise<{ actor: Actor; subject: OrgUnit | undefined } | null> {
  if (unitId === undefined) return { actor: await findActor(openid), subject: undefined }
  const [row] = await orgs.aggregate<OrgUnit & CallerRow>([
    { $match: { _id: unitId } },
    { $project: { terms: 0, change: 0 } },
    ...withCaller(openid),
  ])
  if (!row) return null
  const { account, member, branchPath, posts, ...subject } = row
  return { actor: toActor(openid, { account, member, branchPath, posts }), subject }
}

export const orgStore = {
  /** Names of units by path, in one request. Paths that name no unit are left out. */
  async names(paths: readonly OrgPath[]): Promise<Map<OrgPath, string>> {
    const rows = await orgs.aggregate<{ path: OrgPath; name: string }>([
      { $match: { path: command.in([...new Set(paths)]) } },
      { $project: { path: 1, name: 1 } },
      { $limit: 1000 },
    ])
    return new Map(rows.map((org) => [org.path, org.name]))
  },

  /** Units by id, in one request, with the structural change under way. Ids that name no unit are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, OrgDocument>> {
    const rows = await orgs.aggregate<OrgDocument>([
      { $match: { _id: command.in([...new Set(ids)]) } },
      { $project: { terms: 0 } },
      { $limit: 1000 },
    ])
    return new Map(rows.map((org) => [org._id, org]))
  },

  find: (unitId: string) => orgs.findOne({ _id: unitId }),

  /** What lies directly under a path ('' for the districts), each with all that lies below it added up. */
  async children(path: OrgPath): Promise<UnitRow[]> {
    const level = path.split('/').length
    return orgs.aggregate([
      { $match: { path: belowPath(path) } },
      { $project: { memberCount: 1, child: { $arrayElemAt: [{ $split: ['$path', '/'] }, level] } } },
      { $group: { _id: '$child', members: { $sum: '$memberCount' }, units: { $sum: 1 } } },
      { $lookup: { from: 'orgs', localField: '_id', foreignField: '_id', as: 'unit' } },
      { $addFields: { unit: { $arrayElemAt: ['$unit', 0] }, at: { $concat: [`${path}/`, '$_id'] } } },
      // While a unit is on its way elsewhere, what has not followed yet still lies here; the unit itself does not.
      { $match: { 'unit.status': 'active' } },
      { $addFields: { here: { $eq: ['$unit.path', '$at'] } } },
      { $match: { here: true } },
      { $sort: { _id: 1 } },
      { $limit: MANY },
      {
        $project: {
          members: 1,
          below: { $subtract: ['$units', 1] },
          name: '$unit.name',
          nameEn: '$unit.nameEn',
          kind: '$unit.kind',
          partyKind: '$unit.partyKind',
          memberCount: '$unit.memberCount',
        },
      },
    ])
  },

  /** Active units that hold all of the terms, each with the names of those above it. */
  async search(terms: readonly string[], limit: number): Promise<(OrgUnit & { above: string[] })[]> {
    const rows = await orgs.aggregate<Above & OrgUnit>([
      { $match: command.and(terms.map((term) => ({ terms: term }))) },
      { $match: { status: 'active' } },
      { $limit: limit },
      ...withAbove,
      { $project: { terms: 0, grants: 0, change: 0, history: 0 } },
    ])
    return rows.map(namedAbove)
  },

  /** Active units at or below a path with so many members or more on their own roster, the largest first. */
  async larger(path: OrgPath, least: number): Promise<(OrgUnit & { above: string[] })[]> {
    const rows = await orgs.aggregate<Above & OrgUnit>([
      { $match: { memberCount: command.gte(least), status: 'active', path: atOrBelow(path) } },
      { $sort: { memberCount: -1 } },
      { $limit: MANY },
      ...withAbove,
      { $project: { terms: 0, grants: 0, change: 0, history: 0 } },
    ])
    return rows.map(namedAbove)
  },

  /** Adds a unit. False when its id is taken: by the same command sent before, or, once in a blue moon, by another. */
  async add(unit: OrgDocument): Promise<boolean> {
    try {
      await orgs.add(unit)
      return true
    } catch (error) {
      if (duplicateIndex(error) !== null) return false
      throw error
    }
  },

  /** Puts a unit elsewhere, if it still is where it was seen. */
  replace: (unitId: string, seen: OrgPath, path: OrgPath) => orgs.update({ _id: unitId, path: seen }, { path }),

  /** New names, if it still has the old one and was not renamed by this very command. */
  rename: (
    unit: Pick<OrgUnit, '_id' | 'name'>,
    names: Pick<OrgDocument, 'name' | 'nameEn' | 'partyKind' | 'terms'>,
    event: OrgEvent,
  ) =>
    orgs.update(
      { _id: unit._id, name: unit.name, status: 'active', 'history.id': command.neq(event.id) },
      { ...names, terms: command.set(names.terms), history: appended(event) },
    ),

  /** Adds to the members that a unit's own roster counts; a roster's writes call it. One request. */
  countMembers: (unitId: string, delta: number) => orgs.update({ _id: unitId }, { memberCount: command.inc(delta) }),

  /** Counts rosters anew, after an import or a merger: two requests and one for each unit. */
  async recountMembers(ids: readonly string[]): Promise<void> {
    const totals = await totalsOf(ids)
    await Promise.all(ids.map((id) => orgs.update({ _id: id }, { memberCount: totals.get(id) ?? 0 })))
  },

  /**
   * Counts the rosters of the units that come next by id, and corrects those that are wrong and were not counted by somebody else
   * meanwhile. `last` is null when these were the last.
   */
  async recountAfter(after: string, most: number): Promise<{ corrected: number; last: string | null }> {
    const units = await orgs.aggregate<{ _id: string; memberCount: number }>([
      { $match: { _id: command.gt(after) } },
      { $sort: { _id: 1 } },
      { $limit: most },
      { $project: { memberCount: 1 } },
    ])
    const totals = await totalsOf(units.map(({ _id }) => _id))
    const wrong = units.filter(({ _id, memberCount }) => memberCount !== (totals.get(_id) ?? 0))
    for (const { _id, memberCount } of wrong)
      await orgs.update({ _id, memberCount }, { memberCount: totals.get(_id) ?? 0 })
    return { corrected: wrong.length, last: units.length < most ? null : (units.at(-1)?._id ?? null) }
  },
}

async function totalsOf(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await members.aggregate<{ _id: string; total: number }>([
    { $match: { branchId: command.in([...ids]) } },
    { $match: { status: command.neq('left') } },
    { $group: { _id: '$branchId', total: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, total }) => [_id, total]))
}

export type OrgStore = typeof orgStore

interface Above {
  above: { _id: string; name: string }[]
}

/** With the units on the way to it. */
const withAbove: Stage[] = [
  { $addFields: { way: { $split: ['$path', '/'] } } },
  { $lookup: { from: 'orgs', localField: 'way', foreignField: '_id', as: 'above' } },
  { $project: { way: 0 } },
]

function namedAbove<Row extends Above & OrgUnit>(row: Row): Omit<Row, 'above'> & { above: string[] } {
  const names = new Map(row.above.map(({ _id, name }) => [_id, name]))
  const above = unitIds(row.path).slice(0, -1)
  return { ...row, above: above.map((id) => names.get(id) ?? '') }
}
