import { AppError } from '#core/kernel/app-error'
import { hasRoster } from '#core/organisation/kinds'
import type { RosterContract } from '#core/roster/contract'
import { assertMayGo, assertTransferring } from '#core/roster/rules'
import { GONE, whole } from '../cloudbase/members'
import type { UseCase } from '../kernel/use-case'
import { changeOnce } from './commit'
import type { RosterStores } from './stores'
import { transferAsked, transferConfirmed, transferDeclined } from './transfer-notices'
import { answering, showPlace } from './view'

/** 组织关系转接: the branch asks; until the other one confirms, the member stays where they are with all their rights. */
export const requestTransfer: UseCase<RosterContract['requestTransfer'], RosterStores> = async (
  { memberId, toBranchId, reason },
  call,
) => {
  const { subject, now, orgs } = call
  const target = (await orgs.byIds([toBranchId])).get(toBranchId)
  const check = () => {
    assertMayGo(subject)
    if (subject.transfer?.state === 'asked') throw new AppError('TRANSFER_PENDING')
    const leads = target && target.status === 'active' && hasRoster(target) && toBranchId !== subject.home._id
    if (!leads) throw new AppError('TRANSFER_NOWHERE')
  }
  const change = { transfer: whole({ to: toBranchId, state: 'asked', at: now }) }
  await changeOnce(
    call,
    'transferAsked',
    check,
    change,
    {
      changes: [{ field: 'branch', from: subject.home.name, to: target?.name ?? '' }],
      ...(reason && { reason }),
    },
    (key) => [transferAsked(subject, { _id: toBranchId, name: target?.name ?? '' }, key, now)],
  )
  return { memberId }
}

export const cancelTransfer: UseCase<RosterContract['cancelTransfer'], RosterStores> = async ({ memberId }, call) => {
  const check = () => assertTransferring(call.subject)
  await changeOnce(call, 'transferDeclined', check, { 'transfer.state': 'declined', 'transfer.at': call.now })
  return { memberId }
}

/** The receiving branch confirms: from this write on, the row is on its roster, and every role follows from that. */
export const confirmTransfer: UseCase<RosterContract['confirmTransfer'], RosterStores> = async ({ memberId }, call) => {
  const { subject, now, orgs } = call
  const { home, transfer } = subject
  const to = transfer?.to ?? home
  const check = () => {
    assertTransferring(subject)
    assertMayGo(subject)
  }
  // A number goes with its row, and stands once on that roster too.
  const phoneSlot = subject.phone?.key ?? memberId
  const change = { branchId: to._id, phoneSlot, 'transfer.state': 'done', 'transfer.at': now, bindCode: GONE }
  await changeOnce(
    call,
    'transferred',
    check,
    change,
    { changes: [{ field: 'branch', from: home.name, to: to.name }] },
    (key) => transferConfirmed(subject, to, key, now),
  )
  await orgs.recountMembers([...new Set([home._id, to._id])])
  return { memberId }
}

export const declineTransfer: UseCase<RosterContract['declineTransfer'], RosterStores> = async (
  { memberId, reason },
  call,
) => {
  const check = () => assertTransferring(call.subject)
  const change = { 'transfer.state': 'declined', 'transfer.at': call.now }
  await changeOnce(call, 'transferDeclined', check, change, { reason }, (key) => [
    transferDeclined(call.subject, reason, key, call.now),
  ])
  return { memberId }
}

export const listTransfers: UseCase<RosterContract['transfers'], RosterStores> = async (
  { branchId },
  { members, subject, actor, now },
) => {
  const rows = await members.arriving(branchId)
  return {
    transfers: rows.map(({ _id, name, home, transfer }) => ({
      memberId: _id,
      name,
      from: showPlace(home),
      at: transfer?.at ?? 0,
    })),
    can: answering(actor, subject, now),
  }
}
