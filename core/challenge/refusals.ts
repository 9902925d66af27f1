import type { Instant } from '../kernel/day'
import type { ChallengeStatus } from './words'

declare module '../kernel/app-error' {
  interface Refusals {
    /** The challenge is not at that step: a draft, closed, or withdrawn. */
    CHALLENGE_WRONG_STATUS: { status: ChallengeStatus }
    /** Every slot is taken. `freeAt`: when one may be free again; null where none will be. */
    CHALLENGE_TAKEN: { freeAt: Instant | null }
    /** The caller holds a slot of it, or is on a team of it, already. */
    CHALLENGE_ALREADY_YOURS: Record<string, never>
    /** 双服务: the caller serves elsewhere. */
    CHALLENGE_NOT_FOR_YOU: Record<string, never>
    /** It is given to bidders, or it is not. */
    CHALLENGE_BY_BIDS: Record<string, never>
    /** The deadline has passed. */
    CHALLENGE_PAST_DEADLINE: Record<string, never>
    /** A deadline in the past, or more than a year away. */
    CHALLENGE_DEADLINE_INVALID: { reason: 'past' | 'tooFar' }
    /** Slots that are taken cannot be taken away; nor points and hours lessened under a holder. */
    CHALLENGE_HELD: { taken: number }
    /** The claim is not the caller's any more: its lease ended and somebody else took the slot, or it was settled. */
    CLAIM_LOST: Record<string, never>
    /** The slot is at another step: handed in, sent back, or accepted. */
    CLAIM_WRONG_STATE: { state: 'free' | 'held' | 'submitted' | 'returned' | 'accepted' }
    CLAIM_EXTENDED_ALREADY: Record<string, never>
    TEAM_FULL: { size: number }
    /** No such hand-over, or its time is up. */
    HAND_OVER_INVALID: Record<string, never>
    BIDS_FULL: { most: number }
    /** Too late to appeal, or decided already. */
    NO_SHOW_SETTLED: Record<string, never>
    /** A photo that was not uploaded for this, by this person. */
    PHOTO_UNKNOWN: Record<string, never>
  }
}
