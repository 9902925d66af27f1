import type { StudyContract } from '#core/study/contract'
import { REQUIRED_HOURS_OF_YEAR, totalHours, yearSpan } from '#core/study/study-record'
import { showCheckIn } from '#core/study/view'
import type { UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** 我的学习档案: a year of check-ins, and what they add up to. */
export const getMyRecord: UseCase<StudyContract['myRecord'], StudyStores> = async (input, { actor, now, checkIns }) => {
  const { year, from, until } = yearSpan(now, input.year)
  const entries = (await checkIns.of(actor.personId, from, until)).map(showCheckIn)
  return { year, hours: totalHours(entries), requiredHours: REQUIRED_HOURS_OF_YEAR, entries }
}
