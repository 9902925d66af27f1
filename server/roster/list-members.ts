import { holds } from '#core/kernel/roles'
import { KEEPERS, type RosterContract } from '#core/roster/contract'
import type { UseCase } from '../kernel/use-case'
import type { RosterStores } from './stores'
import { showPlace, showRow } from './view'

const PAGE = 50

export const listMembers: UseCase<RosterContract['list'], RosterStores> = async (
  { branchId, after },
  { subject, actor, now, members },
) => {
  const rows = await members.page(branchId, PAGE + 1, after)
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    branch: showPlace(subject),
    members: shown.map((row) => showRow(row, now)),
    next: last ? { name: last.name, memberId: last._id } : null,
    total: subject.memberCount,
    community: subject.kind === 'community' || subject.kind === 'village',
    can: { edit: holds(actor, KEEPERS, subject.path, now) },
  }
}
