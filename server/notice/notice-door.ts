import { enterOwn } from '../cloudbase/accounts'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

/** The door of 消息: every action is about the caller's own, under every id that has ever stood for them. */
export const noticeDoor: Door = {
  callerId,
  subjectIdOf: () => undefined,
  enter: async (openid) => {
    const { actor, subject } = await enterOwn(openid)
    const ids = [actor.personId, subject.account?.personId, subject.member?._id]
    return { actor, subject: { personIds: [...new Set(ids.filter((id) => id !== undefined))] } }
  },
}
