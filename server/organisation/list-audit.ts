import type { OrganisationContract } from '#core/organisation/contract'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

const PAGE = 50

export const listAudit: UseCase<OrganisationContract['audit'], OrganisationStores> = async (
  { unitId, before },
  { audits },
) => {
  const rows = await audits.page(unitId, PAGE + 1, before)
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ _id, at, actorName, fn, action, unitName, target, targetName, reason, refused, facts }) => ({
      id: _id,
      at,
      actorName,
      fn,
      action,
      unit: unitName,
      target,
      targetName,
      reason: reason ?? null,
      refused: refused ?? null,
      facts,
    })),
    next: last ? { at: last.at, id: last._id } : null,
  }
}
