import type { OrgPath } from '#core/kernel/org-path'
import { type Depth, depthOf } from '#core/organisation/shape'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import type { MemberDocument } from './members'
import { appended, belowPath, type OrgChange, type OrgDocument, orgStore } from './orgs'
import { command } from './sdk'

const orgs = collection<OrgDocument>('orgs')
const members = collection<Pick<MemberDocument, '_id' | 'phoneSlot'>>('members')
const BATCH = 200
/** As many as a row of a roster keeps. */
const MEMBER_HISTORY = 50

type Placed = Pick<OrgDocument, '_id' | 'path' | 'placedBy'>

export const changeStore = {
  /** Takes the district for one structural change, if none is under way and none has been made since `seen`. */
  begin: (districtId: string, change: OrgChange, seen: number) =>
    orgs.update(
      { _id: districtId, change: command.exists(false), changes: seen === 0 ? command.in([0, null]) : seen },
      { change: command.set(change) },
    ),

  /**
   * Carries out the change that a district is taken for. Every step can be repeated, by anybody, at any time: each write
   * holds only where the one before it in time still stands (docs/decisions/0009).
   */
  async carryOut(districtId: string, change: OrgChange): Promise<void> {
    await placeUnit(change)
    while (await placeBelow(districtId, change));
    if (change.into !== undefined) await absorb(change, change.into)
    await orgs.update(
      { _id: districtId, 'change.id': change.id },
      { change: command.remove(), changes: command.inc(1) },
    )
  },

  /** Districts in which a change was begun and not finished. */
  async unfinished(): Promise<{ districtId: string; change: OrgChange }[]> {
    return orgs.aggregate([
      { $match: { 'change.id': command.gt('') } },
      { $limit: 100 },
      { $project: { _id: 0, districtId: '$_id', change: 1 } },
    ])
  },

  /** The most levels and characters in the paths of a unit and all below it. */
  async deepest(path: OrgPath): Promise<Depth> {
    const [row] = await orgs.aggregate<Depth>([
      { $match: { path: belowPath(path) } },
      { $project: { length: { $strLenCP: '$path' }, segments: { $size: { $split: ['$path', '/'] } } } },
      { $group: { _id: null, length: { $max: '$length' }, levels: { $max: { $subtract: ['$segments', 1] } } } },
    ])
    return row ?? depthOf(path)
  },
}

/** The unit itself goes first: from then on it is in its new scope, and nothing new can be made below its old path. */
async function placeUnit({ id, unitId, from, to, into, event }: OrgChange): Promise<void> {
  const gone = into === undefined ? {} : { status: 'merged', mergedInto: into, grants: command.set([]) }
  await orgs.update(
    { _id: unitId, path: from, 'history.id': command.neq(id) },
    { path: to, placedBy: id, history: appended(event), ...gone },
  )
}

/**
 * Takes what still lies below the old path to the new one, parents before children, until nothing is left.
 * That the district still stands for this change is read after the rows: a row that is written as it was read, and was read
 * during this change, cannot have come back there by a later one.
 */
async function placeBelow(districtId: string, { id, from, below }: OrgChange): Promise<boolean> {
  const rows = await orgs.aggregate<Placed>([
    { $match: { path: belowPath(from) } },
    { $sort: { path: 1 } },
    { $limit: BATCH },
    { $project: { path: 1, placedBy: 1 } },
  ])
  if (rows.length === 0) return false
  const district = await orgs.findOne({ _id: districtId, 'change.id': id })
  if (!district) return false
  await Promise.all(
    rows.map(({ _id, path, placedBy }) =>
      orgs.update(
        { _id, path, placedBy: placedBy ?? command.exists(false) },
        { path: `${below}${path.slice(from.length)}`, placedBy: id },
      ),
    ),
  )
  return true
}

/** Rosters become one; the unit that stays tells in its history what came into it. */
async function absorb({ id, unitId, event, byName }: OrgChange, into: string): Promise<void> {
  const changes = [{ field: 'branch', from: event.from, to: event.to }]
  const transferred = { at: event.at, by: byName, what: 'transferred', changes }
  const change = {
    branchId: into,
    v: command.inc(1),
    history: command.push({ each: [transferred], slice: -MEMBER_HISTORY } as never),
  }
  while (!(await takeOver(unitId, into, change)));
  await orgStore.recountMembers([unitId, into])
  await orgs.update({ _id: into, 'history.id': command.neq(id) }, { history: appended({ ...event, what: 'absorbed' }) })
}

/**
 * Takes the rows of one roster to another. A number that both hold stays with the roster that remains; the row that comes
 * keeps it without a place, for the secretary to see to. False when a rival put such a number there meanwhile: once more.
 */
async function takeOver(unitId: string, into: string, change: Record<string, unknown>): Promise<boolean> {
  const both = await slotsOf(into, await slotsOf(unitId))
  await Promise.all(
    [...both].map(async (phoneSlot) => {
      const row = await members.findOne({ branchId: unitId, phoneSlot })
      if (row) await members.update({ _id: row._id, phoneSlot }, { phoneSlot: row._id })
    }),
  )
  try {
    await members.update({ branchId: unitId }, change)
    return true
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
    return false
  }
}

/** Places for numbers that a roster's rows hold: those among `of`, where that is given. */
async function slotsOf(branchId: string, of?: readonly string[]): Promise<string[]> {
  if (of?.length === 0) return []
  const slots: string[] = []
  for (;;) {
    const among = of ? [{ $match: { phoneSlot: command.in([...of]) } }] : []
    const rows = await members.aggregate<{ phoneSlot: string }>([
      { $match: { branchId, phoneSlot: command.gt(slots.at(-1) ?? '') } },
      ...among,
      { $sort: { phoneSlot: 1 } },
      { $limit: BATCH },
      { $project: { _id: 0, phoneSlot: 1 } },
    ])
    slots.push(...rows.map(({ phoneSlot }) => phoneSlot))
    if (rows.length < BATCH) return slots
  }
}

export type ChangeStore = typeof changeStore
