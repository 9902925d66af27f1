import type { StudyContract } from '#core/study/contract'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

const LATEST = 6
/** More than ever come so late to one lesson. */
const LATE = 200

export const getAttendance: UseCase<StudyContract['attendance'], StudyStores> = async (
  { lessonId },
  { subject, checkIns },
) => {
  const [count, latest, late] = await Promise.all([
    checkIns.count(lessonId),
    checkIns.latest(lessonId, LATEST),
    checkIns.late(lessonId, LATE),
  ])
  return { signups: subject.signups, count, latest, late }
}
