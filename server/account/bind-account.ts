import type { AccountContract } from '#core/account/contract'
import '#core/account/refusals'
import { AppError } from '#core/kernel/app-error'
import { CODE_TRIES, CODE_WINDOW, readCode } from '#core/roster/bind-code'
import type { UseCase } from '../kernel/use-case'
import { codeDigests } from '../privacy/personal-data'
import type { AccountStores } from './stores'

/**
 * 绑定. One guarded write on the row decides: the code is live, and nobody is bound to it. A code that is wrong, used,
 * replaced or late reads the same, so that nothing can be learned by trying; and tries are few.
 */
export const bindAccount: UseCase<AccountContract['bind'], AccountStores> = async (
  { code },
  { actor, now, subject, bindTries, members, orgs },
) => {
  const known = readCode(code)
  const digests = known === null ? [] : codeDigests(known)
  const { member } = subject
  if (member) {
    // The same code, sent again by whom it has bound.
    if (digests.includes(member.boundWith ?? '')) return answer(member, orgs)
    throw new AppError('ALREADY_BOUND')
  }
  const window = Math.floor(now / CODE_WINDOW)
  if (!(await bindTries.take(actor.openid, window, CODE_TRIES)))
    throw new AppError('TOO_MANY_TRIES', { retryAt: (window + 1) * CODE_WINDOW })
  const [digest] = digests
  if (digest === undefined) throw new AppError('BIND_CODE_WRONG')
  const event = { at: now, by: '', what: 'bound' as const }
  const verdict = await members.bindByCode(digests, actor.openid, digest, event)
  const bound = await members.ofAccount(actor.openid)
  if (bound && digests.includes(bound.boundWith ?? '')) return answer(bound, orgs)
  throw new AppError(verdict === 'bound elsewhere' || bound ? 'ALREADY_BOUND' : 'BIND_CODE_WRONG')
}

async function answer(
  { _id, name, branchId }: { _id: string; name: string; branchId: string },
  orgs: AccountStores['orgs'],
) {
  const branch = (await orgs.byIds([branchId])).get(branchId)
  return { memberId: _id, name, branch: { _id: branchId, name: branch?.name ?? '' } }
}
