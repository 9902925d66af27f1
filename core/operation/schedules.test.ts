import { DAY, HOUR, MINUTE } from '../kernel/day'
import { retryAt } from '../kernel/effect'
import { isLate, nextDue } from './schedules'

/** 10:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 24, 2)
const TODAY = Date.UTC(2026, 10, 23, 16)

describe('a schedule', () => {
  it('of every minute is due at the next beat, though that may come a little early', () => {
    expect(nextDue({ every: MINUTE }, NOW)).toBeLessThanOrEqual(NOW + MINUTE - 5000)
    expect(nextDue({ every: MINUTE }, NOW)).toBeGreaterThan(NOW)
  })

  it('of a time of day is due today if that is to come, else tomorrow, by Beijing’s clock', () => {
    expect(nextDue({ dailyAt: 11 * HOUR }, NOW)).toBe(TODAY + 11 * HOUR)
    expect(nextDue({ dailyAt: 8 * HOUR }, NOW)).toBe(TODAY + DAY + 8 * HOUR)
    expect(nextDue({ dailyAt: 10 * HOUR }, NOW)).toBe(TODAY + DAY + 10 * HOUR)
  })

  it('is late when two beats have gone by without it', () => {
    expect(isLate(NOW, NOW + 2 * MINUTE)).toBe(false)
    expect(isLate(NOW, NOW + 4 * MINUTE)).toBe(true)
  })
})

it('waits longer after each failure, and never too long', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((tries) => (retryAt(tries, NOW) - NOW) / MINUTE)
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 120])
})
