import { AppError } from '../kernel/app-error'
import { beijingDay, DAY, type Instant, startOfBeijingDay } from '../kernel/day'
import { toBase64Url } from './base64url'
import { dayKey } from './code'
import { lessonPhase } from './lesson'
import type { LessonSubject } from './lesson-subject'
import { checkInHours } from './view'
import './refusals'

/**
 * The keys a presenter's device gets: for the lesson's own check-in hours and not for an hour more, one for each Beijing day
 * that these touch.
 *
 * @throws AppError LESSON_NOT_RUNNING {phase, opensAt}
 */
export function presenterKeys(lesson: LessonSubject, master: Uint8Array, now: Instant) {
  const { checkInFrom, checkInUntil } = checkInHours(lesson)
  const phase = lessonPhase(lesson, now)
  if (phase !== 'running') throw new AppError('LESSON_NOT_RUNNING', { phase, opensAt: checkInFrom })
  const keys = []
  for (let day = startOfBeijingDay(checkInFrom); day < checkInUntil; day += DAY) {
    const key = toBase64Url(dayKey(master, lesson._id, beijingDay(day)))
    keys.push({ from: Math.max(day, checkInFrom), until: Math.min(day + DAY, checkInUntil), key })
  }
  return keys
}
