import * as parts from './date-parts'
import { fromLocal, zoneOffset } from './date-zone'
import { exprError } from './types'

export const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

type Write = (local: number, offset: number) => string

const WRITERS: Record<string, Write> = {
  d: (local) => pad(parts.dayOfMonth(local), 2),
  G: (local) => pad(parts.isoWeekYear(local), 4),
  H: (local) => pad(parts.hourOf(local), 2),
  j: (local) => pad(parts.dayOfYear(local), 3),
  L: (local) => pad(parts.millisecondOf(local), 3),
  m: (local) => pad(parts.monthOf(local), 2),
  M: (local) => pad(parts.minuteOf(local), 2),
  S: (local) => pad(parts.secondOf(local), 2),
  u: (local) => String(parts.isoDayOfWeek(local)),
  U: (local) => pad(parts.weekOf(local), 2),
  V: (local) => pad(parts.isoWeek(local), 2),
  w: (local) => String(parts.dayOfWeek(local)),
  Y: (local) => pad(parts.yearOf(local), 4),
  z: (_local, offset) => offsetText(offset),
  Z: (_local, offset) => String(Math.trunc(offset / 60_000)),
  '%': () => '%',
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000))
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`
}

/** Writes a date as `$dateToString` does. */
export function formatDate(time: number, format: string, zone: string | undefined): string {
  const offset = zoneOffset(zone, time)
  return format.replace(/%(.?)/g, (_, letter: string) => {
    const writer = Object.hasOwn(WRITERS, letter) ? WRITERS[letter] : undefined
    if (!writer) throw exprError(18536, `Invalid format character '%${letter}' in format string`)
    return writer(time + offset, offset)
  })
}

const READERS: Record<string, string> = {
  d: '(?<day>\\d{2})',
  H: '(?<hour>\\d{2})',
  L: '(?<ms>\\d{3})',
  m: '(?<month>\\d{2})',
  M: '(?<minute>\\d{2})',
  S: '(?<second>\\d{2})',
  Y: '(?<year>\\d{4})',
  z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
  '%': '%',
}

/** Reads a date as `$dateFromString` does: in a format, or in ISO 8601's forms. */
export function parseDate(text: string, format: string | undefined, zone: string | undefined): Date {
  const match = (format === undefined ? ISO : formatPattern(format)).exec(text)
  if (!match) throw exprError(241, `Error parsing date string '${text}'`)
  const found = match.groups as Record<string, string | undefined>
  const number = (name: string, missing: number): number => Number(found[name] ?? missing)
  const [month, day] = [number('month', 1), number('day', 1)]
  const ms = Math.round(Number(`0.${found.ms ?? 0}`) * 1000)
  const local = parts.fromParts(
    number('year', 1970),
    month,
    day,
    number('hour', 0),
    number('minute', 0),
    number('second', 0),
    ms,
  )
  if (parts.monthOf(local) !== month) throw exprError(241, `Error parsing date string '${text}'`)
  if (found.zone && zone !== undefined)
    throw exprError(
      241,
      `you cannot pass in a date/time string with time zone information ('${found.zone}') together with a timezone argument`,
    )
  return new Date(fromLocal(local, found.zone ?? zone))
}

const ISO = new RegExp(
  '^(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})' +
    '(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<ms>\\d+))?)?\\s*(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)?)?$',
)

function formatPattern(format: string): RegExp {
  const source = format.replace(/%(.?)|[.*+?^${}()|[\]\\]/g, (part, letter?: string) => {
    if (!part.startsWith('%')) return `\\${part}`
    const reader = letter !== undefined && Object.hasOwn(READERS, letter) ? READERS[letter] : undefined
    if (reader === undefined) throw exprError(18536, `Invalid format character '${part}' in format string`)
    return reader
  })
  return new RegExp(`^${source}$`)
}
