import { type BeijingDay, beijingDay, type Instant } from '../kernel/day'

export type DayFault = 'DATE_INVALID' | 'DATE_FUTURE'

/** Day 0 of a spreadsheet's calendar, so that day 60 and all after it fall where they should. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** The Party was founded in July 1921: nobody joined before. */
const FIRST_DAY = '1921-07-01'

const WRITTEN = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: .*)?$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
/** A spreadsheet's own number of a day, with its time of day if it has one. */
const SERIAL = /^\d{4,5}(?:\.\d+)?$/

/** 入党日期: a day as people and spreadsheets write it: 2001-07-01, 2001/7/1, 2001年7月1日, 20010701, 37073. */
export function readPartyDay(raw: string, now: Instant): BeijingDay | DayFault {
  const plain = raw.normalize('NFKC').trim()
  const day = SERIAL.test(plain) ? fromSerial(Number(plain)) : fromWords(plain)
  if (day === null || day < FIRST_DAY) return 'DATE_INVALID'
  return day > beijingDay(now) ? 'DATE_FUTURE' : day
}

export const isDayFault = (day: string): day is DayFault => day.startsWith('DATE_')

function fromSerial(serial: number): BeijingDay | null {
  const at = SERIAL_EPOCH + Math.floor(serial) * DAY_MS
  return at < Date.UTC(2200, 0, 1) ? new Date(at).toISOString().slice(0, 10) : null
}

function fromWords(text: string): BeijingDay | null {
  for (const pattern of WRITTEN) {
    const [, year, month, day] = pattern.exec(text) ?? []
    if (year && month && day) return calendarDay(Number(year), Number(month), Number(day))
  }
  return null
}

/** Null for a day that no calendar has: the 30th of February is not the 2nd of March. */
function calendarDay(year: number, month: number, day: number): BeijingDay | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}
