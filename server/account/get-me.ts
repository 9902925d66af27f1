import type { AccountContract, OwnRecord } from '#core/account/contract'
import { ancestry, type OrgPath, unitId } from '#core/kernel/org-path'
import type { Grant, Role } from '#core/kernel/roles'
import { OPERATION_READERS } from '#core/operation/contract'
import { hasRoster, type OrgKind } from '#core/organisation/kinds'
import { POLICY_VERSION } from '#core/privacy/policy'
import { KEEPERS, READERS } from '#core/roster/contract'
import type { OrgDocument, OrgStore } from '../cloudbase/orgs'
import type { UseCase } from '../kernel/use-case'

const ROSTER_READERS: readonly Role[] = READERS
const KEEPS: readonly Role[] = KEEPERS
const OPERATORS: readonly Role[] = OPERATION_READERS

/** The caller, with the names of the units that they belong to and act for. */
export const getMe: UseCase<AccountContract['me'], { orgs: OrgStore }> = async (_, { actor, now, subject, orgs }) => {
  const held = actor.grants.filter((grant) => grant.until === undefined || grant.until > now)
  const units = await orgs.byIds([...held.flatMap(({ path }) => ancestry(path)).map(unitId), ...ownUnits(subject)])
  const unit = (path: OrgPath) => ({ path, name: units.get(unitId(path))?.name ?? '' })
  const named = (_id: string) => ({ _id, name: units.get(_id)?.name ?? '' })
  const { account, member } = subject
  const { join, volunteer } = account ?? {}
  return {
    personId: actor.personId,
    name: actor.name,
    isNamed: actor.isNamed === true,
    branch: actor.branchPath === undefined ? null : unit(actor.branchPath),
    posts: held.map(({ role, path }) => ({ role, unit: unit(path) })),
    publishesFor: held
      .filter((grant) => grant.role === 'branchSecretary')
      .map(({ path }) => ({ branch: unit(path), audiences: ancestry(path).reverse().map(unit) })),
    rosters: rostersOf(held, units),
    policy: { version: POLICY_VERSION, agreed: actor.consent === POLICY_VERSION },
    memberId: member?._id ?? null,
    join: join && !member ? { ...join, branch: named(join.branchId), reason: join.reason ?? null } : null,
    volunteer: volunteer ? { ...volunteer, community: named(volunteer.communityId) } : null,
    reportIn: member?.reportIn ? { ...member.reportIn, community: named(member.reportIn.communityId) } : null,
    can: { bind: !member, askToJoin: !member, reportIn: member !== null, operate: operatedBy(held, units) },
  }
}

/** 运行 is looked after by a district's officers, and looked at by its auditors. */
function operatedBy(held: readonly Grant[], units: Map<string, OrgDocument>): string | null {
  const post = held.find(({ role, path }) => OPERATORS.includes(role) && units.get(unitId(path))?.kind === 'district')
  return post ? unitId(post.path) : null
}

/** A roster is read by whoever keeps it, and by auditors; each unit once, the highest first. */
function rostersOf(held: readonly Grant[], units: Map<string, OrgDocument>) {
  const paths = [...new Set(held.filter(({ role }) => ROSTER_READERS.includes(role)).map(({ path }) => path))].sort()
  return paths.flatMap((path) => {
    const unit = units.get(unitId(path))
    if (!unit) return []
    const one = hasRoster(unit) && !CHOOSES.includes(unit.kind)
    const keeps = held.some((grant) => grant.path === path && KEEPS.includes(grant.role))
    return [{ unitId: unit._id, path, name: unit.name, one, keeps }]
  })
}

/** Kinds of unit with more rosters below than their own. */
const CHOOSES: readonly OrgKind[] = ['district', 'street', 'community', 'village']

function ownUnits({ account, member }: OwnRecord): string[] {
  const ids = [account?.join?.branchId, account?.volunteer?.communityId, member?.reportIn?.communityId]
  return ids.filter((id) => id !== undefined)
}
