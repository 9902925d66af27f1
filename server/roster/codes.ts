import { AppError } from '#core/kernel/app-error'
import { CODE_LASTS, codeFrom } from '#core/roster/bind-code'
import type { RosterContract } from '#core/roster/contract'
import { assertBindable } from '#core/roster/rules'
import type { UseCase } from '../kernel/use-case'
import { codeBytes, codeDigests } from '../privacy/personal-data'
import type { RosterStores } from './stores'

/** 绑定码. Drawn from the command, so that a repeat shows the same; only its digest is kept. */
export const issueCode: UseCase<RosterContract['issueCode'], RosterStores> = async (
  { memberId },
  { subject, now, newId, members },
) => {
  assertBindable(subject)
  const code = codeFrom(codeBytes(`${memberId}\n${newId()}`))
  const until = now + CODE_LASTS
  const [digest = ''] = codeDigests(code)
  if ((await members.setCode(memberId, digest, until)) === 0) throw new AppError('CONFLICT')
  return { memberId, code, until }
}

export const revokeCode: UseCase<RosterContract['revokeCode'], RosterStores> = async ({ memberId }, { members }) => {
  await members.dropCode(memberId)
  return { memberId }
}
