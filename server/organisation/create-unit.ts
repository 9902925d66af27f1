import { AppError } from '#core/kernel/app-error'
import { type OrgPath, parentPath } from '#core/kernel/org-path'
import type { OrganisationContract } from '#core/organisation/contract'
import { searchTerms } from '#core/organisation/search-terms'
import { assertMayCreate, assertNotTooDeep, depthOf } from '#core/organisation/shape'
import type { OrgDocument, OrgStore } from '../cloudbase/orgs'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

/** A new unit under another one. Sent again, the command meets the unit that it made. */
export const createUnit: UseCase<OrganisationContract['create'], OrganisationStores> = async (
  { name, nameEn, kind, partyKind },
  { actor, now, newId, subject, orgs },
) => {
  const shape = { kind, ...(partyKind && { partyKind }) }
  assertMayCreate(actor, shape, subject, now)
  const _id = newId()
  const path = `${subject.path}/${_id}`
  assertNotTooDeep(depthOf(path))
  const unit: OrgDocument = {
    ...shape,
    _id,
    path,
    name,
    ...(nameEn !== '' && { nameEn }),
    terms: searchTerms(name, nameEn),
    memberCount: 0,
    status: 'active',
    grants: [],
    history: [{ id: _id, at: now, by: actor.personId, what: 'created', from: '', to: name }],
  }
  const made = (await orgs.add(unit)) ? unit : await orgs.find(_id)
  if (made?.history[0]?.by !== actor.personId) throw new AppError('CONFLICT')
  await settle(orgs, subject._id, made)
  return { unitId: _id }
}

const TRIES = 5

/**
 * Follows the unit above, which may have moved, or gone up in another one, between its path being read and the new unit being
 * added. A change that places it after this look finds the new unit below its old path, and takes it along.
 */
async function settle(orgs: OrgStore, parentId: string, unit: { _id: string; path: OrgPath }): Promise<void> {
  let { path } = unit
  for (let tries = 0; tries < TRIES; tries++) {
    const parent = await orgs.find(parentId)
    if (!parent) return
    const above = parent.status === 'active' ? parent.path : parentPath(parent.path)
    const wanted = `${above}/${unit._id}`
    if (wanted === path) return
    await orgs.replace(unit._id, path, wanted)
    path = wanted
  }
}
