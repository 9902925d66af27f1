import type { Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import { holds } from '../kernel/roles'
import { mayChange } from './change-lesson'
import { mayConfirm } from './confirm-seat'
import { CHECK_IN_MARGIN, isFor, lessonPhase, takesSignUps } from './lesson'
import type { CheckInFact, LessonSubject } from './lesson-subject'
import { placeAt, waitingCount } from './seat'

/** Held by a unit that this person is a secretary of. */
export const isOurs = (lesson: LessonSubject, actor: Actor, now: Instant): boolean =>
  holds(actor, ['branchSecretary'], lesson.orgPath, now)

/** A lesson as a list shows it to one person. */
export function summarize(lesson: LessonSubject, actor: Actor, now: Instant) {
  const { _id, kind, title, speaker, branch, venue, startsAt, endsAt, capacity, signups, checkIn } = lesson
  return {
    _id,
    kind,
    title,
    speaker,
    branch,
    venue,
    startsAt,
    endsAt,
    phase: lessonPhase(lesson, now),
    capacity,
    signups,
    waiting: waitingCount(signups, capacity),
    ours: isOurs(lesson, actor, now),
    mine: placeAt(lesson.position, capacity),
    checkedInAt: checkIn?.at ?? null,
  }
}

/** What this person may do with a lesson now. The screen shows no more and no less. */
export function lessonCan(lesson: LessonSubject, actor: Actor, now: Instant) {
  const secretary = isOurs(lesson, actor, now)
  const running = lessonPhase(lesson, now) === 'running'
  const signedUp = lesson.position >= 0
  return {
    // Who is in the room already needs no seat.
    signUp: takesSignUps(lesson, now) && !signedUp && lesson.checkIn === null && isFor(lesson, actor),
    cancelSignUp: takesSignUps(lesson, now) && signedUp,
    confirmSeat: mayConfirm(lesson, now),
    checkIn: running && lesson.checkIn === null && isFor(lesson, actor),
    publish: secretary && lesson.status === 'draft' && lesson.startsAt > now,
    edit: secretary && mayChange(lesson, now),
    cancel: secretary && mayChange(lesson, now),
    presentCode: secretary && running,
    seeAttendance: secretary && lesson.status === 'open' && checkInHours(lesson).checkInFrom <= now,
  }
}

/** Whether a person may see a lesson at all: it is for them, they are on its roster, or they work with the unit that holds it. */
export function canSee(lesson: LessonSubject, actor: Actor, now: Instant): boolean {
  if (isOurs(lesson, actor, now)) return true
  if (lesson.status === 'draft') return false
  const official = holds(actor, ['communityWorker', 'streetOfficer', 'districtOfficer', 'auditor'], lesson.orgPath, now)
  return official || lesson.position >= 0 || isFor(lesson, actor)
}

export const checkInHours = (lesson: { startsAt: Instant; endsAt: Instant }) => ({
  checkInFrom: lesson.startsAt - CHECK_IN_MARGIN,
  checkInUntil: lesson.endsAt + CHECK_IN_MARGIN,
})

/** A check-in as its owner sees it. */
export function showCheckIn({ lessonId, title, branch, at, how, creditHours }: CheckInFact) {
  return { lessonId, title, branch, at, how, creditHours }
}
