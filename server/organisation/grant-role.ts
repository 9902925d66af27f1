import { AppError } from '#core/kernel/app-error'
import { holds } from '#core/kernel/roles'
import { notify } from '#core/notice/notify'
import type { OrganisationContract } from '#core/organisation/contract'
import { assertMayGrant, isLastingOfficer } from '#core/organisation/grants'
import type { OrgGrant, OrgUnit } from '#core/organisation/unit'
import { WATCHERS } from '#core/organisation/view'
import { GRANTS_MOST, type Grantee } from '../cloudbase/org-grants'
import type { Context, UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

type Call = Context<OrgUnit> & OrganisationStores
type Wanted = { memberId?: string | undefined; personId?: string | undefined }

/** 授权. Held already, the role gets its new end. */
export const grantRole: UseCase<OrganisationContract['grant'], OrganisationStores> = async (input, call) => {
  const { actor, now, newId, subject } = call
  const { role, until, unitId } = input
  assertMayGrant(actor, { role, until }, subject, now)
  const { openid, personId } = await findGrantee(input, call)
  if (openid === null) throw new AppError('GRANTEE_NOT_BOUND')
  const held = subject.grants.find((grant) => grant.openid === openid && grant.role === role)
  if (held) return extend(held, until, call)
  const grant = { id: newId(), openid, personId, role, ...(until && { until }), by: actor.personId, at: now }
  return { unitId, grantId: await give(grant, call) }
}

/** A row of a roster that the actor does not stand above reads as not there, by the same one request. */
async function findGrantee({ memberId, personId }: Wanted, { actor, now, grantStore }: Call): Promise<Grantee> {
  const grantee =
    memberId === undefined ? await grantStore.byPerson(personId ?? '') : await grantStore.byMember(memberId)
  if (!grantee) throw new AppError('NOT_FOUND')
  const { branchPath } = grantee
  const seen = memberId === undefined || (branchPath !== null && holds(actor, WATCHERS, branchPath, now))
  if (!seen) throw new AppError('NOT_FOUND')
  return grantee
}

/** The guard is the verdict; what it may have met is read after. */
async function give(grant: OrgGrant, { subject, grantStore, orgs }: Call): Promise<string> {
  if (await grantStore.give(subject._id, grant, [told(grant, subject)])) return grant.id
  const unit = await orgs.find(subject._id)
  const held = unit?.grants.find(({ openid, role }) => openid === grant.openid && role === grant.role)
  if (held) return held.id
  if (unit?.status !== 'active') throw new AppError('ORG_MERGED')
  throw new AppError('GRANTS_FULL', { most: GRANTS_MOST })
}

/** To who has it now. */
function told({ id, personId, role, until, at }: OrgGrant, { _id, name }: OrgUnit) {
  const facts = { unitId: _id, unit: name, role, until: until ?? null }
  return notify(_id, id, at, { kind: 'roleGranted', facts, to: { who: 'person', personId } })
}

async function extend(held: OrgGrant, until: number | undefined, { subject, grantStore }: Call) {
  const answer = { unitId: subject._id, grantId: held.id }
  if (held.until === until) return answer
  const place = { id: held.id, at: subject.grants.indexOf(held) }
  if (await grantStore.extend(subject._id, place, until, isLastingOfficer(held))) return answer
  throw new AppError(isLastingOfficer(held) ? 'LAST_OFFICER' : 'CONFLICT')
}
