import { CONTRACTS } from '#core/contracts'
import type { AnyAction } from '#core/kernel/contract'
import { organisation as organisationEn } from '../../i18n/en/organisation'
import { LANGUAGES, type Language } from '../../i18n/languages'
import { addWords, type T, translate } from '../../i18n/translate'
import { organisation } from '../../i18n/zh/organisation'
import { actionWords, factWords, refusedWords } from './audit-words'
import type { AuditRow } from './types'

addWords({ zh: organisation, en: organisationEn })

const NOON = Date.UTC(2026, 10, 24, 4)
const AUDITED = Object.entries(CONTRACTS).flatMap(([fn, contract]) =>
  Object.entries<AnyAction>(contract)
    .filter(([, action]) => action.audited)
    .map(([action]) => ({ fn, action })),
)
const tIn =
  (language: Language): T =>
  (key, ...facts) =>
    translate(language, key, ...facts)
const row = (part: Partial<AuditRow>): AuditRow => ({
  ...{ id: 'r', at: NOON, fn: 'organisation', action: 'move', actorName: '唐示例', unit: '秀峰街道' },
  ...{ target: 'c1', targetName: '解东社区', personName: '', placeName: '', reason: null, refused: null, facts: {} },
  ...part,
})

it('goes through contracts that do leave audits', () => expect(AUDITED.length).toBeGreaterThan(20))

describe.each(LANGUAGES)('in %s', (language) => {
  const t = tIn(language)

  it.each(AUDITED)('$fn.$action has its words', ({ fn, action }) => {
    expect(actionWords({ fn, action }, t)).not.toBe(`${fn}.${action}`)
  })

  it('tells who went where, and what became of what', () => {
    expect(factWords(row({ placeName: '丽君街道' }), t, language)).toMatch(/解东社区.*丽君街道/)
    expect(factWords(row({ action: 'rename', facts: { from: '甲', to: '乙' } }), t, language)).toMatch(/甲.*乙/)
    const made = factWords(
      row({ action: 'create', facts: { name: '三支部', kind: 'party', partyKind: 'branch' } }),
      t,
      language,
    )
    expect(made).toContain('三支部')
    expect(made).not.toMatch(/party$|undefined/)
  })
})

it('tells whom, which role, where and until when', () => {
  const facts = { role: 'branchSecretary', person: 'p1', until: Date.UTC(2026, 11, 31, 16) }
  const words = factWords(row({ action: 'grant', personName: '林示例', facts }), tIn('zh'), 'zh')
  expect(words).toBe('林示例 · 支部书记 · 解东社区 · 至 12月31日 周四')
  expect(factWords(row({ fn: 'roster', action: 'export', facts: { phones: true } }), tIn('zh'), 'zh')).toBe(
    '含完整手机号',
  )
})

it('names a code that this build does not know', () => {
  expect(refusedWords('LAST_OFFICER', tIn('zh'))).toBe('最后一位长期有效的区级干部')
  expect(refusedWords('POINTS_FROZEN', tIn('zh'))).toBe('编号 POINTS_FROZEN')
  expect(actionWords({ fn: 'points', action: 'freeze' }, tIn('zh'))).toBe('points.freeze')
})
