import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { MemberEvent, MemberSubject } from './member'
import './refusals'

/** @throws AppError MEMBER_LEFT */
export function assertActive({ status }: MemberSubject): void {
  if (status === 'left') throw new AppError('MEMBER_LEFT')
}

/**
 * 绑定码 are made for rows that nobody is bound to.
 *
 * @throws AppError MEMBER_LEFT, MEMBER_BOUND
 */
export function assertBindable(member: MemberSubject): void {
  assertActive(member)
  if (member.openid !== undefined) throw new AppError('MEMBER_BOUND')
}

/**
 * Somebody leaves a branch, or goes to another, when no post is left behind without a holder.
 *
 * @throws AppError MEMBER_LEFT, POST_HELD
 */
export function assertMayGo(member: MemberSubject): void {
  assertActive(member)
  if (member.posts > 0) throw new AppError('POST_HELD')
}

/** @throws AppError MEMBER_LEFT, TRANSFER_NONE */
export function assertTransferring(member: MemberSubject): void {
  assertActive(member)
  if (member.transfer?.state !== 'asked') throw new AppError('TRANSFER_NONE')
}

/** What an edit changes, and how the history tells it: of a phone number only that it was changed. */
export function editsOf(
  before: Pick<MemberSubject, 'name' | 'gender' | 'joinedOn'>,
  wanted: { name?: string | undefined; gender?: string | null | undefined; joinedOn?: string | null | undefined },
): NonNullable<MemberEvent['changes']> {
  return (['name', 'gender', 'joinedOn'] as const).flatMap((field) => {
    const to = wanted[field]
    const from = before[field] ?? ''
    return to === undefined || (to ?? '') === from ? [] : [{ field, from, to: to ?? '' }]
  })
}

/** True while a code can still be used. */
export const codeIsLive = ({ codeUntil }: MemberSubject, now: Instant): boolean =>
  codeUntil !== undefined && codeUntil > now
