import type { OrganisationContract } from '#core/organisation/contract'
import { assertMayMerge } from '#core/organisation/shape'
import type { UseCase } from '../kernel/use-case'
import { changeShape } from './change-shape'
import type { OrganisationStores } from './stores'

/**
 * 合并: a unit goes up in its sibling. Its roster and all below it become that one's, its grants end, and what names it
 * (lessons, records, audits) finds it below that one, so that it stays readable within its scope.
 */
export const mergeUnit: UseCase<OrganisationContract['merge'], OrganisationStores> = async (
  { into: toId },
  { actor, now, newId, subject, orgs, changes },
) => {
  const id = newId()
  await changeShape({ id, subject, toId }, { orgs, changes }, async ({ unit, to: into }) => {
    assertMayMerge(actor, unit, into, now)
    const event = { id, at: now, by: actor.personId, what: 'merged' as const, from: unit.name, to: into.name }
    return {
      id,
      unitId: unit._id,
      from: unit.path,
      to: `${into.path}/${unit._id}`,
      below: into.path,
      into: into._id,
      event,
      byName: actor.name,
    }
  })
  return { unitId: subject._id }
}
