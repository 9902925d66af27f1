import { enterOwn } from '../cloudbase/accounts'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'

/** The door of 我: every action is about the caller. */
export const accountDoor: Door = { callerId, subjectIdOf: () => undefined, enter: enterOwn }
