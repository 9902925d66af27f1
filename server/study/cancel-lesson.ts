import { AppError } from '#core/kernel/app-error'
import type { Instant } from '#core/kernel/day'
import { notify } from '#core/notice/notify'
import { assertMayChange } from '#core/study/change-lesson'
import type { StudyContract } from '#core/study/contract'
import type { LessonSubject } from '#core/study/lesson-subject'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** Calls a lesson off before it begins, for everybody who signed up to read why. One called off already stays so. */
export const cancelLesson: UseCase<StudyContract['cancel'], StudyStores> = async (
  { lessonId, reason },
  { now, subject, lessons },
) => {
  if (subject.status === 'cancelled') return { lessonId }
  assertMayChange(subject, now)
  if (
    (await lessons.cancel(lessonId, reason, now, calledOff(subject, reason, now))) === 0 &&
    (await lessons.find(lessonId))?.status !== 'cancelled'
  )
    throw new AppError('CONFLICT')
  return { lessonId }
}

/** Nobody knows of a draft. */
function calledOff({ _id, status, title, startsAt, venue }: LessonSubject, reason: string, now: Instant) {
  if (status === 'draft') return []
  const facts = { lessonId: _id, title, startsAt, venue: venue.name, reason }
  return [notify(_id, 'cancel', now, { kind: 'lessonCalledOff', facts, to: { who: 'roster', lessonId: _id } })]
}
