import type { ChallengeContract } from '#core/challenge/contract'
import { AppError } from '#core/kernel/app-error'
import type { UseCase } from '../kernel/use-case'
import type { ChallengeStores } from './stores'

/** 订阅榜单. */
export const getSavedFilter: UseCase<ChallengeContract['savedFilter'], ChallengeStores> = async (
  _,
  { actor, watches },
) => {
  const filter = await watches.of(actor.openid)
  return { filter, tells: filter !== null }
}

/** There is one for each account; null takes it away. */
export const saveFilter: UseCase<ChallengeContract['saveFilter'], ChallengeStores> = async (
  { filter },
  { actor, now, watches },
) => {
  if (!(await watches.save(actor.openid, filter, now))) throw new AppError('ACCOUNT_NEEDED')
  return { filter, tells: filter !== null }
}
