import type { Instant } from '../kernel/day'
import { beijingYear, startOfBeijingYear } from '../kernel/day'

/**
 * Hours of collective study that a year asks of a party member. Source: 《2019—2023年全国党员教育培训
 * 工作规划》: 党员每年集中学习培训时间一般不少于 32 学时. A district that asks for more changes it here.
 */
export const REQUIRED_HOURS_OF_YEAR = 32

/** The Beijing year asked for, or the current one, as a span of time. */
export function yearSpan(
  now: Instant,
  year: number = beijingYear(now),
): { year: number; from: Instant; until: Instant } {
  return { year, from: startOfBeijingYear(year), until: startOfBeijingYear(year + 1) }
}

/** 学时 add up. */
export function totalHours(entries: readonly { creditHours: number }[]): number {
  return entries.reduce((sum, entry) => sum + entry.creditHours, 0)
}
