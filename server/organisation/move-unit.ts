import { parentPath } from '#core/kernel/org-path'
import type { OrganisationContract } from '#core/organisation/contract'
import { assertMayMove, assertNotTooDeep, depthOf } from '#core/organisation/shape'
import type { UseCase } from '../kernel/use-case'
import { changeShape } from './change-shape'
import type { OrganisationStores } from './stores'

/** 调整隶属: a unit goes, with all below it, under another one; who may do what there changes with the next call. */
export const moveUnit: UseCase<OrganisationContract['move'], OrganisationStores> = async (
  { to: toId },
  { actor, now, newId, subject, orgs, changes },
) => {
  const id = newId()
  await changeShape({ id, subject, toId }, { orgs, changes }, async ({ unit, to, parent }) => {
    assertMayMove(actor, unit, to, now)
    if (parentPath(unit.path) === to.path) return undefined
    const path = `${to.path}/${unit._id}`
    const [deepest, before, after] = [await changes.deepest(unit.path), depthOf(unit.path), depthOf(path)]
    assertNotTooDeep({
      levels: deepest.levels + after.levels - before.levels,
      length: deepest.length + after.length - before.length,
    })
    const event = { id, at: now, by: actor.personId, what: 'moved' as const, from: parent.name, to: to.name }
    return { id, unitId: unit._id, from: unit.path, to: path, below: path, event, byName: actor.name }
  })
  return { unitId: subject._id }
}
