import type { AccountContract } from '#core/account/contract'
import '#core/account/refusals'
import { AppError } from '#core/kernel/app-error'
import type { UseCase } from '../kernel/use-case'
import { sealPhone } from '../privacy/personal-data'
import type { AccountStores } from './stores'

/** 更正: one's own name, as long as it is not the roster's, and one's own phone number wherever it stands. */
export const correctMine: UseCase<AccountContract['correct'], AccountStores> = async (
  { name, phone },
  { actor, now, subject, accounts, members },
) => {
  const { account, member } = subject
  if (name !== undefined) {
    if (member) throw new AppError('NAME_OF_ROSTER')
    await accounts.rename(actor.openid, name)
  }
  if (phone === undefined) return { ok: true }
  if (member) {
    const event = { at: now, by: '', what: 'edited' as const, changes: [{ field: 'phone', from: '', to: '' }] }
    await members.setPhone(actor.openid, member._id, sealed(phone, member._id), event)
  }
  if (account?.volunteer) await accounts.setVolunteerPhone(actor.openid, sealed(phone, account.personId))
  return { ok: true }
}

const sealed = (phone: string | null, owner: string) => (phone === null ? null : sealPhone(phone, owner))
