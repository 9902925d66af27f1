import type { RosterRow } from '../../../features/roster/types'
import { EMPTY, faultsOf, formOf, toEdit, toNew } from './form'

const NOW = Date.UTC(2026, 10, 24, 6)
const ROW: RosterRow = {
  _id: 'm1',
  name: '陈示例',
  gender: 'female',
  joinedOn: '2001-07-01',
  phone: '139****0001',
  bound: false,
  codeUntil: null,
  status: 'active',
  transfer: null,
  reportIn: null,
  v: 3,
}

it('says at each field what cannot be taken', () => {
  expect(faultsOf({ ...EMPTY, name: ' ', joinedOn: '2099-01-01', phone: '123' }, NOW)).toEqual({
    name: 'NAME_MISSING',
    joinedOn: 'DATE_FUTURE',
    phone: 'PHONE_INVALID',
  })
  expect(faultsOf({ ...EMPTY, name: '陈1' }, NOW)).toEqual({ name: 'NAME_CHARACTERS' })
  expect(faultsOf({ ...EMPTY, name: '陈示例', phone: '138 0000 0001' }, NOW)).toEqual({})
})

it('sends of a new member what was filled in', () => {
  expect(toNew({ ...EMPTY, name: '陈示例' })).toEqual({ name: '陈示例' })
})

it('sends of a member what is other than on record, and nothing else', () => {
  expect(toEdit(formOf(ROW), ROW)).toEqual({})
  expect(toEdit({ ...formOf(ROW), gender: '', phone: '13900000002' }, ROW)).toEqual({
    gender: null,
    phone: '13900000002',
  })
  expect(toEdit({ ...formOf(ROW), clearPhone: true, phone: '13900000002' }, ROW)).toEqual({ phone: null })
})
