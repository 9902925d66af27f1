import { firstForm, missing, onlyPartyKind, partyKindsOf, toInput } from './form'

const GROUPS = [{ kind: 'party' as const, partyKinds: ['group' as const] }]
const MANY = [{ kind: 'gridCell' as const, partyKinds: [null, 'branch' as const, 'group' as const] }, ...GROUPS]

it('chooses what there is no choice about', () => {
  expect(firstForm(GROUPS)).toMatchObject({ kind: 'party', partyKind: 'group' })
  expect(firstForm(MANY)).toMatchObject({ kind: '', partyKind: '' })
  expect(onlyPartyKind(MANY, 'party')).toBe('group')
  expect(onlyPartyKind(MANY, 'gridCell')).toBe('')
})

it('offers no party organisation only where that can be', () => {
  expect(partyKindsOf(MANY, 'gridCell')).toEqual(['none', 'branch', 'group'])
  expect(partyKindsOf(MANY, '')).toEqual([])
})

it('knows what is still empty; an English name may be', () => {
  expect(missing({ kind: '', partyKind: '', name: ' ', nameEn: '' })).toEqual(['kind', 'partyKind', 'name'])
})

it('makes the command of it', () => {
  const form = { kind: 'gridCell', partyKind: 'none', name: '东苑', nameEn: '' } as const
  expect(toInput('c1', form)).toEqual({ unitId: 'c1', kind: 'gridCell', name: '东苑', nameEn: '' })
  expect(toInput('c1', { ...form, partyKind: 'branch' })).toMatchObject({ partyKind: 'branch' })
})
