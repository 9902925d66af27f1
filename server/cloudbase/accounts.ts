import type { OwnAccount, OwnMember, OwnRecord } from '#core/account/contract'
import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { residentId } from '#core/kernel/ids'
import type { OrgPath } from '#core/kernel/org-path'
import type { Actor, Grant, Role } from '#core/kernel/roles'
import type { OrgGrant } from '#core/organisation/unit'
import { collection, type Stage } from './collection'
import { stating } from './effects'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** 账号: somebody's openid, and what they told this app themselves. What they are in the organisation stands there. */
export interface AccountDocument extends OwnAccount {
  _id: string
  /** Tries at typed codes in the current window. */
  typed?: Tries
  /** Tries at codes for binding. */
  bindTries?: Tries
}

interface Tries {
  window: number
  tries: number
}

/** What one read tells of a caller: account, roster row, and the units that grant them something. */
export interface CallerRow {
  account: AccountDocument | null
  member: OwnMember | null
  branchPath: OrgPath | null
  posts: { path: OrgPath; grants: OrgGrant[] }[]
}

const accounts = collection<AccountDocument>('accounts')
const MANY = 200
const first = (field: string) => ({ $ifNull: [{ $arrayElemAt: [field, 0] }, null] })

/**
 * Reads who calls: their account, the roster row bound to them, and where they hold a role. Membership lies in the row and grants
 * lie in the units (and a volunteer's in their own registration), so that leaving, a transfer, a removed role or a moved unit hold at the very next call.
 */
