import type { ParkedStore } from '../cloudbase/effects'
import type { ScheduleStore } from '../cloudbase/schedules'

/** What the use-cases of 运行 read from and write to. */
export interface OperationStores {
  parked: ParkedStore
  schedules: ScheduleStore
}
