import { operationContract } from '#core/operation/contract'
import { parkedStore } from '#server/cloudbase/effects'
import { scheduleStore } from '#server/cloudbase/schedules'
import { serve } from '#server/kernel/serve'
import { getHealth } from '#server/operation/health'
import { operationDoor } from '#server/operation/operation-door'
import { listParked, retryEffect } from '#server/operation/parked-effects'

/** Deploy unit for 运行: parked effects, and how the schedules go. */
export const main = serve(
  operationContract,
  { parked: listParked, retry: retryEffect, health: getHealth },
  { parked: parkedStore, schedules: scheduleStore },
  operationDoor,
)
