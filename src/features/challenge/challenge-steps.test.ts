import { DAY, HOUR } from '#core/kernel/day'
import type { T } from '../../i18n/t'
import { translate } from '../../i18n/translate'
import { stepsOf } from './challenge-steps'
import type { Challenge } from './types'

const NOW = Date.parse('2026-11-24T19:00:00+08:00')
const zh: T = (key, ...facts) => translate('zh', key, ...facts)
type Claim = NonNullable<Challenge['claim']>

const aClaim = (claim: Partial<Claim>): Claim => ({
  slot: 0,
  fence: 1,
  state: 'held',
  lapsed: false,
  personId: 'p1',
  name: '陈示例',
  team: [],
  at: NOW - HOUR,
  leaseUntil: NOW + 3 * HOUR,
  extended: false,
  work: null,
  missing: null,
  handOverUntil: null,
  acceptedAt: null,
  lead: true,
  ...claim,
})

function steps(part: Partial<Challenge>): string[] {
  const challenge = { status: 'posted', mode: 'firstCome', claim: null, bid: null, postedAt: NOW - DAY, ...part }
  return stepsOf(challenge as Challenge, NOW, zh, 'zh').map(({ title, state }) => `${title} ${state}`)
}

it('waits to be taken on', () => {
  expect(steps({})).toEqual(['发榜 done', '揭榜 now', '交榜 later', '验榜 later'])
})

it('is with whoever holds it until they hand it in', () => {
  expect(steps({ claim: aClaim({}) })).toEqual(['发榜 done', '揭榜 done', '交榜 now', '验榜 later'])
  expect(steps({ claim: aClaim({ state: 'returned' }) })[2]).toBe('交榜 now')
})

it('waits for the poster, then is done', () => {
  expect(steps({ claim: aClaim({ state: 'submitted' }) }).slice(2)).toEqual(['交榜 done', '验榜 now'])
  expect(steps({ claim: aClaim({ state: 'accepted', acceptedAt: NOW }) }).slice(2)).toEqual(['交榜 done', '验榜 done'])
})

it('asks for bids where the poster chooses', () => {
  expect(steps({ mode: 'selection' })).toContain('报名择优 now')
  const bid = { note: '', at: NOW - HOUR, chosen: true }
  expect(steps({ mode: 'selection', bid, claim: aClaim({}) })).toContain('报名择优 done')
})

it('has nothing current where it was called off', () => {
  expect(steps({ status: 'withdrawn' }).filter((step) => step.endsWith('now'))).toEqual([])
})
