import { AppError } from '#core/kernel/app-error'
import { unitId as lastOf, parentPath } from '#core/kernel/org-path'
import { districtOf } from '#core/organisation/shape'
import type { OrgUnit } from '#core/organisation/unit'
import type { OrgChange, OrgDocument } from '../cloudbase/orgs'
import type { OrganisationStores } from './stores'

/** The unit, the one it goes to, and the one it lies under now. */
export interface Ends {
  unit: OrgDocument
  to: OrgDocument
  parent: OrgDocument
}

const TRIES = 8

/**
 * Makes a structural change, one at a time in a district: the district's own document says which is under way, and whoever
 * meets one that was left unfinished finishes it first (docs/decisions/0009).
 *
 * @param plan says what is to be done as things stand, or refuses; undefined when it is so already
 * @throws AppError NOT_FOUND for a unit that is not there, CONFLICT when others change the district all the time
 */
export async function changeShape(
  { id, subject, toId }: { id: string; subject: OrgUnit; toId: string },
  { orgs, changes }: Pick<OrganisationStores, 'orgs' | 'changes'>,
  plan: (ends: Ends) => Promise<OrgChange | undefined>,
): Promise<void> {
  const districtId = lastOf(districtOf(subject.path))
  for (let tries = 0; tries < TRIES; tries++) {
    const units = await orgs.byIds([districtId, subject._id, toId, lastOf(parentPath(subject.path))])
    const [district, unit, to] = [units.get(districtId), units.get(subject._id), units.get(toId)]
    if (!district || !unit || !to) throw new AppError('NOT_FOUND')
    if (district.change) {
      await changes.carryOut(districtId, district.change)
      if (district.change.id === id) return
      continue
    }
    if (unit.history.some((event) => event.id === id)) return
    const parent = units.get(lastOf(parentPath(unit.path))) ?? (await orgs.find(lastOf(parentPath(unit.path))))
    const change = await plan({ unit, to, parent: parent ?? to })
    if (!change) return
    if (await changes.begin(districtId, change, district.changes ?? 0)) {
      await changes.carryOut(districtId, change)
      return
    }
  }
  throw new AppError('CONFLICT')
}
