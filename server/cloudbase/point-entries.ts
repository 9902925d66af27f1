import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import type { Actor } from '#core/kernel/roles'
import type { Last } from '#core/points/chain'
import { type Appeal, type EntrySubject, type PointsEntry, tally } from '#core/points/entry'
import type { Sums } from '#core/points/rule-set'
import type { PointCause } from '#core/points/words'
import { type CallerRow, toActor, withCaller } from './accounts'
import { collection, type Stage } from './collection'
import { stating } from './effects'
import { duplicateIndex } from './errors'
import { command } from './sdk'

type EntryDocument = PointsEntry & { effects?: Effect[]; effectsDue?: Instant }

/** Where a page of a statement ends. */
export interface EntryCursor {
  postedAt: Instant
  entryId: string
}

/** An entry with the id of the one that takes it back, if one does. */
export type ShownEntry = PointsEntry & { reversedBy: string | null }

/** What a person has earned in a month in one branch, or in none. */
export interface MonthSums {
  month: string
  home: string[]
  branchId: string | null
  points: number
  minutes: number
  challenges: number
  lessons: number
  seq: number
}

const entries = collection<EntryDocument>('pointsEntries')
const MANY = 1000

/** Whether it was taken back: few are, so it is what takes back that is looked for. */
const withReversal: Stage[] = [
  { $lookup: { from: 'pointsEntries', localField: '_id', foreignField: 'reverses', as: 'taken' } },
  { $addFields: { reversedBy: { $ifNull: [{ $arrayElemAt: ['$taken._id', 0] }, null] } } },
  { $project: { taken: 0, effects: 0, effectsDue: 0 } },
]

const countOf = (cause: PointCause) => ({ $sum: { $cond: [{ $eq: ['$cause', cause] }, '$counts', 0] } })

