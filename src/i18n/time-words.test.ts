import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { clock, dayAndTimes, dayWord, fullDay, spanWord, timeRange } from './time-words'

/** Tuesday, 24 November 2026, 14:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 24, 6)

describe('days', () => {
  it('are Beijing days, wherever the device stands', () => {
    expect(dayWord(Date.UTC(2026, 10, 24, 15, 59), NOW, 'zh')).toBe('今天')
    expect(dayWord(Date.UTC(2026, 10, 24, 16), NOW, 'zh')).toBe('明天')
    expect(dayWord(Date.UTC(2026, 10, 23, 15, 59), NOW, 'zh')).toBe('昨天')
  })

  it('have names when they are near, and a date when they are not', () => {
    expect(dayWord(NOW + 2 * DAY, NOW, 'zh')).toBe('后天')
    expect(dayWord(NOW + 3 * DAY, NOW, 'zh')).toBe('11月27日 周五')
    expect(dayWord(NOW + DAY, NOW, 'en')).toBe('Tomorrow')
    expect(dayWord(NOW + 2 * DAY, NOW, 'en')).toBe('Thu 26 Nov')
  })

  it('tell the year when it is another one', () => {
    expect(fullDay(Date.UTC(2026, 11, 31, 16), NOW, 'zh')).toBe('2027年1月1日 周五')
    expect(fullDay(Date.UTC(2026, 11, 31, 15, 59), NOW, 'en')).toBe('Thu 31 Dec')
  })
})

describe('times', () => {
  it('are read on Beijing’s clock', () => {
    expect(clock(Date.UTC(2026, 10, 24, 16, 5))).toBe('00:05')
    expect(dayAndTimes(NOW + 30 * MINUTE, NOW + 2 * HOUR, NOW, 'zh')).toBe('今天 14:30–16:00')
  })

  it('say so when they end on another day', () => {
    expect(timeRange(NOW + 5 * HOUR, NOW + 12 * HOUR, 'zh')).toBe('19:00–次日 02:00')
  })
})

describe('spans', () => {
  it.each([
    [1, '1 分钟', '1 min'],
    [8 * MINUTE, '8 分钟', '8 min'],
    [8 * MINUTE + 1, '9 分钟', '9 min'],
    [2 * HOUR, '2 小时', '2 h'],
    [2 * HOUR + 15 * MINUTE, '2 小时 15 分钟', '2 h 15 min'],
    [23 * HOUR + 11 * MINUTE, '23 小时', '23 h'],
    [DAY, '1 天', '1 day'],
    [DAY + 17 * HOUR, '1 天 17 小时', '1 day 17 h'],
    [25 * DAY + 9 * HOUR, '25 天', '25 days'],
  ])('%d ms are %s', (span, zh, en) => {
    expect(spanWord(span, 'zh')).toBe(zh)
    expect(spanWord(span, 'en')).toBe(en)
  })
})
