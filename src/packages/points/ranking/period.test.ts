import { currentPeriod, isFirst, shifted } from './period'

const NEW_YEAR = Date.parse('2027-01-01T00:30:00+08:00')

it('is Beijing’s month or year', () => {
  expect(currentPeriod('month', NEW_YEAR)).toBe('2027-01')
  expect(currentPeriod('year', NEW_YEAR)).toBe('2027')
})

it('goes over the turn of the year, both ways', () => {
  expect(shifted('2027-01', -1)).toBe('2026-12')
  expect(shifted('2026-12', 1)).toBe('2027-01')
  expect(shifted('2026-11', -11)).toBe('2025-12')
  expect(shifted('2026', -1)).toBe('2025')
})

it('begins with 2020', () => {
  expect([isFirst('2020-01'), isFirst('2020-02'), isFirst('2020'), isFirst('2021')]).toEqual([true, false, true, false])
})
