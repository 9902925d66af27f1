import type { RowFaultCode } from '#core/roster/import-row'

/** What is said of a row that cannot be imported, at the form's fields too. `other`: the row that it is like. */
export const rowFaults: { [C in RowFaultCode]: (facts: { other: number }) => string } = {
  NAME_MISSING: () => '没有填姓名',
  NAME_LENGTH: () => '姓名太长，最多 50 个字',
  NAME_CHARACTERS: () => '姓名里有数字或符号，请只写姓名',
  GENDER_INVALID: () => '性别请写“男”或“女”',
  DATE_INVALID: () => '日期认不出，请写成 2001-07-01 这样',
  DATE_FUTURE: () => '入党日期还没到，请核对',
  PHONE_INVALID: () => '不是 11 位手机号，请核对',
  BRANCH_MISSING: () => '没有写所在党支部',
  BRANCH_UNKNOWN: () => '没有这个党支部，请照模板里的名称填写',
  BRANCH_AMBIGUOUS: () => '有几个同名的党支部，请改写它的编号',
  CELL_TOO_LONG: () => '内容太长，最多 200 个字',
  DUPLICATE_IN_FILE: ({ other }) => `和第 ${other} 行是同一个人，请只留一行`,
  PHONE_OF_ANOTHER: () => '手机号已登记在另一位党员名下，请核对',
  ON_OTHER_BRANCH: () => '这位党员在另一个支部的名册上，请办理组织关系转接',
  AMBIGUOUS: () => '名册里有几位同名，请补上手机号或入党日期',
}
