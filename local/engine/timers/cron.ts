/** Timers follow Beijing time, which has no summer time. */
const BEIJING_MS = 8 * 3_600_000
const LAST_YEAR = 2099

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
/** 0 is Sunday, as in the current documentation (older copies of it begin with Monday: names are unambiguous). */
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

interface Field {
  label: string
  min: number
  max: number
  names?: string[]
}
const FIELDS: Field[] = [
  { label: 'second', min: 0, max: 59 },
  { label: 'minute', min: 0, max: 59 },
  { label: 'hour', min: 0, max: 23 },
  { label: 'day', min: 1, max: 31 },
  { label: 'month', min: 1, max: 12, names: MONTHS },
  { label: 'weekday', min: 0, max: 6, names: DAYS },
  { label: 'year', min: 1970, max: LAST_YEAR },
]

/** A parsed 7-field cron expression: second minute hour day month weekday year. */
export interface Cron {
  second: number[]
  minute: number[]
  hour: number[]
  day: Set<number>
  month: Set<number>
  weekday: Set<number>
  year: Set<number>
  /** Day and weekday both given mean either of them; one of them given means that one. */
  dayOrWeekday: boolean
}

/** @throws Error naming the field that is wrong */
export function parseCron(expression: string): Cron {
  const texts = expression.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) throw new Error(`a timer needs 7 fields, not ${texts.length}: "${expression}"`)
  const [second, minute, hour, day, month, weekday, year] = FIELDS.map((field, at) =>
    parseField(field, texts[at] ?? ''),
  )
  return {
    second: sorted(second),
    minute: sorted(minute),
    hour: sorted(hour),
    day: new Set(day),
    month: new Set(month),
    weekday: new Set(weekday),
    year: new Set(year),
    dayOrWeekday: texts[3] !== '*' && texts[5] !== '*',
  }
}

function sorted(values: Set<number> | undefined): number[] {
  return [...(values ?? [])].sort((a, b) => a - b)
}

function parseField(field: Field, text: string): Set<number> {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? []
    const [from, to] = parseRange(field, range, step !== undefined)
    const by = step === undefined ? 1 : Number(step)
    if (!(from <= to && by >= 1)) throw wrong(field, text)
    for (let value = from; value <= to; value += by) values.add(value)
  }
  return values
}

/** `a/n` runs from a to the end of the field, as `a-max/n` does. */
function parseRange(field: Field, range: string, hasStep: boolean): [number, number] {
  if (range === '*') return [field.min, field.max]
  const [first = '', last, ...rest] = range.split('-')
  if (rest.length > 0) throw wrong(field, range)
  const from = parseValue(field, first)
  if (last !== undefined) return [from, parseValue(field, last)]
  return [from, hasStep ? field.max : from]
}

function parseValue(field: Field, text: string): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? named + field.min : /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= field.min && value <= field.max)) throw wrong(field, text)
  return value
}

function wrong(field: Field, text: string): Error {
  return new Error(`not a valid ${field.label} of a timer: "${text}" (${field.min} to ${field.max})`)
}

/** The first moment after `time` (milliseconds since 1970) at which it fires; undefined when it never does again. */
export function nextTime(cron: Cron, time: number): number | undefined {
  const start = Math.floor(time / 1000) * 1000 + 1000 + BEIJING_MS
  const day = new Date(start)
  let timeOfDay = nextTimeOfDay(cron, day)
  day.setUTCHours(0, 0, 0, 0)
  while (timeOfDay === undefined || !firesOn(cron, day)) {
    if (!advanceDay(cron, day)) return undefined
    timeOfDay = nextTimeOfDay(cron, day)
  }
  return day.getTime() + timeOfDay - BEIJING_MS
}

/** To the next day, or over a month or year in which nothing fires. */
function advanceDay(cron: Cron, day: Date): boolean {
  if (!cron.year.has(day.getUTCFullYear())) day.setUTCFullYear(day.getUTCFullYear() + 1, 0, 1)
  else if (!cron.month.has(day.getUTCMonth() + 1)) day.setUTCMonth(day.getUTCMonth() + 1, 1)
  else day.setUTCDate(day.getUTCDate() + 1)
  return day.getUTCFullYear() <= LAST_YEAR
}

function firesOn(cron: Cron, day: Date): boolean {
  if (!cron.year.has(day.getUTCFullYear()) || !cron.month.has(day.getUTCMonth() + 1)) return false
  const [isDay, isWeekday] = [cron.day.has(day.getUTCDate()), cron.weekday.has(day.getUTCDay())]
  return cron.dayOrWeekday ? isDay || isWeekday : isDay && isWeekday
}

/** Milliseconds into the day of the first firing at or after the given one's time; undefined when none is left. */
function nextTimeOfDay(cron: Cron, from: Date): number | undefined {
  const [h, m, s] = [from.getUTCHours(), from.getUTCMinutes(), from.getUTCSeconds()]
  for (const hour of cron.hour) {
    if (hour < h) continue
    for (const minute of cron.minute) {
      if (hour === h && minute < m) continue
      const second = cron.second.find((value) => hour > h || minute > m || value >= s)
      if (second !== undefined) return ((hour * 60 + minute) * 60 + second) * 1000
    }
  }
  return undefined
}
