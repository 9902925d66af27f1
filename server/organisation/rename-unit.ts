import { AppError } from '#core/kernel/app-error'
import type { OrganisationContract } from '#core/organisation/contract'
import { searchTerms } from '#core/organisation/search-terms'
import { assertMayRename } from '#core/organisation/shape'
import type { OrgUnit } from '#core/organisation/unit'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

/** New names, and where it is said another party organisation: compare and set on the name that was seen. */
export const renameUnit: UseCase<OrganisationContract['rename'], OrganisationStores> = async (
  input,
  { actor, now, newId, subject, orgs },
) => {
  const id = newId()
  const done = { unitId: subject._id }
  if (hasEvent(subject, id)) return done
  const { name, nameEn, partyKind = subject.partyKind } = input
  const { kind } = subject
  assertMayRename(actor, subject, { kind, partyKind }, now)
  const names = { name, nameEn, ...(partyKind && { partyKind }), terms: searchTerms(name, nameEn) }
  const event = { id, at: now, by: actor.personId, what: 'renamed' as const, from: subject.name, to: name }
  if (await orgs.rename(subject, names, event)) return done
  const unit = await orgs.find(subject._id)
  if (!unit || !hasEvent(unit, id)) throw new AppError('CONFLICT')
  return done
}

const hasEvent = ({ history }: OrgUnit, id: string): boolean => history.some((event) => event.id === id)
