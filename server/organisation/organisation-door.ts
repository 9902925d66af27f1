import { auditOf } from '../cloudbase/audits'
import { enterUnit } from '../cloudbase/orgs'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

/** The door of 组织: an action is about the unit that its input names. */
export const organisationDoor: Door = {
  callerId,
  subjectIdOf: ({ unitId }) => (typeof unitId === 'string' ? unitId : undefined),
  enter: enterUnit,
  audit: auditOf('organisation'),
}
