import type { Instant } from '#core/kernel/day'
import { LEASE, type ScheduleName } from '#core/operation/schedules'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** A schedule: when it is due, who is at it, and how the last run went. `_id` is its name. */
export interface ScheduleDocument {
  _id: ScheduleName
  dueAt: Instant
  /** Until when a run has it for itself. */
  leaseUntil: Instant
  holder?: string
  startedAt?: Instant
  endedAt?: Instant
  outcome?: 'running' | 'done' | 'more' | 'failed'
  facts?: Record<string, number>
  errorId?: string
  lastDoneAt?: Instant
  failures: number
  /** How far it has come, in its own words. */
  state?: string
}

export interface Ended {
  outcome: 'done' | 'more' | 'failed'
  dueAt: Instant
  facts: Record<string, number>
  failures: number
  endedAt: Instant
  errorId?: string
  state?: string
}

const schedules = collection<ScheduleDocument>('schedules')

export const scheduleStore = {
  async all(names: readonly ScheduleName[]): Promise<Map<ScheduleName, ScheduleDocument>> {
    const rows = await schedules.aggregate<ScheduleDocument>([{ $match: { _id: command.in([...names]) } }])
    return new Map(rows.map((row) => [row._id, row]))
  },

  /** The first time that it is heard of. */
  async begin(name: ScheduleName, dueAt: Instant): Promise<void> {
    try {
      await schedules.add({ _id: name, dueAt, leaseUntil: 0, failures: 0 })
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
    }
  },

  /** Takes a schedule that is due for one run. The guard is the verdict: of two timers at once one gets it. */
  async take(name: ScheduleName, now: Instant, holder: string): Promise<boolean> {
    const free = { _id: name, dueAt: command.lte(now), leaseUntil: command.lte(now) }
    const taken = { holder, leaseUntil: now + LEASE, startedAt: now, outcome: 'running' }
    return (await schedules.update(free, taken)) > 0
  },

  /** Lets it go, with what it has to say; unless it has taken so long that somebody else has it. */
  end: (name: ScheduleName, holder: string, { facts, state, errorId, ...ended }: Ended) =>
    schedules.update(
      { _id: name, holder },
      {
        ...ended,
        leaseUntil: 0,
        holder: command.remove(),
        facts: command.set(facts),
        errorId: errorId ?? command.remove(),
        ...(state !== undefined && { state }),
        ...(ended.outcome === 'done' && { lastDoneAt: ended.endedAt }),
      },
    ),
}

export type ScheduleStore = typeof scheduleStore
