import type {} from '#core/account/refusals'
import type { Refusals } from '#core/kernel/app-error'
import type {} from '#core/organisation/refusals'
import type {} from '#core/points/refusals'
import type {} from '#core/privacy/refusals'
import type {} from '#core/roster/refusals'
import type {} from '#core/study/refusals'

/** What a screen may have to explain: every refusal of the server, and what only the client can know. */
export interface ShownRefusals extends Refusals {
  /** The cloud could not be reached. */
  OFFLINE: Record<string, never>
  /** No answer in time: what was asked may have happened, or not. */
  TIMEOUT: Record<string, never>
}

export type ShownCode = keyof ShownRefusals
export type ShownRefusal = { [C in ShownCode]: { code: C; details: ShownRefusals[C] } }[ShownCode]

/** True when there was no answer, so that asking again, with the same command id, is the right thing to do. */
export const isUnanswered = (refusal: ShownRefusal): boolean => refusal.code === 'OFFLINE' || refusal.code === 'TIMEOUT'

/** True when another try of the very same may succeed. */
export const canTryAgain = (refusal: ShownRefusal): boolean =>
  isUnanswered(refusal) || refusal.code === 'UNEXPECTED' || refusal.code === 'CONFLICT'
