import { unitIds } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import type { TypedTries } from '../cloudbase/accounts'
import type { CheckInStore } from '../cloudbase/check-ins'
import type { LessonStore } from '../cloudbase/lessons'
import type { OrgStore } from '../cloudbase/orgs'

/** What the use-cases of 学习 read from and write to. */
export interface StudyStores {
  lessons: LessonStore
  checkIns: CheckInStore
  orgs: OrgStore
  typedTries: TypedTries
}

/** Ids of the units whose lessons are for somebody: their own branch and all above it. Somebody of nowhere has none. */
export function audiencesOf(actor: Actor): string[] {
  return actor.branchPath === undefined ? [] : unitIds(actor.branchPath)
}
