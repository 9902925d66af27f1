import { fits, type HallWatch } from '#core/challenge/fits'
import { servesAt } from '#core/challenge/serves'
import type { Instant } from '#core/kernel/day'
import type { OrgPath } from '#core/kernel/org-path'
import type { AccountDocument } from './accounts'
import { challengeStore } from './challenges'
import { collection } from './collection'
import type { PeoplePage } from './recipients'
import { command } from './sdk'

interface Watching extends AccountDocument {
  /** 订阅榜单: the filter that tells this person of new challenges. */
  watch?: { filter: HallWatch; at: Instant }
  /** There is one: what the index knows. */
  watched?: true
}

const accounts = collection<Watching>('accounts')

/** Saved filters lie in the account: they go with it. */
export const hallWatches = {
  async of(openid: string): Promise<HallWatch | null> {
    return (await accounts.findOne({ _id: openid }))?.watch?.filter ?? null
  },

  save: (openid: string, filter: HallWatch | null, now: Instant) =>
    accounts.update(
      { _id: openid },
      filter
        ? { watch: command.set({ filter, at: now }), watched: true }
        : { watch: command.remove(), watched: command.remove() },
    ),
}

export type HallWatches = typeof hallWatches

interface Watcher {
  _id: string
  personId: string
  watch: { filter: HallWatch }
  member: { _id: string; reportIn?: { state: string } }[]
  branch: { path: OrgPath }[]
  reported: { path: OrgPath }[]
  served: { path: OrgPath }[]
}

/** Of the next so many who saved a filter, those whose filter fits a challenge; where they serve is read with them. */
export async function watchersOf(challengeId: string, most: number, after = ''): Promise<PeoplePage> {
  const challenge = await challengeStore.find(challengeId)
  if (challenge?.status !== 'posted') return { people: [] }
  const rows = await accounts.aggregate<Watcher>([
    { $match: { watched: true, _id: command.gt(after) } },
    { $sort: { _id: 1 } },
    { $limit: most },
    { $lookup: { from: 'members', localField: '_id', foreignField: 'openid', as: 'member' } },
    { $lookup: { from: 'orgs', localField: 'member.branchId', foreignField: '_id', as: 'branch' } },
    { $lookup: { from: 'orgs', localField: 'member.reportIn.communityId', foreignField: '_id', as: 'reported' } },
    { $lookup: { from: 'orgs', localField: 'volunteer.communityId', foreignField: '_id', as: 'served' } },
    {
      $project: {
        personId: 1,
        watch: 1,
        'member._id': 1,
        'member.reportIn.state': 1,
        'branch.path': 1,
        'reported.path': 1,
        'served.path': 1,
      },
    },
  ])
  const told = rows.filter((row) => fits(row.watch.filter, challenge, { serves: placesOf(row) }))
  const last = rows.length < most ? undefined : rows.at(-1)
  return {
    people: told.map(({ _id, personId, member }) => ({ personId: member[0]?._id ?? personId, openid: _id })),
    ...(last && { next: last._id }),
  }
}

function placesOf({ member, branch, reported, served }: Watcher): OrgPath[] {
  const confirmed = member[0]?.reportIn?.state === 'confirmed' ? reported[0]?.path : undefined
  const [own] = branch
  const grants = served.map(({ path }) => ({ role: 'volunteer' as const, path }))
  return servesAt({ grants, ...(own && { branchPath: own.path }) }, confirmed)
}
