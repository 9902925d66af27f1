import { exprError } from './types'

/** How far a time zone is ahead of UTC at a moment, in milliseconds. Names are Olson's; offsets are `+08:00`. */
export function zoneOffset(zone: string | undefined, time: number): number {
  if (zone === undefined || zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)
    return (fixed[1] === '-' ? -1 : 1) * minutes * 60_000
  }
  const parts = formatter(zone).formatToParts(time)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour') % 24,
    part('minute'),
    part('second'),
  )
  return local - Math.floor(time / 1000) * 1000
}

/** The moment at which a time zone shows a local time. */
export function fromLocal(local: number, zone: string | undefined): number {
  const guess = local - zoneOffset(zone, local)
  return local - zoneOffset(zone, guess)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(zone, made)
    return made
  } catch {
    throw exprError(40485, `unrecognized time zone identifier: "${zone}"`)
  }
}
