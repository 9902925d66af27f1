import { AppError } from '../kernel/app-error'
import type { Challenge, Happening, PastClaim, Slot, Written } from './challenge'
import type { ChallengeStatus } from './words'
import './refusals'

/** A slot as it was seen, and what becomes of it. */
export interface SlotChange {
  at: number
  rev: number
  next: Slot
}

/**
 * What a move makes of a challenge, and what has to be so for it to hold: the guard and the change of one write.
 * Where the guard does not hold any more, nothing happens, and the rule is asked again.
 */
export interface Change {
  /** The status that it needs. */
  status: ChallengeStatus
  /** The status that it leads to, where that is another. */
  becomes?: ChallengeStatus
  slots: readonly SlotChange[]
  /** Slots that have to be as they were seen, and stay so. */
  still?: readonly Pick<SlotChange, 'at' | 'rev'>[]
  /** People who come to stand in it: they stand nowhere in it so far. */
  newcomers?: readonly string[]
  /** It counts until the deadline only, and on what is written: how often that had been edited. */
  inTime?: { v: number }
  /** Claims that come to nothing by it. */
  past?: readonly PastClaim[]
  /** Bids that are chosen by it, by their place. */
  chosen?: readonly { at: number; personId: string }[]
  happened: readonly Happening[]
  /** How often it had been edited, what it says now, how many of its slots stay, and which come. */
  edit?: { v: number; by: string; written: Written; more: readonly Slot[]; keep: number }
  withdrawReason?: string
  postedAt?: number
}

/** How many past claims, and how much history, a challenge keeps. */
export const PAST_KEPT = 200
export const HISTORY_KEPT = 100

/** @throws AppError NOT_FOUND for a draft, CHALLENGE_WRONG_STATUS {status} */
export function assertPosted({ status }: Challenge): void {
  if (status === 'draft') throw new AppError('NOT_FOUND')
  if (status !== 'posted') throw new AppError('CHALLENGE_WRONG_STATUS', { status })
}

/** A change of one slot. */
export const slotChange = (at: number, { rev }: Slot, next: Omit<Slot, 'rev'>): SlotChange => ({
  at,
  rev,
  next: { ...next, rev: rev + 1 },
})

/** A challenge after a change that held. The write in the database does the same. */
export function applied(challenge: Challenge, change: Change): Challenge {
  const slots = challenge.slots.slice(0, change.edit?.keep)
  for (const { at, next } of change.slots) slots[at] = next
  const chosen = new Set(change.chosen?.map(({ at }) => at))
  return {
    ...challenge,
    ...change.edit?.written,
    ...(change.edit && { v: challenge.v + 1, lastEdit: change.edit.by }),
    ...(change.withdrawReason !== undefined && { withdrawReason: change.withdrawReason }),
    ...(change.postedAt !== undefined && { postedAt: change.postedAt }),
    status: change.becomes ?? challenge.status,
    slots: [...slots, ...(change.edit?.more ?? [])],
    past: [...challenge.past, ...(change.past ?? [])].slice(-PAST_KEPT),
    bids: challenge.bids.map((bid, i) => (chosen.has(i) ? { ...bid, chosen: true as const } : bid)),
    history: [...challenge.history, ...change.happened].slice(-HISTORY_KEPT),
  }
}

/** Whether a change still holds for a challenge as it is now. The write's guard asks the same. */
export function holdsFor(challenge: Challenge, change: Change, now: number): boolean {
  const asSeen = [...change.slots, ...(change.still ?? [])].every(({ at, rev }) => challenge.slots[at]?.rev === rev)
  const nowhere = (personId: string) =>
    challenge.slots.every(({ claim }) => !claim || ![claim, ...claim.team].some((one) => one.personId === personId))
  return (
    challenge.status === change.status &&
    asSeen &&
    (change.newcomers ?? []).every(nowhere) &&
    (!change.inTime || (challenge.deadline > now && challenge.v === change.inTime.v)) &&
    (change.chosen ?? []).every(({ at, personId }) => challenge.bids[at]?.personId === personId) &&
    (!change.edit || challenge.v === change.edit.v)
  )
}
