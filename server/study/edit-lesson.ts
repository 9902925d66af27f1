import { AppError } from '#core/kernel/app-error'
import { isWithin, unitId } from '#core/kernel/org-path'
import { assertMayChange } from '#core/study/change-lesson'
import type { StudyContract } from '#core/study/contract'
import { assertLessonTimes } from '#core/study/create-lesson'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/**
 * Changes a lesson that has not begun, if it is still as it was seen. Seats are positions: a larger room takes people from
 * the waitlist at once.
 */
export const editLesson: UseCase<StudyContract['edit'], StudyStores> = async (
  { lessonId, v, audiencePath, ...fields },
  { now, newId, subject, lessons },
) => {
  const edit = newId()
  if (subject.lastEdit === edit) return { lessonId }
  assertMayChange(subject, now)
  assertLessonTimes(fields, now)
  if (!isWithin(subject.orgPath, audiencePath)) throw new AppError('INPUT_INVALID', { fields: ['audiencePath'] })
  const changed = { ...fields, audienceId: unitId(audiencePath), lastEdit: edit }
  if ((await lessons.edit(lessonId, v, changed, now)) === 0 && (await lessons.find(lessonId))?.lastEdit !== edit)
    throw new AppError('CONFLICT')
  return { lessonId }
}
