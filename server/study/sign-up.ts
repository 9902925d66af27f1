import { AppError } from '#core/kernel/app-error'
import { assertMaySignUp, placeOrRefusal } from '#core/study/attend'
import { asksToConfirm } from '#core/study/confirm-seat'
import type { StudyContract } from '#core/study/contract'
import { placeAt } from '#core/study/seat'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** 报名. One guarded write, then one read of the position: the write alone decides who is on the roster and in what order. */
export const signUp: UseCase<StudyContract['signUp'], StudyStores> = async (
  { lessonId },
  { actor, now, subject, lessons },
) => {
  const held = placeAt(subject.position, subject.capacity)
  if (held) return held
  assertMaySignUp(subject, actor, now)
  const { personId, name } = actor
  await lessons.signUp(lessonId, { personId, name }, now, asksToConfirm(subject, now))
  const standing = await lessons.standing(lessonId, personId)
  if (!standing) throw new AppError('NOT_FOUND')
  return placeOrRefusal(standing, now)
}
