import { AppError } from '#core/kernel/app-error'
import { isWithin, unitId } from '#core/kernel/org-path'
import type { StudyContract } from '#core/study/contract'
import { assertLessonTimes } from '#core/study/create-lesson'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** A draft, seen by the branch's secretaries alone. Sent again, the command meets the draft that it made. */
export const createLesson: UseCase<StudyContract['create'], StudyStores> = async (
  input,
  { actor, now, newId, lessons, orgs },
) => {
  assertLessonTimes(input, now)
  if (!isWithin(input.orgPath, input.audiencePath)) throw new AppError('INPUT_INVALID', { fields: ['audiencePath'] })
  const branch = (await orgs.names([input.orgPath])).get(input.orgPath)
  if (!branch) throw new AppError('INPUT_INVALID', { fields: ['orgPath'] })
  const lessonId = newId()
  const { orgPath, audiencePath, ...rest } = input
  const units = { orgId: unitId(orgPath), audienceId: unitId(audiencePath) }
  const draft = {
    ...rest,
    ...units,
    _id: lessonId,
    status: 'draft' as const,
    branch,
    createdBy: actor.personId,
    v: 0,
    roster: [],
  }
  if (!(await lessons.add(draft)) && (await lessons.find(lessonId))?.createdBy !== actor.personId) {
    throw new AppError('CONFLICT')
  }
  return { lessonId }
}
