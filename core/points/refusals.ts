import type { Instant } from '../kernel/day'
import type { HonorStatus } from './words'

declare module '../kernel/app-error' {
  interface Refusals {
    /** Reversed already, or itself a reversal. */
    ENTRY_NOT_REVERSIBLE: Record<string, never>
    /** Appealed already, or too long ago. */
    APPEAL_CLOSED: Record<string, never>
    /** New rules begin in the future, after all versions that there are. */
    RULES_FROM_INVALID: { earliest: Instant }
    /** A cause stands in a rule set once. */
    RULES_DOUBLE: Record<string, never>
    /** Nothing was earned in that year. */
    NO_HOURS: { year: number }
    HONOR_WRONG_STATUS: { status: HonorStatus }
    /** Objections are still being taken. */
    HONOR_NOTICE_RUNNING: { until: Instant }
    /** The same honor, of the same year, for the same person. */
    HONOR_DOUBLE: Record<string, never>
  }
}
