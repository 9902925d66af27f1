import type { StudyContract } from '#core/study/contract'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

const LATEST = 6

export const getAttendance: UseCase<StudyContract['attendance'], StudyStores> = async (
  { lessonId },
  { subject, checkIns },
) => {
  const [count, latest] = await Promise.all([checkIns.count(lessonId), checkIns.latest(lessonId, LATEST)])
  return { signups: subject.signups, count, latest }
}
