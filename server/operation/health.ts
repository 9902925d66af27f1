import type { Instant } from '#core/kernel/day'
import type { OperationContract } from '#core/operation/contract'
import { isLate, SCHEDULE_NAMES, type ScheduleName } from '#core/operation/schedules'
import type { ScheduleDocument } from '../cloudbase/schedules'
import type { UseCase } from '../kernel/use-case'
import type { OperationStores } from './stores'

export const getHealth: UseCase<OperationContract['health'], OperationStores> = async (_, { now, schedules }) => {
  const rows = await schedules.all(SCHEDULE_NAMES)
  return {
    schedules: SCHEDULE_NAMES.map((name) => show(name, rows.get(name), now)),
    queueAgeMs: rows.get('effects')?.facts?.oldestMs || null,
  }
}

function show(name: ScheduleName, row: ScheduleDocument | undefined, now: Instant) {
  const { startedAt, endedAt, outcome, facts, errorId, lastDoneAt, dueAt, failures } = row ?? {}
  const ran = startedAt !== undefined && outcome !== undefined
  return {
    name,
    lastRun: ran
      ? {
          startedAt,
          // A run that is at it has not ended; the end that stands there is of the one before it.
          endedAt: outcome === 'running' ? null : (endedAt ?? null),
          outcome,
          facts: facts ?? {},
          errorId: errorId ?? null,
        }
      : null,
    lastDoneAt: lastDoneAt ?? null,
    dueAt: dueAt ?? null,
    // What has never been heard of has never run: no timer strikes.
    late: dueAt === undefined || isLate(dueAt, now),
    failures: failures ?? 0,
  }
}
