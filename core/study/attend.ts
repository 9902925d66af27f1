import { AppError } from '../kernel/app-error'
import { DAY, type Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import { isCurrent, slotStart } from './code'
import { mayConfirm } from './confirm-seat'
import { isFor, lessonPhase, takesSignUps } from './lesson'
import type { CheckInFact, CheckInWay, LessonSubject } from './lesson-subject'
import { type Place, placeAt, waitingCount } from './seat'
import { checkInHours } from './view'
import './refusals'

/**
 * 报名: a person may put their name down for an open lesson that is for them.
 *
 * @throws AppError NOT_FOUND, LESSON_NOT_OPEN {phase}, LESSON_NOT_FOR_YOU
 */
export function assertMaySignUp(lesson: LessonSubject, actor: Actor, now: Instant): void {
  if (lesson.status === 'draft') throw new AppError('NOT_FOUND')
  if (!isFor(lesson, actor)) throw new AppError('LESSON_NOT_FOR_YOU')
  assertTakesSignUps(lesson, now)
}

/** @throws AppError LESSON_NOT_OPEN {phase} */
export function assertTakesSignUps(lesson: LessonSubject, now: Instant): void {
  if (takesSignUps(lesson, now)) return
  const phase = lessonPhase(lesson, now)
  // Half an hour before it begins a lesson is already `running`; until it begins, it takes names.
  throw new AppError('LESSON_NOT_OPEN', { phase: phase === 'open' ? 'running' : phase })
}

/**
 * The verdict on a sign-up, read after its write: the place held, or why there is none.
 *
 * @throws AppError LESSON_NOT_OPEN {phase}, SIGNUP_FULL {capacity, waiting}
 */
export function placeOrRefusal(lesson: LessonSubject, now: Instant): Place {
  const place = placeAt(lesson.position, lesson.capacity)
  if (place) return place
  assertTakesSignUps(lesson, now)
  const { capacity, signups } = lesson
  throw new AppError('SIGNUP_FULL', { capacity, waiting: waitingCount(signups, capacity) })
}

/**
 * 确认到场.
 *
 * @throws AppError LESSON_NOT_OPEN {phase}, SEAT_NOT_YOURS
 */
export function assertMayConfirm(lesson: LessonSubject, now: Instant): void {
  assertTakesSignUps(lesson, now)
  if (!mayConfirm(lesson, now)) throw new AppError('SEAT_NOT_YOURS')
}

/** What was read in time may be sent so long after the lesson. */
const LATE_FOR = DAY

/**
 * 签到: whoever a lesson is for may check in with a code shown while it ran, signed up or not; a genuine code is the proof
 * of being there. `slot` is that of the code; it may be long past when the device had no network.
 *
 * @throws AppError LESSON_NOT_FOR_YOU, LESSON_NOT_RUNNING {phase, opensAt}
 */
export function assertMayCheckIn(lesson: LessonSubject, actor: Actor, slot: number, now: Instant): void {
  if (!isFor(lesson, actor)) throw new AppError('LESSON_NOT_FOR_YOU')
  const inTime = now <= lesson.endsAt + LATE_FOR
  const phase = lessonPhase(lesson, !isCurrent(slot, now) && inTime ? slotStart(slot) : now)
  if (phase === 'running') return
  throw new AppError('LESSON_NOT_RUNNING', { phase, opensAt: checkInHours(lesson).checkInFrom })
}

/** The fact of a check-in. All of it follows from lesson, person, slot and way, so that a re-sent command makes the same one. */
export function checkInFact(lesson: LessonSubject, actor: Actor, slot: number, how: CheckInWay): CheckInFact {
  const { _id: lessonId, title, branch, creditHours } = lesson
  const { personId, name } = actor
  return {
    _id: `${lessonId}:${personId}:${slot}:${how}`,
    lessonId,
    personId,
    name,
    at: slotStart(slot),
    how,
    title,
    branch,
    creditHours,
  }
}
