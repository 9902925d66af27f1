import { beijingDay } from '#core/kernel/day'
import { maskPhone } from '#core/kernel/phone'
import type { RosterContract } from '#core/roster/contract'
import type { MemberSubject } from '#core/roster/member'
import { safeCell, toCsv } from '#core/roster/safe-cell'
import type { UseCase } from '../kernel/use-case'
import { openPhone } from '../privacy/personal-data'
import { writeXlsx } from './import/write-xlsx'
import type { RosterStores } from './stores'

const MOST = 5000
const HEADINGS = ['姓名', '性别', '入党日期', '手机号', '所在党支部', '已绑定']
const GENDERS = { male: '男', female: '女' }

/** The roster as a table. Every cell is made harmless: a name that begins like a formula stays a name. */
export const exportRoster: UseCase<RosterContract['export'], RosterStores> = async (
  { branchId, format, phones },
  { subject, now, members },
) => {
  const people = await members.page(branchId, MOST)
  const table = [HEADINGS, ...people.map((person) => lineOf(person, subject.name, phones))]
  const bytes = format === 'csv' ? Buffer.from(toCsv(table)) : writeXlsx(table.map((cells) => cells.map(safeCell)))
  return {
    fileName: `${subject.name}-${beijingDay(now)}.${format}`,
    base64: Buffer.from(bytes).toString('base64'),
    rows: people.length,
  }
}

function lineOf(person: MemberSubject, branch: string, phones: boolean): string[] {
  const { _id, name, gender, joinedOn, phone, openid } = person
  const number = phone ? openPhone(phone, _id) : ''
  return [
    name,
    gender ? GENDERS[gender] : '',
    joinedOn ?? '',
    phones || number === '' ? number : maskPhone(number),
    branch,
    openid === undefined ? '否' : '是',
  ]
}
