import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Milliseconds since 1970, UTC. What crosses the wire and lies in the database. */
export type Instant = number

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Beijing keeps UTC+8 all year round, wherever the function or the phone runs. */
const BEIJING_OFFSET_HOURS = 8

/** A day in Beijing as `2026-11-24`. */
export type BeijingDay = string

/** An instant on Beijing's clock and calendar. */
export const inBeijing = (at: Instant): Dayjs => dayjs.utc(at).utcOffset(BEIJING_OFFSET_HOURS)

/** The Beijing day that an instant falls on. */
export const beijingDay = (at: Instant): BeijingDay => inBeijing(at).format('YYYY-MM-DD')

/** The instant at which a Beijing day begins. */
export const startOfBeijingDay = (at: Instant): Instant => inBeijing(at).startOf('day').valueOf()

/** The year in Beijing that an instant falls in. */
export const beijingYear = (at: Instant): number => inBeijing(at).year()

/** The first instant of a year in Beijing. */
export const startOfBeijingYear = (year: number): Instant => Date.UTC(year, 0, 1) - BEIJING_OFFSET_HOURS * HOUR
