import { AppError } from '#core/kernel/app-error'
import { assertTakesSignUps } from '#core/study/attend'
import type { StudyContract } from '#core/study/contract'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** Takes the caller off the roster; whoever waits first has the seat by that. Not on it: nothing to do. */
export const cancelSignUp: UseCase<StudyContract['cancelSignUp'], StudyStores> = async (
  { lessonId },
  { actor, now, subject, lessons },
) => {
  if (subject.position < 0) {
    if (subject.status === 'draft') throw new AppError('NOT_FOUND')
    return { lessonId }
  }
  assertTakesSignUps(subject, now)
  await lessons.cancelSignUp(lessonId, actor.personId, now)
  return { lessonId }
}
