import { AppError } from '#core/kernel/app-error'
import { notify } from '#core/notice/notify'
import type { RosterContract } from '#core/roster/contract'
import { assertBindable } from '#core/roster/rules'
import type { UseCase } from '../kernel/use-case'
import type { RosterStores } from './stores'
import { answering } from './view'

export const listRequests: UseCase<RosterContract['requests'], RosterStores> = async (
  { branchId },
  { accounts, subject, actor, now },
) => {
  const rows = await accounts.joining(branchId)
  return {
    requests: rows.map(({ personId, name, at }) => ({ requestId: personId, name, at })),
    can: answering(actor, subject, now),
  }
}

/** The secretary recognises who asks as this row of the roster. The row's own guarded write is the verdict. */
export const confirmRequest: UseCase<RosterContract['confirmRequest'], RosterStores> = async (
  { memberId, requestId },
  { subject, actor, now, newId, members, accounts },
) => {
  const command = newId()
  const asked = await accounts.joinOf(requestId, subject.home._id)
  if (!asked) {
    // The request goes with the binding: the same command, sent again, finds the row bound by it.
    if ((await members.find(memberId))?.boundWith === command) return { memberId }
    throw new AppError('NOT_FOUND')
  }
  if (asked.join.state !== 'asked') throw new AppError('NOT_FOUND')
  if (subject.openid !== asked._id) {
    assertBindable(subject)
    const event = { at: now, by: actor.name, what: 'bound' as const }
    const { _id, name } = subject.home
    const confirmed = notify(memberId, command, now, {
      kind: 'joinConfirmed',
      facts: { branchId: _id, branch: name },
      to: { who: 'person', personId: memberId },
    })
    const verdict = await members.bindTo(memberId, asked._id, command, event, [confirmed])
    if (verdict === 'bound elsewhere') throw new AppError('CONFLICT')
    if (verdict === 'not there' && (await members.find(memberId))?.boundWith !== command) throw new AppError('CONFLICT')
  }
  await accounts.withdrawJoin(asked._id)
  return { memberId }
}

export const declineRequest: UseCase<RosterContract['declineRequest'], RosterStores> = async (
  { branchId, requestId, reason },
  { subject, now, newId, accounts },
) => {
  const asked = await accounts.joinOf(requestId, branchId)
  if (!asked) throw new AppError('NOT_FOUND')
  const declined = notify(requestId, newId(), now, {
    kind: 'joinDeclined',
    facts: { branchId, branch: subject.name, reason },
    to: { who: 'person', personId: requestId },
  })
  await accounts.declineJoin(asked._id, branchId, reason, now, [declined])
  return { requestId }
}
