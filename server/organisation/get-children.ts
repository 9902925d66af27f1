import type { OrganisationContract } from '#core/organisation/contract'
import { seesCounts, showNames, showRow } from '#core/organisation/view'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

export const getChildren: UseCase<OrganisationContract['children'], OrganisationStores> = async (
  _,
  { actor, now, subject, orgs },
) => {
  const rows = await orgs.children(subject?.path ?? '')
  const counts = seesCounts(actor, now)
  return {
    unit: subject ? { unitId: subject._id, path: subject.path, ...showNames(subject) } : null,
    children: rows.map((row) => showRow(row, counts)),
  }
}
