import type { AccountContract } from '#core/account/contract'
import { AppError } from '#core/kernel/app-error'
import { POLICY_VERSION } from '#core/privacy/policy'
import '#core/privacy/refusals'
import type { UseCase } from '../kernel/use-case'
import type { AccountStores } from './stores'

/** Agreement is to the policy as it is now: whoever was shown another one is shown this one. */
export const giveConsent: UseCase<AccountContract['consent'], AccountStores> = async (
  { version },
  { actor, now, subject, accounts },
) => {
  if (version !== POLICY_VERSION) throw new AppError('CONSENT_REQUIRED', { version: POLICY_VERSION })
  // The first agreement is the one that counts.
  if (subject.account?.consent?.version !== version) await accounts.consent(actor.openid, { version, at: now })
  return { version }
}

export const withdrawConsent: UseCase<AccountContract['withdrawConsent'], AccountStores> = async (
  _,
  { actor, accounts },
) => {
  await accounts.withdrawConsent(actor.openid)
  return { ok: true }
}
