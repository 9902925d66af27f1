import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Confirmation } from './confirm-seat'
import { LESSON_MAX_LENGTH } from './lesson'
import './refusals'

/**
 * A lesson begins in the future and ends after it begins, within twelve hours; seats are confirmed before it begins, at an hour that
 * is still to come, unless it stood so before (`known`).
 *
 * @throws AppError LESSON_TIMES_INVALID {reason}
 */
export function assertLessonTimes(
  times: { startsAt: Instant; endsAt: Instant } & Confirmation,
  now: Instant,
  known?: Confirmation,
): void {
  if (times.startsAt <= now) throw new AppError('LESSON_TIMES_INVALID', { reason: 'past' })
  if (times.endsAt <= times.startsAt) throw new AppError('LESSON_TIMES_INVALID', { reason: 'order' })
  if (times.endsAt - times.startsAt > LESSON_MAX_LENGTH)
    throw new AppError('LESSON_TIMES_INVALID', { reason: 'tooLong' })
  const { confirmBy } = times
  if (confirmBy == null) return
  const isPast = confirmBy <= now && confirmBy !== known?.confirmBy
  if (isPast || confirmBy >= times.startsAt) throw new AppError('LESSON_TIMES_INVALID', { reason: 'confirm' })
}
