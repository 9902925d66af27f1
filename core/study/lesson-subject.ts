import type { Instant } from '../kernel/day'
import type { Lesson, LessonKind } from './lesson'

/** A lesson as the server knows it when somebody does something with it: all but the names on its roster. */
export interface LessonSubject extends Lesson {
  _id: string
  kind: LessonKind
  title: string
  speaker: string
  summary: string
  /** Name of the branch that holds it. */
  branch: string
  venue: { name: string; address: string }
  creditHours: number
  createdBy: string
  /** How often it was changed: an edit holds only for what it has seen. */
  v: number
  /** The command that changed it last. */
  lastEdit?: string
  cancelReason?: string
  /** Until when whoever has a seat confirms it; absent where nobody has to. */
  confirmBy?: Instant | null
  /** The caller has confirmed. */
  isConfirmed: boolean
  /** How many have. */
  confirmations: number
  signups: number
  /** The caller's position on the roster from 0; -1 when they are not on it. */
  position: number
  /** The caller's check-in, if they have one. */
  checkIn: CheckInFact | null
}

/** `late`: read in time, and sent when the device had a network again. */
export const CHECK_IN_WAYS = ['scan', 'typed', 'late'] as const
export type CheckInWay = (typeof CHECK_IN_WAYS)[number]

/** A check-in as it is kept: append-only, one for each lesson and person. */
export interface CheckInFact {
  _id: string
  lessonId: string
  personId: string
  name: string
  at: Instant
  how: CheckInWay
  title: string
  branch: string
  creditHours: number
}
