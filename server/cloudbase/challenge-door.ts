import type { Challenge } from '#core/challenge/challenge'
import type { UnitSubject } from '#core/challenge/contract'
import { servesAt } from '#core/challenge/serves'
import type { OrgPath } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import { type CallerRow, toActor, withCaller } from './accounts'
import { type ChallengeDocument, located } from './challenges'
import { collection, type Stage } from './collection'
import { belowPath } from './orgs'
import { command } from './sdk'

const challenges = collection<ChallengeDocument>('challenges')
const accounts = collection<{ _id: string }>('accounts')
const orgs = collection<{ _id: string; path: OrgPath; name: string }>('orgs')

/** More units than any district has. */
const UNITS_MOST = 5000

interface ServiceRow extends CallerRow {
  /** Where the caller reported in, by path. */
  reportedIn: OrgPath | null
  units: { path: OrgPath; name: string }[]
}

/** The caller, with where they serve and the names of the units that grant them something. */
const withService = (openid: string): Stage[] => [
  ...withCaller(openid),
  { $lookup: { from: 'orgs', localField: 'member.reportIn.communityId', foreignField: '_id', as: 'reported' } },
  { $lookup: { from: 'orgs', localField: 'posts.path', foreignField: 'path', as: 'units' } },
  {
    $addFields: {
      reportedIn: { $ifNull: [{ $arrayElemAt: ['$reported.path', 0] }, null] },
      units: { $map: { input: '$units', as: 'unit', in: { path: '$$unit.path', name: '$$unit.name' } } },
    },
  },
  { $project: { reported: 0 } },
]

function toServing(openid: string, row: ServiceRow | undefined): Actor {
  const actor = toActor(openid, row)
  const confirmed = row?.member?.reportIn?.state === 'confirmed' ? row.reportedIn : null
  return { ...actor, serves: servesAt(actor, confirmed ?? undefined), units: row?.units ?? [] }
}

/** The caller and the challenge, in one request. Null when there is no such challenge. */
export async function enterChallenge(
  openid: string,
  challengeId: string,
): Promise<{ actor: Actor; subject: Challenge } | null> {
  const [row] = await challenges.aggregate<Challenge & ServiceRow>([
    { $match: { _id: challengeId } },
    ...located,
    ...withService(openid),
  ])
  if (!row) return null
  const { account, member, branchPath, posts, reportedIn, units, ...subject } = row
  return { actor: toServing(openid, { account, member, branchPath, posts, reportedIn, units }), subject }
}

/** The caller and a unit, with the ids of all below it, in one request. Null when there is no such unit. */
export async function enterUnitBelow(
  openid: string,
  path: OrgPath,
): Promise<{ actor: Actor; subject: UnitSubject } | null> {
  const [row] = await orgs.aggregate<UnitSubject & ServiceRow>([
    { $match: { path: command.or([command.eq(path), belowPath(path)]) } },
    { $sort: { path: 1 } },
    { $limit: UNITS_MOST },
    { $group: { _id: null, ids: { $push: '$_id' }, path: { $first: '$path' }, name: { $first: '$name' } } },
    ...withService(openid),
  ])
  if (!row || row.path !== path) return null
  const { ids, name } = row
  return { actor: toServing(openid, row), subject: { orgId: ids[0] ?? '', path, name, ids } }
}

/** The caller alone. */
export async function enterHall(openid: string): Promise<{ actor: Actor; subject: undefined }> {
  const [row] = await accounts.aggregate<ServiceRow>([{ $match: { _id: openid } }, ...withService(openid)])
  return { actor: toServing(openid, row), subject: undefined }
}
