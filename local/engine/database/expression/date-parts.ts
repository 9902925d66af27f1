/** A moment's parts as a calendar shows them. `time` is already moved to the zone's local time. */
const DAY = 86_400_000

export const yearOf = (time: number): number => new Date(time).getUTCFullYear()
export const monthOf = (time: number): number => new Date(time).getUTCMonth() + 1
export const dayOfMonth = (time: number): number => new Date(time).getUTCDate()
export const hourOf = (time: number): number => new Date(time).getUTCHours()
export const minuteOf = (time: number): number => new Date(time).getUTCMinutes()
export const secondOf = (time: number): number => new Date(time).getUTCSeconds()
export const millisecondOf = (time: number): number => new Date(time).getUTCMilliseconds()

/** 1 (Sunday) to 7 (Saturday). */
export const dayOfWeek = (time: number): number => new Date(time).getUTCDay() + 1

/** 1 (Monday) to 7 (Sunday). */
export const isoDayOfWeek = (time: number): number => ((new Date(time).getUTCDay() + 6) % 7) + 1

export const dayOfYear = (time: number): number => Math.floor((time - Date.UTC(yearOf(time), 0, 1)) / DAY) + 1

/** Weeks begin on Sunday; the days before the year's first Sunday are week 0. */
export const weekOf = (time: number): number => Math.floor((dayOfYear(time) + 7 - dayOfWeek(time)) / 7)

/** The Thursday of a moment's ISO week says which year the week belongs to. */
const thursday = (time: number): number => time + (4 - isoDayOfWeek(time)) * DAY

export const isoWeek = (time: number): number => Math.floor((dayOfYear(thursday(time)) - 1) / 7) + 1
export const isoWeekYear = (time: number): number => yearOf(thursday(time))

/** The moment of an ISO week date. */
export function fromIsoWeek(year: number, week: number, day: number): number {
  const fourth = Date.UTC(year, 0, 4)
  return fourth + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY
}

/** A date from parts that may run over: month 14 is February of the next year. */
export function fromParts(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, ms)
  return date.getTime()
}
