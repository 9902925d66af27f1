import { DAY, HOUR, type Instant } from '../kernel/day'
import type { Challenge, Slot } from './challenge'
import { type Change, slotChange } from './change'
import { lapses } from './claim'
import { clearing } from './end'
import { allows } from './slot'
import { isOverdue } from './view'

/** So long after its lease has ended the clock ends a claim that nobody else wanted: who comes a little late still hands in. */
const LAPSES_AFTER = 2 * HOUR

/** So long before it ends, a holder is told of their lease: a quarter of it, a day at most. */
const warnBefore = (leaseHours: number): number => Math.min(DAY, (leaseHours * HOUR) / 4)

/** Overdue goes up the line: the unit at the deadline, the street two days later, the district after five. */
const OVERDUE_AFTER = [0, 2 * DAY, 5 * DAY] as const

/** A challenge, and how far up the line it was shown as overdue. */
export type Watched = Challenge & { overdueTold?: number }

/** Claims that ran out some time ago end; what is done in every slot is closed. Null where there is nothing to do. */
export function settle(challenge: Challenge, now: Instant): Change | null {
  if (challenge.status !== 'posted') return null
  const { slots, past } = clearing(challenge, 'lapse', now - LAPSES_AFTER)
  const done = challenge.slots.every(({ state }) => state === 'accepted')
  if (slots.length === 0 && !done) return null
  return {
    status: 'posted',
    ...(done && { becomes: 'closed' }),
    slots,
    past,
    happened: done ? [{ at: now, what: 'closed', slot: null, note: null }] : lapses(past, now),
  }
}

const warnAt = ({ claim }: Slot, leaseHours: number): Instant | undefined =>
  claim && !claim.warned ? claim.leaseUntil - warnBefore(leaseHours) : undefined

/** Leases that end soon, whose holders have not been told; null where there are none. */
export function warn(challenge: Challenge, now: Instant): Change | null {
  if (challenge.status !== 'posted') return null
  const soon = challenge.slots.flatMap((slot, at) => {
    const { claim } = slot
    const due = warnAt(slot, challenge.leaseHours)
    return claim && due !== undefined && due <= now && allows('warn', slot, now) ? [{ slot, at, claim }] : []
  })
  if (soon.length === 0) return null
  return {
    status: 'posted',
    slots: soon.map(({ slot, at, claim }) => slotChange(at, slot, { ...slot, claim: { ...claim, warned: true } })),
    happened: [],
  }
}

/** How far up the line a challenge is to be shown as overdue: 0 nowhere, 1 its unit, 2 the street, 3 the district. */
export const overdueLevel = (challenge: Challenge, now: Instant): number =>
  isOverdue(challenge, now) ? OVERDUE_AFTER.filter((after) => challenge.deadline + after <= now).length : 0

/** When the clock has to look at a challenge again; null when never, as long as nobody changes it. */
export function nextLook(challenge: Watched, now: Instant): Instant | null {
  if (challenge.status !== 'posted') return null
  const leased = challenge.slots.filter(({ state }) => state === 'held' || state === 'returned')
  const leases = leased.flatMap((slot) => [
    warnAt(slot, challenge.leaseHours) ?? Number.POSITIVE_INFINITY,
    (slot.claim?.leaseUntil ?? 0) + LAPSES_AFTER,
  ])
  const after = OVERDUE_AFTER[challenge.overdueTold ?? 0]
  const overdue = after === undefined ? [] : [challenge.deadline + after]
  const next = Math.min(...[...leases, ...overdue].filter((at) => at > now))
  return Number.isFinite(next) ? next : null
}
