import type { AccountContract } from '#core/account/contract'
import type { OutputOf } from '#core/kernel/contract'
import type { StudyContract } from '#core/study/contract'

export type LessonSummary = OutputOf<StudyContract['list']>['lessons'][number]
export type Lesson = OutputOf<StudyContract['get']>
export type CheckIn = OutputOf<StudyContract['checkIn']>
export type StudyRecord = OutputOf<StudyContract['myRecord']>
export type Me = OutputOf<AccountContract['me']>
