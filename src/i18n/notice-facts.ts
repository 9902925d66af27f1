import type { Instant } from '#core/kernel/day'
import type { NoticeFacts } from '#core/notice/kinds'

interface LessonFacts {
  lessonId: string
  title: string
  startsAt: Instant
  venue: string
}

/** Kinds that a server newer than this build's contract may already send. */
interface Announced {
  lessonCalledOff: LessonFacts & { reason: string }
  lessonChanged: LessonFacts
}

/** Every kind of notice, with its facts. */
export type AllNoticeFacts = NoticeFacts & Omit<Announced, keyof NoticeFacts>

/** A notice in words: what it is, and what it says. */
export interface NoticeSaid {
  title: string
  text: string
}

export type NoticeCatalogue = { [K in keyof AllNoticeFacts]: (facts: AllNoticeFacts[K], now: Instant) => NoticeSaid }
