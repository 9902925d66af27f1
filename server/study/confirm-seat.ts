import { AppError } from '#core/kernel/app-error'
import { assertMayConfirm } from '#core/study/attend'
import type { StudyContract } from '#core/study/contract'
import { placeAt } from '#core/study/seat'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** 确认到场: the caller keeps their seat. Said twice, it is said. */
export const confirmSeat: UseCase<StudyContract['confirmSeat'], StudyStores> = async (
  { lessonId },
  { actor, now, subject, lessons },
) => {
  const place = placeAt(subject.position, subject.capacity)
  if (place && subject.isConfirmed) return place
  assertMayConfirm(subject, now)
  if ((await lessons.confirm(lessonId, actor.personId, now)) === 0 || !place) throw new AppError('SEAT_NOT_YOURS')
  return place
}
