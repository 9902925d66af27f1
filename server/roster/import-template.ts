import type { RosterContract } from '#core/roster/contract'
import { COLUMNS, HEADINGS } from '#core/roster/import-file'
import type { UseCase } from '../kernel/use-case'
import { writeXlsx } from './import/write-xlsx'
import type { RosterStores } from './stores'

/** The empty table, and on a second sheet the names that the column of branches knows. */
export const importTemplate: UseCase<RosterContract['importTemplate'], RosterStores> = async (
  _,
  { subject, imports },
) => {
  const branches = await imports.branchesBelow(subject.path)
  const headings = COLUMNS.map((column) => HEADINGS[column][0] ?? column)
  const notes = [
    ['填写说明'],
    ['每行一人；姓名必填。入党日期可写 2001-07-01、2001/7/1、2001年7月1日 或 20010701。手机号为 11 位。'],
    ['导入单个支部的名册时，所在党支部可以不填；导入多个支部时必须填写下列名称之一：'],
    ...branches.map(({ name }) => [name]),
  ]
  return {
    fileName: `${subject.name}-名册模板.xlsx`,
    base64: Buffer.from(writeXlsx([headings], { 填写说明: notes })).toString('base64'),
  }
}
