import type { Instant } from '#core/kernel/day'
import type { NoticeFacts } from '#core/notice/kinds'

/** A notice in words: what it is, and what it says. */
export interface NoticeSaid {
  title: string
  text: string
}

/** Every kind of notice, made from its own facts. */
export type NoticeCatalogue = { [K in keyof NoticeFacts]: (facts: NoticeFacts[K], now: Instant) => NoticeSaid }
