import { unitIds } from '#core/kernel/org-path'
import type { OrganisationContract } from '#core/organisation/contract'
import { showUnit } from '#core/organisation/view'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

export const getUnit: UseCase<OrganisationContract['unit'], OrganisationStores> = async (
  _,
  { actor, now, subject, orgs },
) => {
  const named = [...unitIds(subject.path), ...(subject.mergedInto === undefined ? [] : [subject.mergedInto])]
  const units = await orgs.byIds(named)
  return showUnit(subject, (unitId) => units.get(unitId)?.name ?? '', actor, now)
}
