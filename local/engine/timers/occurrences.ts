import { type Cron, nextTime } from './cron'

/**
 * The moments in (from, to] at which a timer fires, at most `most` of them: when there are more, as many spread evenly
 * over the span, so that a year goes by with all its seasons and not only its last hour.
 */
export function occurrences(cron: Cron, from: number, to: number, most: number): number[] {
  const all: number[] = []
  for (let time = nextTime(cron, from); time !== undefined && time <= to; time = nextTime(cron, time)) {
    if (all.length === most) return spread(cron, from, to, most)
    all.push(time)
  }
  return all
}

function spread(cron: Cron, from: number, to: number, most: number): number[] {
  const times = new Set<number>()
  for (let at = 0; at < most; at += 1) {
    const time = nextTime(cron, from + ((to - from) * at) / most)
    if (time !== undefined && time <= to) times.add(time)
  }
  return [...times]
}
