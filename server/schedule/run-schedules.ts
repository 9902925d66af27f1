import { randomUUID } from 'node:crypto'
import type { Instant } from '#core/kernel/day'
import { retryAt } from '#core/kernel/effect'
import { nextDue, SCHEDULE_NAMES, SCHEDULES, type ScheduleName } from '#core/operation/schedules'
import type { ScheduleStore } from '../cloudbase/schedules'

/** One piece of a schedule's work. It stops soon after its time is over, and can be done again from where it was. */
export type Task = (piece: Piece) => Promise<Done>

export interface Piece {
  now: Instant
  timeLeft: () => boolean
  /** What the piece before it left behind; undefined at first. */
  state: string | undefined
}

export interface Done {
  /** There is more to do, at the next beat. */
  more: boolean
  /** Figures for whoever looks after it. */
  facts: Record<string, number>
  state?: string
}

export type Tasks = Record<ScheduleName, Task>
export type Report = Partial<Record<ScheduleName, 'done' | 'more' | 'failed'>>

/** All schedules together: less than the function's time limit, with some to let a last request end. */
const RUN_MS = 14_000

/** Does what is due. One that fails does not keep the others from being done; what was missed is made up for once. */
export async function runSchedules(tasks: Tasks, store: ScheduleStore, clock: () => Instant): Promise<Report> {
  const over = performance.now() + RUN_MS
  const rows = await store.all(SCHEDULE_NAMES)
  const report: Report = {}
  for (const name of SCHEDULE_NAMES) {
    const now = clock()
    const row = rows.get(name)
    if (row && (row.dueAt > now || row.leaseUntil > now)) continue
    if (performance.now() >= over) break
    try {
      if (!row) await store.begin(name, 'every' in SCHEDULES[name] ? now : nextDue(SCHEDULES[name], now))
      const holder = randomUUID()
      if (!(await store.take(name, now, holder))) continue
      report[name] = await runOne(name, tasks[name], {
        store,
        holder,
        over,
        clock,
        failures: row?.failures ?? 0,
        state: row?.state,
      })
    } catch (error) {
      log(name, error)
      report[name] = 'failed'
    }
  }
  return report
}

interface Run {
  store: ScheduleStore
  holder: string
  over: number
  clock: () => Instant
  failures: number
  state: string | undefined
}

async function runOne(name: ScheduleName, task: Task, run: Run): Promise<'done' | 'more' | 'failed'> {
  const { store, holder, clock, state } = run
  const until = Math.min(run.over, performance.now() + SCHEDULES[name].shareMs)
  const now = clock()
  try {
    const done = await task({ now, timeLeft: () => performance.now() < until, state })
    const outcome = done.more ? 'more' : 'done'
    await store.end(name, holder, {
      outcome,
      dueAt: done.more ? now : nextDue(SCHEDULES[name], now),
      facts: done.facts,
      failures: 0,
      endedAt: clock(),
      ...(done.state !== undefined && { state: done.state }),
    })
    return outcome
  } catch (error) {
    const failures = run.failures + 1
    const errorId = log(name, error)
    const dueAt = Math.min(nextDue(SCHEDULES[name], now), retryAt(failures, now))
    await store.end(name, holder, { outcome: 'failed', dueAt, facts: {}, failures, endedAt: clock(), errorId })
    return 'failed'
  }
}

function log(name: ScheduleName, error: unknown): string {
  const id = randomUUID().slice(0, 8)
  const message = error instanceof Error ? error.message : String(error)
  console.error(JSON.stringify({ level: 'error', id, schedule: name, error: message }))
  return id
}
