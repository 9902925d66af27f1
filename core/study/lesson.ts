import { HOUR, type Instant, MINUTE } from '../kernel/day'
import { isWithin, type OrgPath } from '../kernel/org-path'
import type { Actor } from '../kernel/roles'

/** 党课、主题党日、专题培训、中心组学习、宣讲、夜校: the kinds of lesson. */
export const LESSON_KINDS = ['partyLesson', 'themeDay', 'training', 'centerGroup', 'outreach', 'nightSchool'] as const
export type LessonKind = (typeof LESSON_KINDS)[number]

/** What a secretary decides. Whether an open lesson is running or over, the clock tells. */
export const LESSON_STATUSES = ['draft', 'open', 'cancelled'] as const
export type LessonStatus = (typeof LESSON_STATUSES)[number]

export const LESSON_PHASES = ['draft', 'open', 'running', 'closed', 'cancelled'] as const
export type LessonPhase = (typeof LESSON_PHASES)[number]

/** Codes can be shown, and members can check in, from half an hour before a lesson until half an hour after it. */
export const CHECK_IN_MARGIN = 30 * MINUTE
export const LESSON_MAX_LENGTH = 12 * HOUR

/** The most that a lesson's roster holds, seats and waitlist together: it lies in one document. */
export const ROSTER_MAX = 2000

/** 党课 lesson, as far as the rules look at it. */
export interface Lesson {
  status: LessonStatus
  /** The branch that holds it. */
  orgPath: OrgPath
  /** Whom it is for: people whose branch lies within this path. */
  audiencePath: OrgPath
  /** `everyone` lets residents in too (宣讲, 夜校). */
  audience: 'members' | 'everyone'
  startsAt: Instant
  endsAt: Instant
  capacity: number
}

type Times = Pick<Lesson, 'status' | 'startsAt' | 'endsAt'>

/** Where a lesson stands at a moment. No timer has to have run. */
export function lessonPhase(lesson: Times, now: Instant): LessonPhase {
  if (lesson.status !== 'open') return lesson.status
  if (now < lesson.startsAt - CHECK_IN_MARGIN) return 'open'
  return now <= lesson.endsAt + CHECK_IN_MARGIN ? 'running' : 'closed'
}

/** Sign-ups are taken from publication until the lesson begins. */
export function takesSignUps(lesson: Times, now: Instant): boolean {
  return lesson.status === 'open' && now < lesson.startsAt
}

/** True when the lesson is for this person: by their branch, or because it is open to residents. */
export function isFor(lesson: Pick<Lesson, 'audience' | 'audiencePath'>, actor: Actor): boolean {
  if (lesson.audience === 'everyone') return true
  return actor.branchPath !== undefined && isWithin(actor.branchPath, lesson.audiencePath)
}
