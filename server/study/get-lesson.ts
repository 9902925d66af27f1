import { AppError } from '#core/kernel/app-error'
import type { StudyContract } from '#core/study/contract'
import { canSee, checkInHours, isOurs, lessonCan, summarize } from '#core/study/view'
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
    confirmBy: subject.confirmBy ?? null,
    isConfirmed: subject.isConfirmed,
    confirmations: isOurs(subject, actor, now) ? subject.confirmations : null,
    can: lessonCan(subject, actor, now),
  }
}
