import type { AccountContract } from '#core/account/contract'
import { isDeletePhrase, NOBODY } from '#core/account/deletion'
import '#core/account/refusals'
import { AppError } from '#core/kernel/app-error'
import type { UseCase } from '../kernel/use-case'
import { personIds } from './my-data'
import type { AccountStores } from './stores'

/**
 * 注销. Attendance, points and hours stay as figures; the name goes from all of them, the roster's row is released to its branch,
 * and the account goes last: as long as it is there, a repeat finds everything that is left to do.
 */
export const deleteMe: UseCase<AccountContract['deleteMe'], AccountStores> = async (
  { phrase },
  { actor, now, subject, accounts, members, traces, pointTraces, grantStore, notices, subscriptions },
) => {
  if (!isDeletePhrase(phrase)) throw new AppError('PHRASE_WRONG')
  // What somebody registered for themselves goes with the account; what others gave them has to be handed over.
  const given = actor.grants.filter(({ role }) => role !== 'member' && role !== 'volunteer')
  const posts = given.filter(({ until }) => until === undefined || until > now)
  if (posts.length > 0) throw new AppError('ROLES_HELD', { roles: posts.length })
  const { account, member } = subject
  // From here on nothing more is stored under their name.
  if (account?.consent) await accounts.withdrawConsent(actor.openid)
  await traces.anonymize(personIds(actor, subject), NOBODY, now)
  await pointTraces.forget(personIds(actor, subject), NOBODY, now)
  await notices.forget(personIds(actor, subject), NOBODY)
  await subscriptions.forget(actor.openid)
  if (member) await members.release(member._id, actor.openid, { at: now, by: NOBODY, what: 'unbound' })
  await grantStore.forget(actor.openid)
  await accounts.remove(actor.openid)
  return { ok: true }
}
