import { AppError } from '../kernel/app-error'
import { DAY, type Instant } from '../kernel/day'
import type { PointsEntry } from './entry'
import './refusals'

/** 申诉期: how long after it was entered an entry can be appealed against. */
const APPEAL_FOR = 30 * DAY

/** True for what somebody earned, once, while there is time; also where it was taken back since. */
export const canAppeal = ({ kind, appeal, postedAt }: PointsEntry, now: Instant): boolean =>
  kind === 'earned' && appeal === undefined && now <= postedAt + APPEAL_FOR

/** @throws AppError APPEAL_CLOSED */
export function assertMayAppeal(entry: PointsEntry, now: Instant): void {
  if (!canAppeal(entry, now)) throw new AppError('APPEAL_CLOSED')
}
