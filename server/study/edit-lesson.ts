import { AppError } from '#core/kernel/app-error'
import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { isWithin, unitId } from '#core/kernel/org-path'
import { notify } from '#core/notice/notify'
import { assertMayChange } from '#core/study/change-lesson'
import type { StudyContract } from '#core/study/contract'
import { assertLessonTimes } from '#core/study/create-lesson'
import type { LessonSubject } from '#core/study/lesson-subject'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** Whoever has a seat by a larger room is told one by one, up to so many; the others see it in the app. */
const TOLD_AT_ONCE = 200

/**
 * Changes a lesson that has not begun, if it is still as it was seen. Seats are positions: a larger room takes people from
 * the waitlist at once, and they are told; everybody on the roster is told of another time or place.
 */
export const editLesson: UseCase<StudyContract['edit'], StudyStores> = async (
  { lessonId, v, audiencePath, ...fields },
  { now, newId, subject, lessons },
) => {
  const edit = newId()
  if (subject.lastEdit === edit) return { lessonId }
  assertMayChange(subject, now)
  assertLessonTimes(fields, now, subject)
  if (!isWithin(subject.orgPath, audiencePath)) throw new AppError('INPUT_INVALID', { fields: ['audiencePath'] })

  const changed = { ...fields, audienceId: unitId(audiencePath), lastEdit: edit }
  const { capacity, startsAt, signups } = subject
  const more = Math.min(fields.capacity, signups, capacity + TOLD_AT_ONCE) - capacity
  const promoted = more > 0 ? await lessons.waiting(lessonId, capacity, more) : []
  const seen = {
    v,
    capacity,
    startsAt,
    confirmBy: subject.confirmBy ?? null,
    ...(promoted[0] !== undefined && { firstWaiting: promoted[0] }),
  }
  const effects = subject.status === 'open' ? told(subject, { ...subject, ...fields }, promoted, edit, now) : []
  if ((await lessons.edit(lessonId, seen, changed, now, effects)) > 0) return { lessonId }
  if ((await lessons.find(lessonId))?.lastEdit !== edit) throw new AppError('CONFLICT')
  return { lessonId }
}

function told(before: LessonSubject, after: LessonSubject, promoted: string[], key: string, now: Instant): Effect[] {
  const { _id, title, startsAt, venue } = after
  const facts = { lessonId: _id, title, startsAt, venue: venue.name }
  const seats = promoted.map((personId) =>
    notify(_id, `${key}:${personId}`, now, {
      kind: 'seatGiven',
      facts,
      to: { who: 'person', personId },
      until: startsAt,
    }),
  )
  const moved = before.startsAt !== startsAt || before.venue.name !== venue.name
  if (!moved) return seats
  const to = { who: 'roster' as const, lessonId: _id }
  return [...seats, notify(_id, key, now, { kind: 'lessonChanged', facts, to, until: startsAt })]
}
