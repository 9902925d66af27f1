import { DAY, type Instant } from '../kernel/day'
import type { LessonSubject } from './lesson-subject'

/** Those with seats are asked so long before the hour; who signs up after that has said by it that they come. */
export const askedAhead = DAY

/** 确认时点 confirmation hour of a lesson, where one is set: a seat that its holder has not confirmed by then is let go. */
export interface Confirmation {
  confirmBy?: Instant | null
}

/** Whether seats are being confirmed now. */
export const asksToConfirm = ({ confirmBy }: Confirmation, now: Instant): boolean =>
  confirmBy != null && now >= confirmBy - askedAhead && now < confirmBy

type Held = Pick<LessonSubject, 'status' | 'confirmBy' | 'isConfirmed' | 'position' | 'capacity'>

/** Whoever has a seat, not a place on the waitlist, can confirm it once that is asked, until the hour. */
export const mayConfirm = (lesson: Held, now: Instant): boolean =>
  lesson.status === 'open' &&
  asksToConfirm(lesson, now) &&
  !lesson.isConfirmed &&
  lesson.position >= 0 &&
  lesson.position < lesson.capacity

/** The line at the confirmation hour: who lets a seat go, and who of the waitlist has one by that, both in their order. */
export function letGo(roster: readonly string[], confirmed: readonly string[], capacity: number) {
  const kept = new Set(confirmed)
  const lapsed = roster.slice(0, capacity).filter((personId) => !kept.has(personId))
  return { lapsed, seated: roster.slice(capacity, capacity + lapsed.length) }
}
