import { LANGUAGES } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import { translate } from '../../i18n/translate'
import { filterWords, sameFilter } from './filter-words'

const said = (language: 'zh' | 'en'): T => {
  return (key, ...facts) => translate(language, key, ...facts)
}

it('says a filter in words, and what lets everything through', () => {
  const filter = { urgent: true, kinds: ['care' as const], skills: ['医疗健康'], unitId: '450302001002' }
  expect(filterWords(filter, '解东社区', said('zh'), 'zh')).toBe('加急、解东社区、关爱照料、医疗健康')
  expect(filterWords({}, undefined, said('zh'), 'zh')).toBe('全部榜单')
})

it.each(LANGUAGES)('leaves nothing out in %s', (language) => {
  const words = filterWords({ claimable: true, kinds: ['river', 'repair'] }, undefined, said(language), language)
  expect(words).not.toMatch(/undefined|hall\.|challengeKind/)
})

it('takes two filters for one when they let the same through', () => {
  expect(sameFilter({ kinds: ['care', 'river'] }, { kinds: ['river', 'care'], urgent: false })).toBe(true)
  expect(sameFilter({ kinds: ['care'] }, { kinds: ['care'], urgent: true })).toBe(false)
})