export function withCaller(openid: string): Stage[] {
  const own = { $filter: { input: '$$unit.grants', as: 'grant', cond: { $eq: ['$$grant.openid', openid] } } }
  const granted = { $map: { input: '$posts', as: 'unit', in: { path: '$$unit.path', grants: own } } }
  const serving = {
    $map: { input: '$served', as: 'unit', in: { path: '$$unit.path', grants: [{ role: 'volunteer' }] } },
  }
  return [
    { $addFields: { caller: openid } },
    { $lookup: { from: 'accounts', localField: 'caller', foreignField: '_id', as: 'account' } },
    { $lookup: { from: 'members', localField: 'caller', foreignField: 'openid', as: 'member' } },
    { $lookup: { from: 'orgs', localField: 'caller', foreignField: 'grants.openid', as: 'posts' } },
    { $lookup: { from: 'orgs', localField: 'member.branchId', foreignField: '_id', as: 'ownBranch' } },
    { $lookup: { from: 'orgs', localField: 'account.volunteer.communityId', foreignField: '_id', as: 'served' } },
    {
      $addFields: {
        account: first('$account'),
        member: first('$member'),
        branchPath: first('$ownBranch.path'),
        posts: { $concatArrays: [granted, serving] },
      },
    },
    { $project: { caller: 0, ownBranch: 0, served: 0, 'member.history': 0 } },
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
  const known = member?.name || account?.name
  const held = posts.flatMap(({ path, grants }) => grants.map((grant) => toGrant(grant, path)))
  const inBranch = member !== null && branchPath !== null
  return {
    openid,
    personId,
    name: known || '居民',
    ...(known && { isNamed: true as const }),
    ...(account?.consent && { consent: account.consent.version }),
    ...(inBranch && { branchPath }),
    grants: inBranch ? [...held, { role: 'member', path: branchPath }] : held,
  }
}

function toGrant({ role, until }: { role: Role; until?: Instant }, path: OrgPath): Grant {
  return { role, path, ...(until !== undefined && { until }) }
}

export async function findActor(openid: string): Promise<Actor> {
  return (await enterOwn(openid)).actor
}

/** The caller, with what is stored about them. */
export async function enterOwn(openid: string): Promise<{ actor: Actor; subject: OwnRecord }> {
  const [row] = await accounts.aggregate<CallerRow>([{ $match: { _id: openid } }, ...withCaller(openid)])
  return { actor: toActor(openid, row), subject: { account: row?.account ?? null, member: row?.member ?? null } }
}

/** A person who asks to be recognised as a member of a branch. */
export interface JoinRow {
  openid: string
  personId: string
  name: string
  at: Instant
}

/** Tries within a window, of one kind. */
const triesOf = (field: 'typed' | 'bindTries') => ({
  /**
   * Takes one try at a typed code out of a window's allowance, before the code is looked at: tries sent all at once
   * each take their own. A window that has begun anew gives the whole allowance.
   *
   * @returns whether there was one left
   */
  async take(openid: string, window: number, allowance: number): Promise<boolean> {
    const inWindow = { _id: openid, [`${field}.window`]: window, [`${field}.tries`]: command.lt(allowance) }
    if (await accounts.update(inWindow, { [field]: { tries: command.inc(1) } })) return true
    const newWindow = { _id: openid, [`${field}.window`]: command.neq(window) }
    if (await accounts.update(newWindow, { [field]: command.set({ window, tries: 1 }) })) return true
    // A rival may have begun the window between the two: then the first write holds now.
    return (await accounts.update(inWindow, { [field]: { tries: command.inc(1) } })) > 0
  },
})

export const typedTries = triesOf('typed')
export const bindTries = triesOf('bindTries')

export type TypedTries = typeof typedTries

export const accountStore = {
  /** Keeps that somebody has agreed; the account begins with it. */
  async consent(openid: string, consent: { version: string; at: Instant }): Promise<void> {
    if (await accounts.update({ _id: openid }, { consent: command.set(consent) })) return
    try {
      await accounts.add({ _id: openid, personId: residentId(openid), name: '', consent })
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
      // The same phone, twice at once: the other one has begun the account.
      await accounts.update({ _id: openid }, { consent: command.set(consent) })
    }
  },

  withdrawConsent: (openid: string) => accounts.update({ _id: openid }, { consent: command.remove() }),

  askToJoin: (openid: string, join: NonNullable<OwnAccount['join']>, effects: readonly Effect[]) =>
    accounts.update({ _id: openid }, { join: command.set(join), ...stating(join.at, effects) }),

  withdrawJoin: (openid: string) => accounts.update({ _id: openid }, { join: command.remove() }),

  registerVolunteer: (openid: string, name: string, volunteer: NonNullable<OwnAccount['volunteer']>) =>
    accounts.update({ _id: openid }, { name, volunteer: command.set(volunteer) }),

  withdrawVolunteer: (openid: string) => accounts.update({ _id: openid }, { volunteer: command.remove() }),

  rename: (openid: string, name: string) => accounts.update({ _id: openid }, { name }),

  setVolunteerPhone: (openid: string, phone: NonNullable<OwnAccount['volunteer']>['phone'] | null) =>
    accounts.update(
      { _id: openid, volunteer: command.exists(true) },
      { 'volunteer.phone': phone ? command.set(phone) : command.remove() },
    ),

  /** Who asks to be recognised by a branch, the first to ask first. Whoever is on a roster by now asks no more. */
  async joining(branchId: string): Promise<JoinRow[]> {
    const rows = await accounts.aggregate<JoinRow & { bound: unknown[] }>([
      { $match: { 'join.branchId': branchId, 'join.state': 'asked' } },
      { $sort: { 'join.at': 1 } },
      { $limit: MANY },
      { $lookup: { from: 'members', localField: '_id', foreignField: 'openid', as: 'bound' } },
      { $match: { 'bound.0': command.exists(false) } },
      { $project: { _id: 0, openid: '$_id', personId: 1, name: '$join.name', at: '$join.at' } },
    ])
    return rows
  },

  /** The request of one person to one branch, as it stands. */
  async joinOf(personId: string, branchId: string): Promise<(AccountDocument & { join: JoinState }) | null> {
    const account = await accounts.findOne({ personId, 'join.branchId': branchId })
    return account?.join ? { ...account, join: account.join } : null
  },

  declineJoin: (openid: string, branchId: string, reason: string, now: Instant, effects: readonly Effect[]) =>
    accounts.update(
      { _id: openid, 'join.branchId': branchId, 'join.state': 'asked' },
      { 'join.state': 'declined', 'join.reason': reason, ...stating(now, effects) },
    ),

  async volunteers(communityId: string): Promise<AccountDocument[]> {
    return accounts.aggregate([
      { $match: { 'volunteer.communityId': communityId } },
      { $sort: { 'volunteer.at': -1 } },
      { $limit: MANY },
      { $project: { personId: 1, name: 1, volunteer: 1 } },
    ])
  },

  find: (openid: string) => accounts.findOne({ _id: openid }),

  remove: (openid: string) => accounts.remove({ _id: openid }),

  /** Takes away requests to join made before a moment, a batch of them. */
  async dropJoins(before: Instant, most: number): Promise<number> {
    const rows = await accounts.aggregate<{ _id: string }>([
      { $match: { 'join.at': command.lt(before) } },
      { $limit: most },
      { $project: { _id: 1 } },
    ])
    if (rows.length === 0) return 0
    const ids = rows.map(({ _id }) => _id)
    return accounts.update({ _id: command.in(ids), 'join.at': command.lt(before) }, { join: command.remove() })
  },
}

type JoinState = NonNullable<OwnAccount['join']>
export type AccountStore = typeof accountStore
