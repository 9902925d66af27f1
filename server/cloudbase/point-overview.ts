import type { PersonTotal } from '#core/points/totals'
import { collection } from './collection'
import type { HonorDocument } from './honors'
import { honorStore } from './honors'
import { type EntryCursor, pageStages, type ShownEntry } from './point-entries'
import { pointPeopleStore } from './point-people'

/** Everything that the owner of a statement sees beside it. */
export interface Overview {
  rows: ShownEntry[]
  totals: Map<string, PersonTotal>
  /** Whether others see the name; undefined where its owner never said. */
  shown: boolean | undefined
  honors: (HonorDocument & { org: { path: string }[] })[]
}

interface OverviewRow {
  rows: ShownEntry[]
  totals: PersonTotal[]
  people: { _id: string; shown?: boolean }[]
  honors: HonorDocument[]
  orgs: { _id: string; path: string }[]
}

const entries = collection<{ _id: string }>('pointsEntries')

/** A page of somebody's own statement with their figures and honors: one request, two more for who has no entries. */
export async function overviewOf(
  personIds: readonly [string, ...string[]],
  periods: readonly string[],
  limit: number,
  after?: EntryCursor,
): Promise<Overview> {
  const totalIds = personIds.flatMap((id) => periods.map((period) => `${id}:${period}`))
  const [found] = await entries.aggregate<OverviewRow>([
    ...pageStages(personIds, limit, after),
    { $group: { _id: null, rows: { $push: '$$ROOT' } } },
    { $addFields: { totalIds, personIds: [...personIds] } },
    { $lookup: { from: 'pointsTotals', localField: 'totalIds', foreignField: '_id', as: 'totals' } },
    { $lookup: { from: 'pointsPeople', localField: 'personIds', foreignField: '_id', as: 'people' } },
    { $lookup: { from: 'honors', localField: 'personIds', foreignField: 'personId', as: 'honors' } },
    { $lookup: { from: 'orgs', localField: 'honors.orgId', foreignField: '_id', as: 'orgs' } },
    { $project: { 'orgs.grants': 0, 'orgs.history': 0, 'orgs.terms': 0, 'honors.effects': 0 } },
  ])
  if (!found) return withoutEntries(personIds)
  const shown = found.people.find(({ _id }) => _id === personIds[0])?.shown
  return {
    rows: found.rows,
    totals: new Map(found.totals.map((total) => [total._id, total])),
    shown,
    honors: found.honors
      .filter(({ status }) => status === 'noticed' || status === 'awarded')
      .sort((a, b) => b.nominatedAt - a.nominatedAt)
      .map((honor) => ({ ...honor, org: found.orgs.filter(({ _id }) => _id === honor.orgId) })),
  }
}

async function withoutEntries(personIds: readonly [string, ...string[]]): Promise<Overview> {
  const [people, honors] = await Promise.all([pointPeopleStore.of(personIds), honorStore.ofPerson(personIds)])
  return { rows: [], totals: new Map(), shown: people.get(personIds[0])?.shown, honors }
}
