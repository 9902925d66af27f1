import { AppError } from '#core/kernel/app-error'
import type { StudyContract } from '#core/study/contract'
import { canSee, checkInHours, lessonCan, summarize } from '#core/study/view'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

export const getLesson: UseCase<StudyContract['get'], StudyStores> = async (_, { actor, now, subject }) => {
  if (!canSee(subject, actor, now)) throw new AppError('NOT_FOUND')
  const { summary, audience, creditHours, orgPath, audiencePath, v, cancelReason = null } = subject
  return {
    ...summarize(subject, actor, now),
    ...checkInHours(subject),
    summary,
    audience,
    creditHours,
    orgPath,
    audiencePath,
    cancelReason,
    v,
    can: lessonCan(subject, actor, now),
  }
}
