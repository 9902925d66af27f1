import type { Instant } from '../kernel/day'

declare module '../kernel/app-error' {
  interface Refusals {
    /** The lesson takes no sign-ups: not published, begun, over or cancelled. */
    LESSON_NOT_OPEN: { phase: 'draft' | 'running' | 'closed' | 'cancelled' }
    /** Nobody can check in now: `opensAt` tells a member who came early when. */
    LESSON_NOT_RUNNING: { phase: 'draft' | 'open' | 'closed' | 'cancelled'; opensAt: Instant }
    /** The lesson is for another branch, or for members only. */
    LESSON_NOT_FOR_YOU: Record<string, never>
    /** Room and waitlist are both full. */
    SIGNUP_FULL: { capacity: number; waiting: number }
    /** A lesson cannot begin in the past, end before it begins, last longer than twelve hours, or have seats confirmed in the past or after it began. */
    LESSON_TIMES_INVALID: { reason: 'past' | 'order' | 'tooLong' | 'confirm' }
    /** No seat to confirm now: the caller has none, has confirmed it, is not asked yet, or the hour is over. */
    SEAT_NOT_YOURS: Record<string, never>
    /** Nothing about a lesson can be changed once it has begun. */
    LESSON_BEGUN: Record<string, never>
    /** Genuine, but shown more than one slot ago, or not yet. */
    CODE_EXPIRED: Record<string, never>
    /** Not a code of any lesson: mistyped, altered or made up. */
    CODE_INVALID: Record<string, never>
  }
}
