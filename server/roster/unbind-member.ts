import { AppError } from '#core/kernel/app-error'
import type { RosterContract } from '#core/roster/contract'
import { UNBOUND } from '../cloudbase/members'
import type { UseCase } from '../kernel/use-case'
import { changeOnce } from './commit'
import type { RosterStores } from './stores'

/** Takes an account off a row: the wrong person was bound, or the account is lost. */
export const unbindMember: UseCase<RosterContract['unbind'], RosterStores> = async ({ memberId, reason }, call) => {
  const check = () => {
    if (call.subject.openid === undefined) throw new AppError('MEMBER_NOT_BOUND')
    if (call.subject.posts > 0) throw new AppError('POST_HELD')
  }
  await changeOnce(call, 'unbound', check, UNBOUND(memberId), { reason })
  return { memberId }
}
