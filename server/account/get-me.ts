import type { AccountContract, OwnRecord } from '#core/account/contract'
import { ancestry, type OrgPath, unitId } from '#core/kernel/org-path'
import { POLICY_VERSION } from '#core/privacy/policy'
import type { OrgStore } from '../cloudbase/orgs'
import type { UseCase } from '../kernel/use-case'

/** The caller, with the names of the units that they belong to and act for. */
export const getMe: UseCase<AccountContract['me'], { orgs: OrgStore }> = async (_, { actor, now, subject, orgs }) => {
  const held = actor.grants.filter((grant) => grant.until === undefined || grant.until > now)
  const units = await orgs.byIds([...held.flatMap(({ path }) => ancestry(path)).map(unitId), ...ownUnits(subject)])
  const unit = (path: OrgPath) => ({ path, name: units.get(unitId(path))?.name ?? '' })
  const named = (_id: string) => ({ _id, name: units.get(_id)?.name ?? '' })
  const { account, member } = subject
  const { join, volunteer } = account ?? {}
  return {
    name: actor.name,
    isNamed: actor.isNamed === true,
    branch: actor.branchPath === undefined ? null : unit(actor.branchPath),
    posts: held.map(({ role, path }) => ({ role, unit: unit(path) })),
    publishesFor: held
      .filter((grant) => grant.role === 'branchSecretary')
      .map(({ path }) => ({ branch: unit(path), audiences: ancestry(path).reverse().map(unit) })),
    policy: { version: POLICY_VERSION, agreed: actor.consent === POLICY_VERSION },
    memberId: member?._id ?? null,
    join: join && !member ? { ...join, branch: named(join.branchId), reason: join.reason ?? null } : null,
    volunteer: volunteer ? { ...volunteer, community: named(volunteer.communityId) } : null,
    reportIn: member?.reportIn ? { ...member.reportIn, community: named(member.reportIn.communityId) } : null,
    can: { bind: !member, askToJoin: !member, reportIn: member !== null },
  }
}

function ownUnits({ account, member }: OwnRecord): string[] {
  const ids = [account?.join?.branchId, account?.volunteer?.communityId, member?.reportIn?.communityId]
  return ids.filter((id) => id !== undefined)
}