/** The caller, and the entry that they call about, in one request. Null when there is no such entry. */
export async function enterEntry(
  openid: string,
  entryId: string,
): Promise<{ actor: Actor; subject: EntrySubject } | null> {
  const [row] = await entries.aggregate<ShownEntry & CallerRow & { org: { path: string }[] }>([
    { $match: { _id: entryId } },
    ...withReversal,
    { $lookup: { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' } },
    ...withCaller(openid),
  ])
  if (!row) return null
  const { account, member, branchPath, posts, org, ...entry } = row
  const actor = toActor(openid, { account, member, branchPath, posts })
  const mine = [actor.personId, account?.personId].includes(entry.personId)
  return { actor, subject: { ...entry, mine, orgPath: org[0]?.path ?? `/${entry.unitIds.join('/')}` } }
}

export const pointEntryStore = {
  find: (entryId: string) => entries.findOne({ _id: entryId }),

  async existing(ids: readonly string[]): Promise<Set<string>> {
    const rows = await entries.aggregate<{ _id: string }>([
      { $match: { _id: command.in([...ids]) } },
      { $limit: MANY },
      { $project: { _id: 1 } },
    ])
    return new Set(rows.map(({ _id }) => _id))
  },

  /** The end of a person's chain. */
  async last(personId: string): Promise<Last> {
    const [row] = await entries.aggregate<NonNullable<Last>>([
      { $match: { personId } },
      { $sort: { seq: -1 } },
      { $limit: 1 },
      { $project: { _id: 0, seq: 1, balance: 1, minutesBalance: 1, postedAt: 1 } },
    ])
    return row ?? null
  },

  /** What a person has earned by one cause, in a day, its month and its year. */
  async sums(
    personId: string,
    { cause, year, month, day }: Pick<PointsEntry, 'cause' | 'year' | 'month' | 'day'>,
  ): Promise<Sums> {
    const within = (field: string, value: string) => ({ $sum: { $cond: [{ $eq: [field, value] }, '$points', 0] } })
    const [row] = await entries.aggregate<Sums>([
      { $match: { personId, year, cause } },
      {
        $group: {
          _id: null,
          day: within('$day', day),
          month: within('$month', month),
          year: { $sum: '$points' },
        },
      },
    ])
    return row ?? { day: 0, month: 0, year: 0 }
  },

  /**
   * Puts an entry at the end of its chain, with what follows from it. `there`: this very entry is there already; `behind`: the chain
   * has gone on meanwhile.
   */
  async append(entry: PointsEntry, now: Instant): Promise<'added' | 'there' | 'behind'> {
    try {
      await entries.add({ ...entry, effects: [tally(entry)], effectsDue: now })
      return 'added'
    } catch (error) {
      const index = duplicateIndex(error)
      if (index === null) throw error
      return index.startsWith('_id') ? 'there' : 'behind'
    }
  },

  /** A page of the statement of a person, who may have had several ids, the last to be entered first. One request. */
  page: (personIds: readonly string[], limit: number, after?: EntryCursor) =>
    entries.aggregate<ShownEntry>(pageStages(personIds, limit, after)),

  /** What a person has in a year, month by month and branch by branch. */
  async months(personId: string, year: number): Promise<MonthSums[]> {
    const rows = await entries.aggregate<Omit<MonthSums, 'month' | 'home' | 'branchId'> & { _id: MonthSums }>([
      { $match: { personId, year } },
      {
        $group: {
          _id: { month: '$month', home: '$home', branchId: '$branchId' },
          points: { $sum: '$points' },
          minutes: { $sum: '$minutes' },
          challenges: countOf('challengeDone'),
          lessons: countOf('lessonAttended'),
          seq: { $max: '$seq' },
        },
      },
    ])
    return rows.map(({ _id: { month, home, branchId }, ...sums }) => ({ month, home, branchId, ...sums }))
  },

  /** Hours and challenges of a year, and the district where they were earned last. */
  async hours(
    personIds: readonly string[],
    year: number,
  ): Promise<{ minutes: number; challenges: number; districtId: string }> {
    const [row] = await entries.aggregate<{ minutes: number; challenges: number; districtId: string }>([
      { $match: { personId: command.in([...personIds]), year } },
      {
        $group: {
          _id: null,
          minutes: { $sum: '$minutes' },
          challenges: countOf('challengeDone'),
          districtId: { $max: { $arrayElemAt: ['$unitIds', 0] } },
        },
      },
    ])
    return row ?? { minutes: 0, challenges: 0, districtId: '' }
  },

  /** People with entries that count in a unit, in the order of their ids. */
  async peopleOf(unitId: string, most: number, after = ''): Promise<string[]> {
    const found: string[] = []
    let from = after
    while (found.length < most) {
      const rows = await entries.aggregate<{ personId: string }>([
        { $match: { unitIds: unitId, personId: command.gt(from) } },
        { $sort: { personId: 1 } },
        { $limit: MANY },
        { $project: { _id: 0, personId: 1 } },
      ])
      const ids = [...new Set(rows.map(({ personId }) => personId))]
      found.push(...ids)
      from = ids.at(-1) ?? from
      if (rows.length < MANY) break
    }
    return found.slice(0, most)
  },

  /** Whole chains, each from its beginning: a thousand entries in each request. */
  async chains(personIds: readonly string[]): Promise<Map<string, PointsEntry[]>> {
    const found = new Map<string, PointsEntry[]>()
    for (const personId of personIds) found.set(personId, await chainOf(personId))
    return found
  },

  appeal: (entryId: string, appeal: Appeal, effects: readonly Effect[]) =>
    entries.update(
      { _id: entryId, appeal: command.exists(false) },
      { appeal: command.set(appeal), ...stating(appeal.at, effects) },
    ),

  decide: (
    entryId: string,
    { state, ...decided }: { state: 'upheld' | 'declined'; answer: string; decision: string; points?: number },
    effects: readonly Effect[],
    now: Instant,
  ) =>
    entries.update(
      { _id: entryId, 'appeal.state': 'asked' },
      {
        'appeal.state': state,
        ...Object.fromEntries(Object.entries(decided).map(([key, value]) => [`appeal.${key}`, value])),
        ...stating(now, effects),
      },
    ),

  /** Appeals of a unit and below that wait, the first first, each with the name of who appeals. */
  async appeals(unitId: string): Promise<(ShownEntry & { name: string })[]> {
    return entries.aggregate([
      { $match: { 'appeal.state': 'asked', unitIds: unitId } },
      { $sort: { 'appeal.at': 1 } },
      { $limit: 200 },
      ...withReversal,
      { $lookup: { from: 'pointsPeople', localField: 'personId', foreignField: '_id', as: 'person' } },
      { $addFields: { name: { $ifNull: [{ $arrayElemAt: ['$person.name', 0] }, ''] } } },
      { $project: { person: 0 } },
    ])
  },
}

/** A chain goes forward: in one there is no second entry at a moment. Two of one person's may meet at one. */
function older(where: object, several: boolean, { postedAt, entryId }: EntryCursor) {
  const before = { ...where, postedAt: command.lt(postedAt) }
  return several ? command.or([{ ...where, postedAt, _id: command.lt(entryId) }, before]) : before
}

/** The stages that read a page of a statement. */
export function pageStages(personIds: readonly string[], limit: number, after?: EntryCursor): Stage[] {
  const [only] = personIds
  const where = personIds.length === 1 ? { personId: only } : { personId: command.in([...personIds]) }
  return [
    { $match: after ? older(where, personIds.length > 1, after) : where },
    { $sort: { postedAt: -1, _id: -1 } },
    { $limit: limit },
    ...withReversal,
  ]
}

async function chainOf(personId: string): Promise<PointsEntry[]> {
  const chain: PointsEntry[] = []
  for (;;) {
    const rows = await entries.aggregate<PointsEntry>([
      { $match: { personId, seq: command.gt(chain.at(-1)?.seq ?? 0) } },
      { $sort: { seq: 1 } },
      { $limit: MANY },
      { $project: { effects: 0, effectsDue: 0 } },
    ])
    chain.push(...rows)
    if (rows.length < MANY) return chain
  }
}

export type PointEntryStore = typeof pointEntryStore
