import { auditOf } from '../cloudbase/audits'
import { enterUnit } from '../cloudbase/orgs'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

/** The door of 运行: every action names the district for which it is asked. */
export const operationDoor: Door = {
  callerId,
  subjectIdOf: ({ unitId }) => (typeof unitId === 'string' ? unitId : undefined),
  enter: enterUnit,
  audit: auditOf('operation'),
}
