import type { OrganisationContract } from '#core/organisation/contract'
import { BRANCH_MOST, isTooLarge } from '#core/organisation/kinds'
import { showNames } from '#core/organisation/view'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

/** 应改设党委/党总支. */
export const listFlagged: UseCase<OrganisationContract['flagged'], OrganisationStores> = async (
  _,
  { subject, orgs },
) => {
  const rows = await orgs.larger(subject.path, BRANCH_MOST)
  const flagged = rows.filter(({ partyKind, memberCount }) => isTooLarge(partyKind, memberCount))
  return {
    units: flagged.map((row) => ({ unitId: row._id, ...showNames(row), members: row.memberCount, above: row.above })),
  }
}
