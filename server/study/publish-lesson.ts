import { AppError } from '#core/kernel/app-error'
import type { Instant } from '#core/kernel/day'
import { unitId } from '#core/kernel/org-path'
import { notify } from '#core/notice/notify'
import type { StudyContract } from '#core/study/contract'
import { assertLessonTimes } from '#core/study/create-lesson'
import { lessonPhase } from '#core/study/lesson'
import type { LessonSubject } from '#core/study/lesson-subject'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** draft → open. A lesson that is open already answers as if this had opened it. */
export const publishLesson: UseCase<StudyContract['publish'], StudyStores> = async (
  { lessonId },
  { now, subject, lessons },
) => {
  if (subject.status === 'open') return { lessonId }
  if (subject.status === 'cancelled') throw new AppError('LESSON_NOT_OPEN', { phase: 'cancelled' })
  assertLessonTimes(subject, now)
  if (
    (await lessons.publish(lessonId, now, [published(subject, now)])) === 0 &&
    !(await isOpen(lessons, lessonId, now))
  )
    throw new AppError('CONFLICT')
  return { lessonId }
}

/** Members of the unit that it is for are told that it can be signed up for. */
function published({ _id, title, startsAt, venue, branch, audiencePath }: LessonSubject, now: Instant) {
  const facts = { lessonId: _id, title, startsAt, venue: venue.name, branch }
  const to = { who: 'audience' as const, unitId: unitId(audiencePath) }
  return notify(_id, String(startsAt), now, { kind: 'lessonPublished', facts, to, until: startsAt })
}

async function isOpen(lessons: StudyStores['lessons'], lessonId: string, now: number): Promise<boolean> {
  const lesson = await lessons.find(lessonId)
  return lesson !== null && ['open', 'running'].includes(lessonPhase(lesson, now))
}
