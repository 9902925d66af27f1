import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Challenge } from './challenge'
import { type Change, slotChange } from './change'
import { lapses } from './claim'
import { allows, ended } from './slot'
import { busySlots } from './write'
import './refusals'

/**
 * 结榜: no more claims. Null when it is closed.
 *
 * @throws AppError CHALLENGE_WRONG_STATUS {status}, CHALLENGE_HELD {taken} while one is held or waits for review
 */
export function close(challenge: Challenge, now: Instant): Change | null {
  const { status } = challenge
  if (status === 'closed') return null
  if (status !== 'posted') throw new AppError('CHALLENGE_WRONG_STATUS', { status })
  const taken = busySlots(challenge, now)
  if (taken > 0) throw new AppError('CHALLENGE_HELD', { taken })
  const gone = clearing(challenge, 'lapse', now)
  return {
    status: 'posted',
    becomes: 'closed',
    ...gone,
    happened: [...lapses(gone.past, now), { at: now, what: 'closed', slot: null, note: null }],
  }
}

/**
 * 撤榜, with a reason; it counts against nobody. Work that was handed in is reviewed first. Null when it is withdrawn.
 *
 * @throws AppError CHALLENGE_WRONG_STATUS {status}, CLAIM_WRONG_STATE {submitted}
 */
export function withdraw(challenge: Challenge, reason: string, now: Instant): Change | null {
  const { status } = challenge
  if (status === 'withdrawn') return null
  if (status === 'closed') throw new AppError('CHALLENGE_WRONG_STATUS', { status })
  if (challenge.slots.some(({ state }) => state === 'submitted'))
    throw new AppError('CLAIM_WRONG_STATE', { state: 'submitted' })
  return {
    status,
    becomes: 'withdrawn',
    ...clearing(challenge, 'callOff', now),
    withdrawReason: reason,
    happened: [{ at: now, what: 'withdrawn', slot: null, note: reason }],
  }
}

/** Every claim that the step takes ends, all other slots stay as they are. */
export function clearing(challenge: Challenge, step: 'lapse' | 'callOff', now: Instant) {
  const all = challenge.slots.map((slot, at) => ({ slot, at }))
  const going = all.flatMap(({ slot, at }) => {
    const { claim } = slot
    return claim && allows(step, slot, now) ? [{ at, slot, claim }] : []
  })
  const end = step === 'lapse' ? ('lapsed' as const) : ('withdrawn' as const)
  return {
    slots: going.map(({ at, slot }) => slotChange(at, slot, { fence: slot.fence, state: 'free' })),
    past: going.map(({ at, slot, claim }) => ended(at, { ...slot, claim }, end, now)),
    still: all.filter(({ at }) => !going.some((one) => one.at === at)).map(({ slot, at }) => ({ at, rev: slot.rev })),
  }
}
