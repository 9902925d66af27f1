import { auditOf } from '../cloudbase/audits'
import { enterHonor } from '../cloudbase/honors'
import { enterEntry } from '../cloudbase/point-entries'
import { enterLedger } from '../cloudbase/point-people'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

const NAMES = ['entryId', 'honorId', 'orgPath'] as const

/** The door of 奉献积分: an action is about an entry, an honor, or a unit that its input names by its path. */
export const pointsDoor: Door = {
  callerId,
  audit: auditOf('points'),
  subjectIdOf: (input) => {
    const name = NAMES.find((key) => typeof input[key] === 'string')
    return name && `${name}:${input[name]}`
  },
  enter: async (openid, about = '') => {
    const at = about.indexOf(':')
    const [kind, id] = [about.slice(0, at), about.slice(at + 1)]
    if (kind === 'entryId') return enterEntry(openid, id)
    if (kind === 'honorId') return enterHonor(openid, id)
    return enterLedger(openid, kind === 'orgPath' ? id : undefined)
  },
}
