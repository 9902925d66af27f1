import type { CheckIn } from '../../../features/study/types'
import { monthOf } from '../../../i18n/time-words'

export interface MonthOfEntries {
  month: number
  entries: CheckIn[]
}

/** Check-ins of one year, gathered by Beijing month in the order in which they come. */
export function byMonth(entries: readonly CheckIn[]): MonthOfEntries[] {
  const months: MonthOfEntries[] = []
  for (const entry of entries) {
    const month = monthOf(entry.at)
    const last = months[months.length - 1]
    if (last?.month === month) last.entries.push(entry)
    else months.push({ month, entries: [entry] })
  }
  return months
}
