import type { LessonSummary } from '../../features/study/types'
import { ahead, mine, ours } from '../../features/study/use-lessons'

export type Scope = 'upcoming' | 'mine' | 'ours'

/** The lessons of one view of the list. */
export function inScope(lessons: readonly LessonSummary[], scope: Scope): LessonSummary[] {
  if (scope === 'upcoming') return ahead(lessons)
  return scope === 'mine' ? mine(lessons) : ours(lessons)
}
