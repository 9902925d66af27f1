import { type Cron, nextTime } from './cron'

/**
 * The moments in (from, to] at which a timer fires, at most `most` of them: when there are more, as many spread evenly
 * over the span, the last one among them, so that a year goes by with all its seasons and ends as it would have ended.
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
  for (let at = 0; at < most - 1; at += 1) {
    const time = nextTime(cron, from + ((to - from) * at) / most)
    if (time !== undefined && time <= to) times.add(time)
  }
  return [...times.add(last(cron, Math.max(...times), to))]
}

/** The last moment up to `to`, found by halving what lies behind a known one. */
function last(cron: Cron, known: number, to: number): number {
  let [found, end] = [known, to]
  while (end - found > 1) {
    const middle = Math.floor(found + (end - found) / 2)
    const time = nextTime(cron, middle)
    if (time !== undefined && time <= to) found = time
    else end = middle
  }
  return found
}
