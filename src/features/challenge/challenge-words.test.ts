import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import type { T } from '../../i18n/t'
import { translate } from '../../i18n/translate'
import { deadlineWord, distanceWord, leaseWord, slotsTag, stateTag, worth } from './challenge-words'

const NOW = Date.parse('2026-11-24T19:00:00+08:00')
const zh: T = (key, ...facts) => translate('zh', key, ...facts)

it.each([
  [4, '10 米'],
  [323, '320 米'],
  [994, '990 米'],
  [996, '1 公里'],
  [1249, '1.2 公里'],
  [12_400, '12 公里'],
])('says %s metres as %s', (metres, said) => {
  expect(distanceWord(metres, zh)).toBe(said)
})

it('says what it counts for, and leaves out a time that nobody gave', () => {
  expect(worth({ points: 3, minutes: 90 }, zh)).toBe('3 积分 · 1.5 小时')
  expect(worth({ points: 0, minutes: 40 }, zh)).toBe('积分按规则 · 40 分钟')
  expect(worth({ points: 3, minutes: 0 }, zh)).toBe('3 积分')
})

it('counts a deadline down in its last three days, and never says that one is left which has passed', () => {
  expect(deadlineWord(NOW + 3 * HOUR, NOW, zh, 'zh')).toBe('今天 22:00 前完成，还有 3 小时')
  expect(deadlineWord(NOW + 7 * DAY, NOW, zh, 'zh')).toBe('12月1日 周二 19:00 前完成')
  expect(deadlineWord(NOW, NOW, zh, 'zh')).toBe('应于今天 19:00 前完成，已过')
})

it('tells how long a claim still holds, and that it does not', () => {
  expect(leaseWord(NOW + 40 * MINUTE, NOW, zh, 'zh')).toBe('还有 40 分钟，至今天 19:40')
  expect(leaseWord(NOW - HOUR, NOW, zh, 'zh')).toBe('今天 18:00 已到时限')
})

it('says how many slots are left', () => {
  expect(slotsTag({ free: 1, slots: 3 }, zh)).toEqual({ text: '余 1 席 / 共 3 席', tone: 'ok' })
  expect(slotsTag({ free: 0, slots: 3 }, zh)).toEqual({ text: '3 席已揭完', tone: 'warn' })
})

it('says my own standing first, unless I gave it back', () => {
  const open = { status: 'posted', overdue: false } as const
  expect(stateTag({ ...open, mine: 'returned' }, zh)?.text).toBe('待补充')
  expect(stateTag({ ...open, mine: 'released' }, zh)).toBeUndefined()
  expect(stateTag({ ...open, mine: null, overdue: true }, zh)?.text).toBe('已逾期')
})
