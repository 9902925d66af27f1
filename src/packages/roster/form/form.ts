import type { Instant } from '#core/kernel/day'
import { nameFault, tidyName } from '#core/kernel/name'
import { readPhone } from '#core/kernel/phone'
import type { RowFaultCode } from '#core/roster/import-row'
import { isDayFault, readPartyDay } from '#core/roster/party-day'
import type { RosterRow } from '../../../features/roster/types'

/** What stands in the form, as it was typed. Empty: not on record. */
export interface MemberForm {
  name: string
  gender: '' | 'male' | 'female'
  joinedOn: string
  /** Only a new one: the one on record is never shown here. */
  phone: string
  clearPhone: boolean
}

export const EMPTY: MemberForm = { name: '', gender: '', joinedOn: '', phone: '', clearPhone: false }

export type FieldName = 'name' | 'gender' | 'joinedOn' | 'phone'

export const formOf = ({ name, gender, joinedOn }: RosterRow): MemberForm => ({
  ...EMPTY,
  name,
  gender: gender ?? '',
  joinedOn: joinedOn ?? '',
})

/** What cannot be taken, by the very rules that the server asks. */
export function faultsOf(form: MemberForm, now: Instant): Partial<Record<FieldName, RowFaultCode>> {
  const name = nameFault(tidyName(form.name))
  const day = form.joinedOn === '' ? '' : readPartyDay(form.joinedOn, now)
  const phone = form.clearPhone ? '' : form.phone.trim()
  return {
    ...(name && { name }),
    ...(isDayFault(day) && { joinedOn: day }),
    ...(phone !== '' && readPhone(phone) === null && { phone: 'PHONE_INVALID' as const }),
  }
}

/** For a new row: what was filled in. */
export function toNew({ name, gender, joinedOn, phone }: MemberForm) {
  return {
    name,
    ...(gender && { gender }),
    ...(joinedOn && { joinedOn }),
    ...(phone.trim() && { phone: phone.trim() }),
  }
}

/** For a row that there is: what is other than it is now; nothing when nothing is. */
export function toEdit(form: MemberForm, row: RosterRow) {
  const before = formOf(row)
  const phone = form.phone.trim()
  return {
    ...(tidyName(form.name) !== before.name && { name: form.name }),
    ...(form.gender !== before.gender && { gender: form.gender || null }),
    ...(form.joinedOn !== before.joinedOn && { joinedOn: form.joinedOn || null }),
    ...(form.clearPhone && row.phone !== null ? { phone: null } : phone !== '' && { phone }),
  }
}
