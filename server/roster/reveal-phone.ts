import { AppError } from '#core/kernel/app-error'
import type { RosterContract } from '#core/roster/contract'
import type { UseCase } from '../kernel/use-case'
import { openPhone } from '../privacy/personal-data'
import type { RosterStores } from './stores'

/** One whole number. The door has written who asks, and why, before this runs. */
export const revealPhone: UseCase<RosterContract['revealPhone'], RosterStores> = async ({ memberId }, { subject }) => {
  if (!subject.phone) throw new AppError('PHONE_NONE')
  return { memberId, phone: openPhone(subject.phone, memberId) }
}
