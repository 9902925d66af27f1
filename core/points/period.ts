import { beijingDay, type Instant, inBeijing, startOfBeijingYear } from '../kernel/day'

/** Where an instant falls on Beijing's calendar: `2026-11-24`, `2026-11`, 2026. */
export interface Periods {
  day: string
  month: string
  year: number
}

export function periodsOf(at: Instant): Periods {
  const day = beijingDay(at)
  return { day, month: day.slice(0, 7), year: Number(day.slice(0, 4)) }
}

/** A month `2026-11` or a year `2026`, as roll-ups are kept. */
export type Period = string

/** The first instant of a period, and the first after it. */
export function spanOf(period: Period): { from: Instant; until: Instant } {
  const year = Number(period.slice(0, 4))
  if (period.length === 4) return { from: startOfBeijingYear(year), until: startOfBeijingYear(year + 1) }
  const from = inBeijing(startOfBeijingYear(year)).add(Number(period.slice(5)) - 1, 'month')
  return { from: from.valueOf(), until: from.add(1, 'month').valueOf() }
}
