import { findActor } from '../cloudbase/accounts'
import { auditOf } from '../cloudbase/audits'
import { enterImport } from '../cloudbase/imports'
import { enterMember } from '../cloudbase/members'
import { enterUnit } from '../cloudbase/orgs'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

type Named = 'importId' | 'memberId' | 'branchId' | 'unitId' | 'communityId'

/** What an action of 名册 is about: the first of these that its input names. */
const NAMES: readonly Named[] = ['importId', 'memberId', 'branchId', 'unitId', 'communityId']

/** The door of 名册: an action is about a row, an import, or a unit. */
export const rosterDoor: Door = {
  callerId,
  audit: auditOf('roster'),
  subjectIdOf: (input) => {
    const name = NAMES.find((key) => typeof input[key] === 'string')
    return name && `${name}:${input[name]}`
  },
  enter: async (openid, about) => {
    const [kind, id] = (about ?? '').split(':')
    if (id === undefined) return { actor: await findActor(openid), subject: undefined }
    if (kind === 'memberId') return enterMember(openid, id)
    if (kind === 'importId') return enterImport(openid, id)
    return enterUnit(openid, id)
  },
}
