import { type Instant, inBeijing } from '#core/kernel/day'

/** A month `2026-11` or a year `2026` of Beijing's calendar. */
export type Period = string

export type Span = 'month' | 'year'

export const currentPeriod = (span: Span, now: Instant): Period =>
  inBeijing(now).format(span === 'month' ? 'YYYY-MM' : 'YYYY')

/** The period so many before (negative) or after another of the same length. */
export function shifted(period: Period, by: number): Period {
  const [year = 0, month] = period.split('-').map(Number)
  if (month === undefined) return String(year + by)
  const months = year * 12 + month - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Nothing was counted before. */
const FIRST_YEAR = 2020

export const isFirst = (period: Period): boolean => shifted(period, -1) < String(FIRST_YEAR)
