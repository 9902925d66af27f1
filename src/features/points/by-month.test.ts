import { byMonth } from './by-month'
import { hoursOf, signed } from './figures'
import type { Entry } from './types'

const entry = (day: string, points: number) => ({ at: Date.parse(`${day}T08:00:00+08:00`), points }) as Entry

it('gathers entries by month and adds them up, the same month of another year apart', () => {
  const months = byMonth([entry('2026-11-24', 5), entry('2026-11-01', -5), entry('2025-11-30', 3)])
  expect(months.map(({ key, year, month, points }) => [key, year, month, points])).toEqual([
    ['2026-11', 2026, 11, 0],
    ['2025-11', 2025, 11, 3],
  ])
})

it('counts months by Beijing’s calendar', () => {
  const at = Date.parse('2026-10-31T16:30:00Z')
  expect(byMonth([{ at, points: 1 } as Entry])[0]?.key).toBe('2026-11')
})

it('shows hours to one decimal, and points with their sign', () => {
  expect([90, 120, 100].map(hoursOf)).toEqual([1.5, 2, 1.7])
  expect([5, -5, 0].map(signed)).toEqual(['+5', '−5', '0'])
})
