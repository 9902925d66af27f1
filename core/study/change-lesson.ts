import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Lesson } from './lesson'
import './refusals'

/** Whether a lesson can still be changed or called off: it has not begun, and was not called off. */
export const mayChange = ({ status, startsAt }: Pick<Lesson, 'status' | 'startsAt'>, now: Instant): boolean =>
  status === 'draft' || (status === 'open' && now < startsAt)

/** @throws AppError LESSON_NOT_OPEN {cancelled}, LESSON_BEGUN */
export function assertMayChange(lesson: Pick<Lesson, 'status' | 'startsAt'>, now: Instant): void {
  if (lesson.status === 'cancelled') throw new AppError('LESSON_NOT_OPEN', { phase: 'cancelled' })
  if (!mayChange(lesson, now)) throw new AppError('LESSON_BEGUN')
}
