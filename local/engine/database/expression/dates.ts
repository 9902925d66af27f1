import { isDoc, ObjectId, typeName, type Value } from '../value/types'
import * as calendar from './date-parts'
import { DEFAULT_FORMAT, formatDate, parseDate } from './date-text'
import { fromLocal, zoneOffset } from './date-zone'
import { compileNamed, type Expression, exprError, isNil, named, type Operator, type OperatorTable } from './types'

/** Dates, in UTC or in the time zone that is named. */
export const DATES: OperatorTable = [
  ['$year', part('$year', calendar.yearOf)],
  ['$month', part('$month', calendar.monthOf)],
  ['$dayOfMonth', part('$dayOfMonth', calendar.dayOfMonth)],
  ['$hour', part('$hour', calendar.hourOf)],
  ['$minute', part('$minute', calendar.minuteOf)],
  ['$second', part('$second', calendar.secondOf)],
  ['$millisecond', part('$millisecond', calendar.millisecondOf)],
  ['$dayOfYear', part('$dayOfYear', calendar.dayOfYear)],
  ['$dayOfWeek', part('$dayOfWeek', calendar.dayOfWeek)],
  ['$week', part('$week', calendar.weekOf)],
  ['$isoDayOfWeek', part('$isoDayOfWeek', calendar.isoDayOfWeek)],
  ['$isoWeek', part('$isoWeek', calendar.isoWeek)],
  ['$isoWeekYear', part('$isoWeekYear', calendar.isoWeekYear)],
  ['$dateToString', dateToString],
  ['$dateFromString', dateFromString],
  ['$dateFromParts', dateFromParts],
  ['$dateToParts', dateToParts],
]

type Rest = Parameters<Operator> extends [unknown, ...infer R] ? R : never

function timeOf(value: Value): number {
  if (value instanceof Date) return value.getTime()
  if (value instanceof ObjectId) return Number.parseInt(value.hex.slice(0, 8), 16) * 1000
  throw exprError(16006, `can't convert from BSON type ${typeName(value)} to Date`)
}

function zoneOf(value: Value): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  throw exprError(40517, `timezone must evaluate to a string, found ${typeName(value)}`)
}

/** One part of a date: of a date itself, or of `{date, timezone}`. */
function part(name: string, read: (local: number) => number): Operator {
  return (argument, compile, known): Expression => {
    const given = readDateArgument(name, argument)
    const parts = compileNamed(given, ['date', 'timezone'], compile, known)
    return (scope) => {
      const { date, timezone } = parts(scope)
      if (isNil(date) || (isNil(timezone) && Object.hasOwn(given, 'timezone'))) return null
      const time = timeOf(date)
      return read(time + zoneOffset(zoneOf(timezone), time))
    }
  }
}

function readDateArgument(name: string, argument: Value): Record<string, Value> {
  if (isDoc(argument) && !Object.keys(argument).some((key) => key.startsWith('$'))) {
    return named(name, argument, { required: ['date'], optional: ['timezone'] })
  }
  if (!Array.isArray(argument)) return { date: argument }
  if (argument.length !== 1)
    throw exprError(40536, `${name} accepts exactly one argument if given an array, but was given ${argument.length}`)
  return { date: argument[0] }
}

function dateToString(argument: Value, ...[compile, known]: Rest): Expression {
  const names = ['date', 'format', 'timezone', 'onNull']
  const given = named('$dateToString', argument, { required: ['date'], optional: names.slice(1) })
  const parts = compileNamed(given, names, compile, known)
  return (scope) => {
    const { date, format, timezone, onNull } = parts(scope)
    if (isNil(date)) return onNull ?? null
    if ((isNil(format) && Object.hasOwn(given, 'format')) || (isNil(timezone) && Object.hasOwn(given, 'timezone')))
      return null
    if (format !== undefined && typeof format !== 'string')
      throw exprError(18533, "$dateToString requires that 'format' be a string")
    return formatDate(timeOf(date), format ?? DEFAULT_FORMAT, zoneOf(timezone))
  }
}

function dateFromString(argument: Value, ...[compile, known]: Rest): Expression {
  const names = ['dateString', 'format', 'timezone', 'onNull', 'onError']
  const given = named('$dateFromString', argument, { required: ['dateString'], optional: names.slice(1) })
  const parts = compileNamed(given, names, compile, known)
  return (scope) => {
    const { dateString, format, timezone, onNull, onError } = parts(scope)
    if (isNil(dateString)) return onNull ?? null
    if (isNil(timezone) && Object.hasOwn(given, 'timezone')) return null
    try {
      if (typeof dateString !== 'string')
        throw exprError(241, `$dateFromString requires that 'dateString' be a string, found: ${typeName(dateString)}`)
      return parseDate(dateString, typeof format === 'string' ? format : undefined, zoneOf(timezone))
    } catch (error) {
      if (Object.hasOwn(given, 'onError')) return onError
      throw error
    }
  }
}

const CALENDAR_PARTS = ['year', 'month', 'day']
const ISO_PARTS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond']

function dateFromParts(argument: Value, ...[compile, known]: Rest): Expression {
  const iso = isDoc(argument) && Object.hasOwn(argument, 'isoWeekYear')
  const [first, ...rest] = (iso ? ISO_PARTS : CALENDAR_PARTS) as [string, string, string]
  const names = [first, ...rest, ...TIME_PARTS, 'timezone']
  const given = named('$dateFromParts', argument, { required: [first], optional: names.slice(1) })
  const parts = compileNamed(given, names, compile, known)
  return (scope) => {
    const values = parts(scope)
    if (Object.keys(values).some((name) => isNil(values[name]))) return null
    const [a, b, c, hour, minute, second, ms] = names
      .slice(0, 7)
      .map((name, i) => wholePart(name, values[name] ?? (i < 3 ? 1 : 0)))
    const day = iso
      ? calendar.fromIsoWeek(a as number, b as number, c as number)
      : calendar.fromParts(a as number, b as number, c as number, 0, 0, 0, 0)
    const local =
      day + (hour as number) * 3_600_000 + (minute as number) * 60_000 + (second as number) * 1000 + (ms as number)
    return new Date(fromLocal(local, zoneOf(values.timezone)))
  }
}

function wholePart(name: string, value: Value): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw exprError(40515, `'${name}' must evaluate to an integer, found ${typeName(value)}`)
}

function dateToParts(argument: Value, ...[compile, known]: Rest): Expression {
  const given = named('$dateToParts', argument, { required: ['date'], optional: ['timezone', 'iso8601'] })
  const parts = compileNamed(given, ['date', 'timezone', 'iso8601'], compile, known)
  return (scope) => {
    const { date, timezone, iso8601 } = parts(scope)
    if (isNil(date)) return null
    const time = timeOf(date)
    const local = time + zoneOffset(zoneOf(timezone), time)
    const day =
      iso8601 === true
        ? {
            isoWeekYear: calendar.isoWeekYear(local),
            isoWeek: calendar.isoWeek(local),
            isoDayOfWeek: calendar.isoDayOfWeek(local),
          }
        : { year: calendar.yearOf(local), month: calendar.monthOf(local), day: calendar.dayOfMonth(local) }
    return {
      ...day,
      hour: calendar.hourOf(local),
      minute: calendar.minuteOf(local),
      second: calendar.secondOf(local),
      millisecond: calendar.millisecondOf(local),
    }
  }
}
