import { residentId } from '#core/kernel/ids'
import type { OrgPath } from '#core/kernel/org-path'
import type { Actor, Grant } from '#core/kernel/roles'
import { collection, type Stage } from './collection'
import { command } from './sdk'

/** An account: a person's openid and what they are here. Units are named by id: where they stand is theirs to say. */
export interface AccountDocument {
  _id: string
  personId: string
  name: string
  /** The branch of a member. */
  branchId?: string
  grants: StoredGrant[]
  /** Tries at typed codes in the current window. */
  typed?: { window: number; tries: number }
}

export interface StoredGrant extends Omit<Grant, 'path'> {
  orgId: string
}

/** An account with the units that it names, as `withUnits` reads them. */
export interface AccountRow extends AccountDocument {
  units: { _id: string; path: OrgPath }[]
}

const accounts = collection<AccountDocument>('accounts')

/** Reads, with the account at `at` (a field name with a dot, or ''), where the units that it names stand now. */
export function withUnits(at: '' | 'account.'): Stage[] {
  const grants = { $ifNull: [`$${at}grants.orgId`, []] }
  const branch = { $cond: [{ $ifNull: [`$${at}branchId`, false] }, [`$${at}branchId`], []] }
  return [
    { $addFields: { unitIds: { $concatArrays: [grants, branch] } } },
    { $lookup: { from: 'orgs', localField: 'unitIds', foreignField: '_id', as: 'units' } },
    { $project: { unitIds: 0, 'units.name': 0, 'units.kind': 0 } },
  ]
}

/** Somebody without an account is a resident, and nothing is stored about them. A unit that is no more grants nothing. */
export function toActor(openid: string, account: AccountRow | null | undefined): Actor {
  if (!account) return { openid, personId: residentId(openid), name: '居民', grants: [] }
  const paths = new Map(account.units.map((unit) => [unit._id, unit.path]))
  const held = account.grants.flatMap(({ orgId, ...grant }) => placed(grant, paths.get(orgId)))
  const branchPath = account.branchId === undefined ? undefined : paths.get(account.branchId)
  const { personId, name } = account
  if (branchPath === undefined) return { openid, personId, name, grants: held }
  return { openid, personId, name, branchPath, grants: [...held, { role: 'member', path: branchPath }] }
}

const placed = (grant: Omit<Grant, 'path'>, path: OrgPath | undefined): Grant[] =>
  path === undefined ? [] : [{ ...grant, path }]

export async function findActor(openid: string): Promise<Actor> {
  const [account] = await accounts.aggregate<AccountRow>([{ $match: { _id: openid } }, ...withUnits('')])
  return toActor(openid, account)
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
