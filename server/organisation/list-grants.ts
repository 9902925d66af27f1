import type { OrganisationContract } from '#core/organisation/contract'
import { mayGrant } from '#core/organisation/grants'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

export const listGrants: UseCase<OrganisationContract['grants'], OrganisationStores> = async (
  { unitId },
  { actor, now, subject, grantStore },
) => {
  const grants = await grantStore.of(unitId)
  return {
    grants: grants.map(({ id, name, role, at, until }) => ({
      grantId: id,
      name,
      role,
      at,
      until: until ?? null,
      ended: until !== undefined && until <= now,
      can: { revoke: mayGrant(actor, role, subject, now) },
    })),
  }
}
