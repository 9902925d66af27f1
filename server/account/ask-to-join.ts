import type { AccountContract } from '#core/account/contract'
import '#core/account/refusals'
import { AppError } from '#core/kernel/app-error'
import { notify } from '#core/notice/notify'
import { hasRoster } from '#core/organisation/kinds'
import type { UseCase } from '../kernel/use-case'
import type { AccountStores } from './stores'

/** Asks a branch's secretary to be recognised. One request at a time: another one takes the place of the first. */
export const askToJoin: UseCase<AccountContract['askToJoin'], AccountStores> = async (
  { branchId, name },
  { actor, now, subject, newId, accounts, orgs },
) => {
  if (subject.member) throw new AppError('ALREADY_BOUND')
  const branch = (await orgs.byIds([branchId])).get(branchId)
  if (branch?.status !== 'active' || !hasRoster(branch)) throw new AppError('UNIT_UNFIT')
  const { join } = subject.account ?? {}
  const same = join?.state === 'asked' && join.branchId === branchId && join.name === name
  const personId = subject.account?.personId ?? actor.personId
  const asked = notify(personId, newId(), now, {
    kind: 'joinAsked',
    facts: { branchId, branch: branch.name, name },
    to: { who: 'keepers', unitId: branchId },
    about: personId,
  })
  if (!same) await accounts.askToJoin(actor.openid, { branchId, name, at: now, state: 'asked' }, [asked])
  return { branch: { _id: branchId, name: branch.name } }
}

export const withdrawJoin: UseCase<AccountContract['withdrawJoin'], AccountStores> = async (_, { actor, accounts }) => {
  await accounts.withdrawJoin(actor.openid)
  return { ok: true }
}
