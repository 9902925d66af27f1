import { AppError } from '#core/kernel/app-error'
import { assertMayChange } from '#core/study/change-lesson'
import type { StudyContract } from '#core/study/contract'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** Calls a lesson off before it begins, for everybody who signed up to read why. One called off already stays so. */
export const cancelLesson: UseCase<StudyContract['cancel'], StudyStores> = async (
  { lessonId, reason },
  { now, subject, lessons },
) => {
  if (subject.status === 'cancelled') return { lessonId }
  assertMayChange(subject, now)
  if ((await lessons.cancel(lessonId, reason, now)) === 0 && (await lessons.find(lessonId))?.status !== 'cancelled')
    throw new AppError('CONFLICT')
  return { lessonId }
}
