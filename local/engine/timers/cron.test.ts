import fc from 'fast-check'
import { nextTime, parseCron } from './cron'
import { occurrences } from './occurrences'

const beijing = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)
const show = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

it.each([
  // Examples of WeChat's documentation of timers, and edges of the calendar.
  ['*/5 * * * * * *', '2026-03-01 10:00:00', '2026-03-01 10:00:05'],
  ['0 0 2 1 * * *', '2026-03-01 10:00:00', '2026-04-01 02:00:00'],
  ['0 15 10 * * MON-FRI *', '2026-03-06 10:15:00', '2026-03-09 10:15:00'],
  ['0 0 10,14,16 * * * *', '2026-03-01 14:00:00', '2026-03-01 16:00:00'],
  ['0 */30 9-17 * * * *', '2026-03-01 17:30:00', '2026-03-02 09:00:00'],
  ['0 0 12 * * WED *', '2026-03-04 12:00:00', '2026-03-11 12:00:00'],
  ['0 0 0 * * 0 *', '2026-03-02 00:00:00', '2026-03-08 00:00:00'],
  ['0 1/10 * * * * *', '2026-03-01 10:52:00', '2026-03-01 11:01:00'],
  ['0 0 0 29 FEB * *', '2026-03-01 00:00:00', '2028-02-29 00:00:00'],
  ['0 0 0 31 * * *', '2026-04-01 00:00:00', '2026-05-31 00:00:00'],
  ['59 59 23 31 12 * *', '2026-01-01 00:00:00', '2026-12-31 23:59:59'],
  ['0 0 8 1 1 * 2030', '2026-01-01 00:00:00', '2030-01-01 08:00:00'],
  // Day and weekday both given: either of them.
  ['0 0 0 15 * MON *', '2026-03-10 00:00:00', '2026-03-15 00:00:00'],
  ['0 0 0 15 * MON *', '2026-03-15 00:00:00', '2026-03-16 00:00:00'],
])('%s after %s is %s', (expression, after, expected) => {
  expect(show(nextTime(parseCron(expression), beijing(after)))).toBe(expected)
})

it('never fires again when its years are over', () => {
  expect(nextTime(parseCron('0 0 0 1 1 * 2025'), beijing('2026-01-01 00:00:00'))).toBeUndefined()
  expect(nextTime(parseCron('0 0 0 31 2 * *'), beijing('2026-01-01 00:00:00'))).toBeUndefined()
})

it.each([
  '* * * * * *',
  '60 * * * * * *',
  '* * 24 * * * *',
  '* * * 0 * * *',
  '* * * * 13 * *',
  '* * * * * 7 *',
  '* * * * * FRIDAY *',
  '5-1 * * * * * *',
  '*/0 * * * * * *',
  '1-2-3 * * * * * *',
  ', * * * * * *',
  '* * * * * * 2100',
])('refuses %s', (expression) => {
  expect(() => parseCron(expression)).toThrow()
})

/** The rule, said again without cleverness: walk the seconds and ask of each whether every field has it. */
function matches(fields: string[], time: number): boolean {
  const date = new Date(time + 8 * 3_600_000)
  const [second, minute, hour, day, month, weekday, year] = [
    date.getUTCSeconds(),
    date.getUTCMinutes(),
    date.getUTCHours(),
    date.getUTCDate(),
    date.getUTCMonth() + 1,
    date.getUTCDay(),
    date.getUTCFullYear(),
  ].map((value, at) => has(fields[at] ?? '', value, at === 3 || at === 4 ? 1 : 0))
  const onDay = fields[3] !== '*' && fields[5] !== '*' ? day || weekday : day && weekday
  return Boolean(second && minute && hour && onDay && month && year)
}

function has(field: string, value: number, min: number): boolean {
  return field.split(',').some((part) => {
    const [range = '', step] = part.split('/')
    const [from, to] = range === '*' ? [min, 9999] : range.split('-').map(Number)
    const last = to ?? (step === undefined ? from : 9999) ?? 0
    return value >= (from ?? 0) && value <= last && (value - (from ?? 0)) % Number(step ?? 1) === 0
  })
}

const part = (min: number, max: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min, max }).map(String),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.integer({ min: 1, max: Math.max(2, max >> 1) }).map((n) => `*/${n}`),
    fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((list) => list.join(',')),
  )
const expressions = fc.tuple(
  part(0, 59),
  part(0, 59),
  part(0, 23),
  part(1, 31),
  part(1, 12),
  part(0, 6),
  fc.constant('*'),
)
const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })

it('fires at a moment that matches, and at none in between', () => {
  fc.assert(
    fc.property(expressions, moments, (fields, after) => {
      const next = nextTime(parseCron(fields.join(' ')), after)
      const end = Math.min(next ?? Number.POSITIVE_INFINITY, after + 600_000)
      for (let time = Math.floor(after / 1000) * 1000 + 1000; time < end; time += 1000) {
        if (matches(fields, time)) return false
      }
      return next === undefined || (next > after && next % 1000 === 0 && matches(fields, next))
    }),
    { numRuns: 300 },
  )
})

it('lists the moments of a span exactly, or as many spread over it when there are too many', () => {
  const from = beijing('2026-01-01 00:00:00')
  const year = 365 * 86_400_000

  expect(occurrences(parseCron('0 0 0 * * * *'), from, from + 3 * 86_400_000, 100)).toHaveLength(3)
  const spread = occurrences(parseCron('* * * * * * *'), from, from + year, 100)
  expect(spread).toHaveLength(100)
  expect(spread).toEqual([...spread].sort((a, b) => a - b))
  expect(spread.at(-1)).toBe(from + year)
  expect((spread.at(-1) ?? 0) - (spread[0] ?? 0)).toBeGreaterThan(0.98 * year)
})
