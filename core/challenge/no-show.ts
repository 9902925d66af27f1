import { AppError } from '../kernel/app-error'
import { DAY, type Instant } from '../kernel/day'
import type { Challenge, NoShowAppeal, PastClaim } from './challenge'
import './refusals'

/** 爽约 can be appealed for so long. */
const APPEAL_WITHIN = 30 * DAY

/** A claim that its holder let run out. Excused, it counts no more. */
export const isNoShow = ({ end, appeal }: PastClaim): boolean => end === 'lapsed' && appeal?.state !== 'excused'

export const mayAppeal = ({ end, at, appeal }: PastClaim, now: Instant): boolean =>
  end === 'lapsed' && appeal === undefined && now <= at + APPEAL_WITHIN

/** Where a past claim stands in the list, and itself. */
export interface Found {
  index: number
  past: PastClaim
}

function find({ past }: Challenge, slot: number, fence: number): Found | undefined {
  const index = past.findIndex((one) => one.slot === slot && one.fence === fence && one.end === 'lapsed')
  const found = past[index]
  return found && { index, past: found }
}

/**
 * 爽约申诉, by whose claim it was. Null when they have appealed in these words.
 *
 * @throws AppError CLAIM_LOST, NO_SHOW_SETTLED
 */
export function appealed(
  challenge: Challenge,
  at: { slot: number; fence: number; personId: string },
  reason: string,
  now: Instant,
): (Found & { appeal: NoShowAppeal }) | null {
  const found = find(challenge, at.slot, at.fence)
  if (found?.past.personId !== at.personId) throw new AppError('CLAIM_LOST')
  const { appeal } = found.past
  if (appeal?.state === 'asked' && appeal.reason === reason) return null
  if (!mayAppeal(found.past, now)) throw new AppError('NO_SHOW_SETTLED')
  return { ...found, appeal: { state: 'asked', reason, at: now } }
}

/**
 * Answers an appeal; nobody their own. Null when it was answered so.
 *
 * @throws AppError NOT_FOUND, FORBIDDEN, NO_SHOW_SETTLED
 */
export function decided(
  challenge: Challenge,
  at: { slot: number; fence: number; personId: string },
  { excused, reason }: { excused: boolean; reason: string },
): (Found & { appeal: NoShowAppeal }) | null {
  const found = find(challenge, at.slot, at.fence)
  if (!found?.past.appeal) throw new AppError('NOT_FOUND')
  if (found.past.personId === at.personId) throw new AppError('FORBIDDEN')
  const state = excused ? 'excused' : 'upheld'
  if (found.past.appeal.state === state) return null
  if (found.past.appeal.state !== 'asked') throw new AppError('NO_SHOW_SETTLED')
  return { ...found, appeal: { ...found.past.appeal, state, ...(reason && { answer: reason }) } }
}
