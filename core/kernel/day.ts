/** Milliseconds since 1970, UTC. What crosses the wire and lies in the database. */
export type Instant = number

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Beijing keeps UTC+8 all year round, wherever the function or the phone runs. */
const BEIJING_OFFSET = 8 * HOUR

/** A day in Beijing as `2026-11-24`. */
export type BeijingDay = string

/** The Beijing day that an instant falls on. */
export function beijingDay(at: Instant): BeijingDay {
  return new Date(at + BEIJING_OFFSET).toISOString().slice(0, 10)
}

/** The instant at which a Beijing day begins. */
export function startOfBeijingDay(at: Instant): Instant {
  return Math.floor((at + BEIJING_OFFSET) / DAY) * DAY - BEIJING_OFFSET
}

/** The year in Beijing that an instant falls in. */
export function beijingYear(at: Instant): number {
  return Number(beijingDay(at).slice(0, 4))
}

/** The first instant of a year in Beijing. */
export function startOfBeijingYear(year: number): Instant {
  return Date.UTC(year, 0, 1) - BEIJING_OFFSET
}
