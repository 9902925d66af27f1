import { DAY, HOUR } from '#core/kernel/day'
import { done, givenBack, lapsed, needsDoing, running } from './my-claims'
import type { MyClaim } from './types'

const NOW = Date.parse('2026-11-24T19:00:00+08:00')

const aClaim = (challengeId: string, standing: MyClaim['standing'], leaseUntil: number | null = null): MyClaim => ({
  challengeId,
  title: '清理河道',
  unit: '解东社区',
  deadline: NOW + 7 * DAY,
  slot: 0,
  fence: 1,
  standing,
  lead: true,
  at: NOW - DAY,
  leaseUntil,
  missing: null,
  noShow: null,
  canAppeal: false,
})

const CLAIMS = [
  aClaim('waits', 'submitted'),
  aClaim('later', 'held', NOW + 2 * DAY),
  aClaim('soon', 'held', NOW + 3 * HOUR),
  aClaim('back', 'returned', NOW + 3 * DAY),
  aClaim('over', 'lapsed', NOW - HOUR),
  aClaim('gave', 'released'),
  aClaim('gone', 'withdrawn'),
  aClaim('good', 'accepted'),
]
const ids = (claims: readonly MyClaim[]) => claims.map(({ challengeId }) => challengeId)

it('has what was sent back first, then what ends first, then what waits for somebody else', () => {
  expect(ids(running(CLAIMS))).toEqual(['back', 'soon', 'later', 'waits'])
})

it('puts every claim into one group', () => {
  expect([...running(CLAIMS), ...done(CLAIMS), ...givenBack(CLAIMS), ...lapsed(CLAIMS)]).toHaveLength(CLAIMS.length)
})

it('speaks today of what was sent back and of what ends within a day', () => {
  expect(ids(needsDoing(CLAIMS, NOW))).toEqual(['back', 'soon'])
})
