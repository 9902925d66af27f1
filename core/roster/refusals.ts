import type { ImportFault } from './import-file'

declare module '../kernel/app-error' {
  interface Refusals {
    /** The row of the roster is bound to an account already. */
    MEMBER_BOUND: Record<string, never>
    /** The row is bound to nobody. */
    MEMBER_NOT_BOUND: Record<string, never>
    /** Whoever the row is about has left the branch. */
    MEMBER_LEFT: Record<string, never>
    /** Another row of this branch has this phone number. */
    PHONE_TAKEN: Record<string, never>
    /** There is no phone number to show. */
    PHONE_NONE: Record<string, never>
    /** A transfer is under way already. */
    TRANSFER_PENDING: Record<string, never>
    /** No transfer is under way: confirmed, declined, or never asked for. */
    TRANSFER_NONE: Record<string, never>
    /** Transfers lead to another branch; this is the same one, or no branch. */
    TRANSFER_NOWHERE: Record<string, never>
    /** The person holds a post in the branch, which somebody else has to take over first. */
    POST_HELD: Record<string, never>
    /** The file cannot be imported. `limit`: the most rows, or bytes, where there were too many. */
    IMPORT_REFUSED: { reason: ImportFault; limit: number }
  }
}
