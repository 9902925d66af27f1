import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import { LESSON_MAX_LENGTH } from './lesson'
import './refusals'

/**
 * A lesson begins in the future and ends after it begins, within twelve hours.
 *
 * @throws AppError LESSON_TIMES_INVALID {reason}
 */
export function assertLessonTimes(times: { startsAt: Instant; endsAt: Instant }, now: Instant): void {
  if (times.startsAt <= now) throw new AppError('LESSON_TIMES_INVALID', { reason: 'past' })
  if (times.endsAt <= times.startsAt) throw new AppError('LESSON_TIMES_INVALID', { reason: 'order' })
  if (times.endsAt - times.startsAt > LESSON_MAX_LENGTH)
    throw new AppError('LESSON_TIMES_INVALID', { reason: 'tooLong' })
}
