import { AppError } from '#core/kernel/app-error'
import { beijingDay } from '#core/kernel/day'
import type { RosterContract } from '#core/roster/contract'
import { partyDayOf } from '#core/roster/party-birthday'
import type { UseCase } from '../kernel/use-case'
import { phoneKeys, sealPhone } from '../privacy/personal-data'
import { assertPhoneFree, assertRosterOf } from './checks'
import type { RosterStores } from './stores'

/** A row for somebody who is not on the branch's roster yet. Sent again, the command meets the row that it made. */
export const addMember: UseCase<RosterContract['add'], RosterStores> = async (
  { branchId, name, gender, joinedOn, phone },
  { subject, actor, now, newId, members, orgs },
) => {
  assertRosterOf(subject)
  if (joinedOn && joinedOn > beijingDay(now)) throw new AppError('INPUT_INVALID', { fields: ['joinedOn'] })
  const memberId = newId()
  if (phone) await assertPhoneFree(members, branchId, phoneKeys(phone), memberId)
  const sealed = phone === undefined ? undefined : sealPhone(phone, memberId)
  const there = await members.addAll([
    {
      _id: memberId,
      branchId,
      name,
      status: 'active',
      unbound: memberId,
      phoneSlot: sealed?.key ?? memberId,
      v: 0,
      history: [{ at: now, by: actor.name, what: 'added' }],
      ...(gender && { gender }),
      ...(joinedOn && { joinedOn, partyDay: partyDayOf(joinedOn) }),
      ...(sealed && { phone: sealed }),
    },
  ])
  // Somebody else has put the number on this roster since it was looked for.
  if (!there.has(memberId)) throw new AppError('PHONE_TAKEN')
  await orgs.recountMembers([branchId])
  return { memberId }
}
