import { inBeijing } from '#core/kernel/day'
import type { Entry } from './types'

export interface MonthOfEntries {
  /** `2026-11`. */
  key: string
  year: number
  month: number
  /** What these entries add up to. */
  points: number
  entries: Entry[]
}

/** Entries gathered by Beijing month, in the order in which they come. */
export function byMonth(entries: readonly Entry[]): MonthOfEntries[] {
  const months: MonthOfEntries[] = []
  for (const entry of entries) {
    const at = inBeijing(entry.at)
    const key = at.format('YYYY-MM')
    const last = months[months.length - 1]
    if (last?.key === key) {
      last.entries.push(entry)
      last.points += entry.points
    } else months.push({ key, year: at.year(), month: at.month() + 1, points: entry.points, entries: [entry] })
  }
  return months
}
