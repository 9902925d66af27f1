import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import type { OrgPath } from '#core/kernel/org-path'
import type { Role } from '#core/kernel/roles'
import type { OrgGrant } from '#core/organisation/unit'
import { collection } from './collection'
import { stating } from './effects'
import type { OrgDocument } from './orgs'
import { command } from './sdk'

const orgs = collection<OrgDocument>('orgs')
const members = collection<{ _id: string }>('members')
const accounts = collection<{ _id: string; personId: string }>('accounts')

export const GRANTS_MOST = 200

/** A grant with the name of its holder. */
export interface NamedGrant extends Omit<OrgGrant, 'openid'> {
  name: string
}

/** Somebody to give a role to: their account, if they have bound one. */
export interface Grantee {
  personId: string
  openid: string | null
  branchPath: OrgPath | null
}

/** Somebody else is an officer whose role does not end. */
const lastingBut = (grantId: string) => ({
  grants: command.elemMatch({
    role: 'districtOfficer',
    until: command.exists(false),
    id: command.neq(grantId),
  } as never),
})

export const grantStore = {
  /** Roles given on a unit, with the names of those who hold them. */
  async of(unitId: string): Promise<NamedGrant[]> {
    return orgs.aggregate([
      { $match: { _id: unitId } },
      { $unwind: '$grants' },
      { $replaceRoot: { newRoot: '$grants' } },
      { $lookup: { from: 'members', localField: 'openid', foreignField: 'openid', as: 'member' } },
      { $lookup: { from: 'accounts', localField: 'openid', foreignField: '_id', as: 'account' } },
      {
        $addFields: {
          name: {
            $ifNull: [{ $arrayElemAt: ['$member.name', 0] }, { $ifNull: [{ $arrayElemAt: ['$account.name', 0] }, ''] }],
          },
        },
      },
      { $project: { member: 0, account: 0, openid: 0 } },
    ])
  },

  /** Who is bound to a row of a roster. */
  async byMember(memberId: string): Promise<Grantee | null> {
    const [row] = await members.aggregate<Grantee>([
      { $match: { _id: memberId, status: command.neq('left') } },
      { $lookup: { from: 'orgs', localField: 'branchId', foreignField: '_id', as: 'branch' } },
      {
        $project: {
          _id: 0,
          personId: '$_id',
          openid: { $ifNull: ['$openid', null] },
          branchPath: { $ifNull: [{ $arrayElemAt: ['$branch.path', 0] }, null] },
        },
      },
    ])
    return row ?? null
  },

  /** Whose person id it is; ids are told by those whose they are. */
  async byPerson(personId: string): Promise<Grantee | null> {
    const account = await accounts.findOne({ personId })
    return account && { personId, openid: account._id, branchPath: null }
  },

  byAccount: (openid: string) => accounts.findOne({ _id: openid }),

  /** Gives a role to somebody who does not hold it on this unit. */
  give: (unitId: string, grant: OrgGrant, effects: readonly Effect[]) =>
    orgs.update(
      command.and([
        { _id: unitId, status: 'active', [`grants.${GRANTS_MOST - 1}`]: command.exists(false) },
        command.nor([{ grants: command.elemMatch({ openid: grant.openid, role: grant.role } as never) }]),
      ]) as never,
      { grants: command.push([grant]), ...stating(grant.at, effects) },
    ),

  /**
   * Makes a grant end at another time, or not at all; the last lasting officer's does not begin to end.
   * It is written by its position as it was seen: `$` means nothing certain where two conditions look at the same array.
   */
  extend: (
    unitId: string,
    { id, at }: { id: string; at: number },
    until: Instant | undefined,
    lastingOfficer: boolean,
  ) =>
    orgs.update(
      { _id: unitId, [`grants.${at}.id`]: id, ...(lastingOfficer && until !== undefined && lastingBut(id)) },
      { [`grants.${at}.until`]: until ?? command.remove() },
    ),

  /** Takes a role away. With `lastingOfficer`, only if another lasting officer remains: the guard sees both at once. */
  take: (unitId: string, grantId: string, lastingOfficer: boolean, now: Instant, effects: readonly Effect[]) =>
    orgs.update(
      { _id: unitId, 'grants.id': grantId, ...(lastingOfficer && lastingBut(grantId)) },
      { grants: command.pull({ id: grantId }), ...stating(now, effects) },
    ),

  /** The first officer of a district that has none. */
  claim: (unitId: string, grant: OrgGrant) =>
    orgs.update(
      command.and([
        { _id: unitId, kind: 'district' },
        command.nor([{ 'grants.role': 'districtOfficer' satisfies Role }]),
      ]) as never,
      { grants: command.push([grant]) },
    ),

  /** Takes what is left of somebody who has deleted their account: grants that have ended. */
  forget: (openid: string) => orgs.update({ 'grants.openid': openid }, { grants: command.pull({ openid }) }),
}

export type GrantStore = typeof grantStore
