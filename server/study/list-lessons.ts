import { DAY } from '#core/kernel/day'
import type { StudyContract } from '#core/study/contract'
import { canSee, summarize } from '#core/study/view'
import type { UseCase } from '../kernel/use-case'
import { audiencesOf, type StudyStores } from './stores'

/** Everybody has the district's lessons in common. */
export const listLessons: UseCase<StudyContract['list'], StudyStores> = async (_, { actor, now, lessons }) => {
  const watched = actor.grants.filter((grant) => grant.role !== 'member').map((grant) => grant.path)
  const rows = await lessons.upcoming(actor.personId, now - DAY, audiencesOf(actor), watched)
  return { lessons: rows.filter((lesson) => canSee(lesson, actor, now)).map((lesson) => summarize(lesson, actor, now)) }
}
