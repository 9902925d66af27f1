import type { OrganisationContract } from '#core/organisation/contract'
import type { NamedRow } from '../cloudbase/audits'
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
  return { rows: shown.map(showRow), next: last ? { at: last.at, id: last._id } : null }
}

function showRow({ _id, unitName, toName, intoName, reason, refused, ...row }: NamedRow) {
  const { at, actorName, fn, action, target, targetName, personName, facts } = row
  return {
    id: _id,
    ...{ at, actorName, fn, action, target, targetName, personName, facts },
    unit: unitName,
    // Only a move goes to a unit: a new name that looks like the id of one is a name.
    placeName: intoName || (fn === 'organisation' && action === 'move' ? toName : ''),
    reason: reason ?? null,
    refused: refused ?? null,
  }
}
