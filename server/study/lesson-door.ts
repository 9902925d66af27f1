import type { Instant } from '#core/kernel/day'
import { verifyCode } from '#core/study/code'
import { isDigits } from '#core/study/code-text'
import { findActor } from '../cloudbase/accounts'
import { enterLesson } from '../cloudbase/lessons'
import { callerId } from '../cloudbase/sdk'
import type { Door } from '../kernel/serve'
import { codeMaster } from './code-key'

/** The door of 学习: an action is about the lesson that its input names, or whose code it carries. */
export const lessonDoor: Door = {
  callerId,
  subjectIdOf,
  enter: async (openid, lessonId) =>
    lessonId === undefined ? { actor: await findActor(openid), subject: undefined } : enterLesson(openid, lessonId),
}

interface Named {
  code?: unknown
  lessonId?: unknown
  scannedAt?: unknown
}

/** A code is verified before anything is read: one that is not genuine costs the database nothing. */
function subjectIdOf({ code, lessonId, scannedAt }: Named, now: Instant): string | undefined {
  const readAt = typeof scannedAt === 'number' ? scannedAt : undefined
  if (typeof code === 'string' && !isDigits(code)) return verifyCode(codeMaster(), code, now, readAt).lessonId
  return typeof lessonId === 'string' ? lessonId : undefined
}
