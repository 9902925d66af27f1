import type { Instant } from '#core/kernel/day'
import { residentId } from '#core/kernel/ids'
import type { OrgPath } from '#core/kernel/org-path'
import type { Actor, Grant, Role } from '#core/kernel/roles'
import { collection, type Stage } from './collection'
import type { OrgGrant } from './orgs'
import { command } from './sdk'

/** 账号: somebody's openid, and what they told this app themselves. What they are in the organisation stands there. */
export interface AccountDocument {
  _id: string
  /** Stands for the person as long as they are not bound to a row of a roster. */
  personId: string
  name: string
  /** Tries at typed codes in the current window. */
  typed?: { window: number; tries: number }
}

/** What one read tells of a caller: account, roster row, and the units that grant them something. */
export interface CallerRow {
  account: AccountDocument | null
  member: { _id: string; name: string } | null
  branchPath: OrgPath | null
  posts: { path: OrgPath; grants: OrgGrant[] }[]
}

const accounts = collection<AccountDocument>('accounts')
const first = (field: string) => ({ $ifNull: [{ $arrayElemAt: [field, 0] }, null] })

/**
 * Reads who calls: their account, the roster row bound to them, and where they hold a role. Membership lies in the row and grants
 * lie in the units, so that leaving, a transfer, a removed role or a moved unit hold at the very next call.
 */
export function withCaller(openid: string): Stage[] {
  const own = { $filter: { input: '$$unit.grants', as: 'grant', cond: { $eq: ['$$grant.openid', openid] } } }
  return [
    { $addFields: { caller: openid } },
    { $lookup: { from: 'accounts', localField: 'caller', foreignField: '_id', as: 'account' } },
    { $lookup: { from: 'members', localField: 'caller', foreignField: 'openid', as: 'member' } },
    { $lookup: { from: 'orgs', localField: 'caller', foreignField: 'grants.openid', as: 'posts' } },
    { $lookup: { from: 'orgs', localField: 'member.branchId', foreignField: '_id', as: 'ownBranch' } },
    {
      $addFields: {
        account: first('$account'),
        member: first('$member'),
        branchPath: first('$ownBranch.path'),
        posts: { $map: { input: '$posts', as: 'unit', in: { path: '$$unit.path', grants: own } } },
      },
    },
    { $project: { caller: 0, ownBranch: 0 } },
  ]
}

/** The id that stands for a caller in lessons, check-ins and records, within a pipeline after `withCaller`. */
export const personIdOf = (openid: string) => ({
  $ifNull: ['$member._id', { $ifNull: ['$account.personId', residentId(openid)] }],
})

/** Somebody without an account or a roster row is a resident, and nothing is stored about them. */
export function toActor(openid: string, row: CallerRow | undefined): Actor {
  const { account, member, branchPath, posts } = row ?? { account: null, member: null, branchPath: null, posts: [] }
  const personId = member?._id ?? account?.personId ?? residentId(openid)
  const name = member?.name ?? account?.name ?? '居民'
  const held = posts.flatMap(({ path, grants }) => grants.map((grant) => toGrant(grant, path)))
  if (!member || branchPath === null) return { openid, personId, name, grants: held }
  return { openid, personId, name, branchPath, grants: [...held, { role: 'member', path: branchPath }] }
}

function toGrant({ role, until }: { role: Role; until?: Instant }, path: OrgPath): Grant {
  return { role, path, ...(until !== undefined && { until }) }
}

export async function findActor(openid: string): Promise<Actor> {
  const [row] = await accounts.aggregate<CallerRow>([{ $match: { _id: openid } }, ...withCaller(openid)])
  return toActor(openid, row)
}

export const typedTries = {
  /**
   * Takes one try at a typed code out of a window's allowance, before the code is looked at: tries sent all at once
   * each take their own. A window that has begun anew gives the whole allowance.
   *
   * @returns whether there was one left
   */
  async take(openid: string, window: number, allowance: number): Promise<boolean> {
    const inWindow = { _id: openid, 'typed.window': window, 'typed.tries': command.lt(allowance) }
    if (await accounts.update(inWindow, { typed: { tries: command.inc(1) } })) return true
    const newWindow = { _id: openid, 'typed.window': command.neq(window) }
    if (await accounts.update(newWindow, { typed: command.set({ window, tries: 1 }) })) return true
    // A rival may have begun the window between the two: then the first write holds now.
    return (await accounts.update(inWindow, { typed: { tries: command.inc(1) } })) > 0
  },
}

export type TypedTries = typeof typedTries
