import { AppError } from '#core/kernel/app-error'
import { notify } from '#core/notice/notify'
import type { OrganisationContract } from '#core/organisation/contract'
import { isLastingOfficer, mayGrant } from '#core/organisation/grants'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

/** Takes a role away; it is refused at the holder's next call. Taken already: nothing to do. */
export const revokeGrant: UseCase<OrganisationContract['revoke'], OrganisationStores> = async (
  { unitId, grantId },
  { actor, now, subject, orgs, grantStore },
) => {
  const grant = subject.grants.find(({ id }) => id === grantId)
  if (!grant) return { unitId }
  if (!mayGrant(actor, grant.role, subject, now)) throw new AppError('FORBIDDEN')
  const told = notify(unitId, grantId, now, {
    kind: 'roleRevoked',
    facts: { unitId, unit: subject.name, role: grant.role },
    to: { who: 'person', personId: grant.personId },
  })
  if (await grantStore.take(unitId, grantId, isLastingOfficer(grant), now, [told])) return { unitId }
  const unit = await orgs.find(unitId)
  if (unit?.grants.some(({ id }) => id === grantId)) throw new AppError('LAST_OFFICER')
  return { unitId }
}
