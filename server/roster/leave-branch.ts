import type { RosterContract } from '#core/roster/contract'
import { assertMayGo } from '#core/roster/rules'
import { GONE, UNBOUND } from '../cloudbase/members'
import type { UseCase } from '../kernel/use-case'
import { changeOnce } from './commit'
import type { RosterStores } from './stores'

/** Somebody is no longer a member of the branch: the row stays, unbound, for as long as it is kept. */
export const leaveBranch: UseCase<RosterContract['leave'], RosterStores> = async ({ memberId, reason }, call) => {
  const { subject, now, orgs } = call
  const change = {
    ...UNBOUND(memberId),
    status: 'left',
    phoneSlot: memberId,
    leftAt: now,
    bindCode: GONE,
    transfer: GONE,
    reportIn: GONE,
  }
  await changeOnce(call, 'left', () => assertMayGo(subject), change, { reason })
  await orgs.recountMembers([subject.home._id])
  return { memberId }
}
