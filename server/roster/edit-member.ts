import { AppError } from '#core/kernel/app-error'
import { beijingDay } from '#core/kernel/day'
import type { RosterContract } from '#core/roster/contract'
import { partyDayOf } from '#core/roster/party-birthday'
import { assertActive, editsOf } from '#core/roster/rules'
import { GONE, numbered } from '../cloudbase/members'
import type { UseCase } from '../kernel/use-case'
import { phoneKeys, sealPhone } from '../privacy/personal-data'
import { assertPhoneFree } from './checks'
import { changeOnce } from './commit'
import type { RosterStores } from './stores'

/** Corrects a row, as it was seen. Of a phone number the history says only that it was changed. */
export const editMember: UseCase<RosterContract['edit'], RosterStores> = async (input, call) => {
  const { memberId, v, phone } = input
  const { subject, now, members } = call
  if (input.joinedOn && input.joinedOn > beijingDay(now)) throw new AppError('INPUT_INVALID', { fields: ['joinedOn'] })
  if (phone) await assertPhoneFree(members, subject.home._id, phoneKeys(phone), memberId)
  const edits = editsOf(subject, input)
  const change = {
    ...Object.fromEntries(edits.map(({ field, to }) => [field, to === '' ? GONE : to])),
    ...(input.joinedOn !== undefined && { partyDay: input.joinedOn ? partyDayOf(input.joinedOn) : GONE }),
    ...(phone !== undefined && numbered(memberId, phone === null ? null : sealPhone(phone, memberId))),
  }
  const changes = [...edits, ...(phone === undefined ? [] : [{ field: 'phone', from: '', to: '' }])]
  const check = () => {
    assertActive(subject)
    if (subject.v !== v) throw new AppError('CONFLICT')
  }
  await changeOnce(call, 'edited', check, change, { changes })
  return { memberId, v: v + 1 }
}
