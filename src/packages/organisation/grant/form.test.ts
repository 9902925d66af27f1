import { endOf, type GrantForm, missing, toInput } from './form'

const FORM: GrantForm = {
  role: 'branchSecretary',
  way: 'roster',
  branch: { unitId: 'b1', name: '第一党支部' },
  member: { id: 'm1', name: '林示例' },
  personId: '',
  until: '',
}

it('asks for the branch first, and then for the member', () => {
  expect(missing(FORM)).toEqual([])
  expect(missing({ ...FORM, member: undefined })).toEqual(['memberId'])
  expect(missing({ ...FORM, branch: undefined, member: undefined, role: '' })).toEqual(['role', 'branch'])
  expect(missing({ ...FORM, way: 'id' })).toEqual(['personId'])
})

it('lets a role hold on its last day, on Beijing’s calendar', () => {
  expect(endOf('2026-12-31')).toBe(Date.UTC(2026, 11, 31, 16))
  expect(toInput('b1', { ...FORM, until: '2026-12-31' })).toMatchObject({ until: Date.UTC(2026, 11, 31, 16) })
})

it('names one person in one way', () => {
  expect(toInput('b1', FORM)).toEqual({ unitId: 'b1', role: 'branchSecretary', memberId: 'm1' })
  expect(toInput('b1', { ...FORM, way: 'id', personId: ' p-9 ' })).toEqual({
    unitId: 'b1',
    role: 'branchSecretary',
    personId: 'p-9',
  })
})
