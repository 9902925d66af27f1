import { auditOf } from '../cloudbase/audits'
import { enterChallenge, enterHall, enterUnitBelow } from '../cloudbase/challenge-door'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

/** The door of 揭榜挂帅: an action is about a challenge, a unit with all below it, or neither. A path begins with a slash, an id does not. */
export const challengeDoor: Door = {
  callerId,
  audit: auditOf('challenge'),
  subjectIdOf: ({ challengeId, orgPath }) =>
    [challengeId, orgPath].find((about): about is string => typeof about === 'string'),
  enter: async (openid, about) => {
    if (about === undefined) return enterHall(openid)
    return about.startsWith('/') ? enterUnitBelow(openid, about) : enterChallenge(openid, about)
  },
}
