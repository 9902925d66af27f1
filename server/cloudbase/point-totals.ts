import type { Instant } from '#core/kernel/day'
import type { OrgPath } from '#core/kernel/org-path'
import { hasRoster, PARTY_KINDS } from '#core/organisation/kinds'
import type { BranchTotal, PersonTotal } from '#core/points/totals'
import { collection, type Stage } from './collection'
import { duplicateIndex } from './errors'
import { belowPath } from './orgs'
import { command } from './sdk'

/** A person's row of a ranking, with what decides whether their name is shown. */
export type RankedPerson = PersonTotal & { unit: string; name: string; shown: boolean | null; honors: number }
export type RankedBranch = BranchTotal & { name: string; members: number }

const orgs = collection<{ _id: string }>('orgs')
const people = collection<PersonTotal>('pointsTotals')
const branches = collection<BranchTotal>('pointsBranchTotals')

const named: Stage[] = [
  { $lookup: { from: 'pointsPeople', localField: 'personId', foreignField: '_id', as: 'person' } },
  { $lookup: { from: 'orgs', localField: 'homeId', foreignField: '_id', as: 'org' } },
  {
    $addFields: {
      name: { $ifNull: [{ $arrayElemAt: ['$person.name', 0] }, ''] },
      shown: { $ifNull: [{ $arrayElemAt: ['$person.shown', 0] }, null] },
      unit: { $ifNull: [{ $arrayElemAt: ['$org.name', 0] }, ''] },
    },
  },
  { $project: { person: 0, org: 0 } },
]

const figure = (field: string) => ({ $ifNull: [{ $arrayElemAt: [`$total.${field}`, 0] }, 0] })
const ROSTERED = PARTY_KINDS.filter((partyKind) => hasRoster({ kind: 'party', partyKind }))

/** How many honors each has been awarded for a year. */
const honored = (year: number): Stage[] => [
  { $lookup: { from: 'honors', localField: 'personId', foreignField: 'personId', as: 'given' } },
  {
    $addFields: {
      honors: {
        $size: {
          $filter: {
            input: '$given',
            as: 'one',
            cond: { $and: [{ $eq: ['$$one.year', year] }, { $eq: ['$$one.status', 'awarded'] }] },
          },
        },
      },
    },
  },
  { $project: { given: 0 } },
]

export const pointTotalStore = {
  async find(ids: readonly string[]): Promise<Map<string, PersonTotal>> {
    const rows = await people.aggregate<PersonTotal>([{ $match: { _id: command.in([...ids]) } }, { $limit: 1000 }])
    return new Map(rows.map((row) => [row._id, row]))
  },

  async findBranches(ids: readonly string[]): Promise<Map<string, BranchTotal>> {
    const rows = await branches.aggregate<BranchTotal>([{ $match: { _id: command.in([...ids]) } }, { $limit: 1000 }])
    return new Map(rows.map((row) => [row._id, row]))
  },

  /** Branches' totals of a unit and below that come next by id. */
  async branchesAfter(unitId: string, after: string, most: number): Promise<BranchTotal[]> {
    return branches.aggregate([
      { $match: { unitIds: unitId, _id: command.gt(after) } },
      { $sort: { _id: 1 } },
      { $limit: most },
    ])
  },

  keepPerson: (total: PersonTotal) => keepNewer(people, total),
  keepBranch: (total: BranchTotal) => keepNewer(branches, total),

  /** A branch's total of a period, out of those of its people; null where nobody earned anything in it. */
  async branchOf(branchId: string, period: string, now: Instant): Promise<BranchTotal | null> {
    const [row] = await people.aggregate<Omit<BranchTotal, '_id' | 'branchId' | 'period' | 'computedAt'>>([
      { $match: { 'homes.branchId': branchId, period } },
      { $unwind: '$homes' },
      { $match: { 'homes.branchId': branchId } },
      {
        $group: {
          _id: null,
          unitIds: { $max: '$homes.unitIds' },
          points: { $sum: '$homes.points' },
          minutes: { $sum: '$homes.minutes' },
          active: { $sum: { $cond: [{ $gt: ['$homes.points', 0] }, 1, 0] } },
          seq: { $sum: '$homes.seq' },
        },
      },
      { $project: { _id: 0 } },
    ])
    return row ? { ...row, _id: `${branchId}:${period}`, branchId, period, computedAt: now } : null
  },

  /** People of a unit and below by points of a period. */
  async persons(unitId: string, period: string, limit: number): Promise<RankedPerson[]> {
    return people.aggregate([
      { $match: { unitIds: unitId, period, points: command.gt(0) } },
      { $sort: { points: -1, _id: 1 } },
      { $limit: limit },
      ...named,
    ])
  },

  /** The same, with honors, and also those who have hours alone. */
  async assessed(unitId: string, year: number, limit: number): Promise<RankedPerson[]> {
    return people.aggregate([
      { $match: { unitIds: unitId, period: String(year) } },
      { $sort: { points: -1, _id: 1 } },
      { $limit: limit },
      ...named,
      ...honored(year),
    ])
  },

  /** How many have more. */
  ahead: (unitId: string, period: string, points: number) =>
    people.count({ unitIds: unitId, period, points: command.gt(points) }),

  /** Every branch at or below a path with what its people have earned in a year; nothing, for those where nobody has. */
  async everyBranch(path: OrgPath, year: number): Promise<Omit<RankedBranch, 'unitIds' | 'seq' | 'computedAt'>[]> {
    const period = String(year)
    return orgs.aggregate([
      { $match: { path: command.or([command.eq(path), belowPath(path)]) } },
      { $match: { status: 'active', partyKind: command.in(ROSTERED) } },
      { $sort: { path: 1 } },
      { $limit: 1000 },
      { $addFields: { totalId: { $concat: ['$_id', `:${period}`] } } },
      { $lookup: { from: 'pointsBranchTotals', localField: 'totalId', foreignField: '_id', as: 'total' } },
      {
        $project: {
          name: 1,
          members: '$memberCount',
          points: figure('points'),
          minutes: figure('minutes'),
          active: figure('active'),
        },
      },
    ])
  },

  async branches(unitId: string, period: string, limit: number): Promise<RankedBranch[]> {
    return branches.aggregate([
      { $match: { unitIds: unitId, period } },
      { $sort: { points: -1, _id: 1 } },
      { $limit: limit },
      { $lookup: { from: 'orgs', localField: 'branchId', foreignField: '_id', as: 'org' } },
      {
        $addFields: {
          name: { $ifNull: [{ $arrayElemAt: ['$org.name', 0] }, ''] },
          members: { $ifNull: [{ $arrayElemAt: ['$org.memberCount', 0] }, 0] },
        },
      },
      { $project: { org: 0 } },
    ])
  },
}

/** Puts a total in the place of an older one; a newer one stays. `seq` says which is newer: it only ever grows. */
async function keepNewer<T extends { _id: string; seq: number }>(
  totals: ReturnType<typeof collection<T>>,
  total: T,
): Promise<void> {
  const { _id, ...figures } = total
  const put = () =>
    totals.update(
      { _id, seq: command.lte(total.seq) },
      Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, wholly(value)])),
    )
  if (await put()) return
  try {
    await totals.add(total)
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
    // A rival has begun it: theirs may be older.
    await put()
  }
}

const wholly = (value: unknown) => (typeof value === 'object' && value !== null ? command.set(value) : value)

export type PointTotalStore = typeof pointTotalStore
