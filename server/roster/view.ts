import type { Instant } from '#core/kernel/day'
import { maskPhone } from '#core/kernel/phone'
import { type Actor, holds } from '#core/kernel/roles'
import { KEEPERS } from '#core/roster/contract'
import type { MemberSubject, Place } from '#core/roster/member'
import { codeIsLive } from '#core/roster/rules'
import { openPhone } from '../privacy/personal-data'

export const showPlace = ({ _id, name }: Place) => ({ _id, name })

/** A row as its keepers see it: the phone number masked. */
export function showRow(member: MemberSubject, now: Instant) {
  const { _id, name, gender, joinedOn, phone, openid, codeUntil, status, transfer, reportIn, v } = member
  return {
    _id,
    name,
    gender: gender ?? null,
    joinedOn: joinedOn ?? null,
    phone: phone ? maskPhone(openPhone(phone, _id)) : null,
    bound: openid !== undefined,
    codeUntil: codeIsLive(member, now) ? (codeUntil ?? null) : null,
    status,
    transfer: transfer ? { ...transfer, to: showPlace(transfer.to) } : null,
    reportIn: reportIn ? { ...reportIn, community: showPlace(reportIn.community) } : null,
    v,
  }
}

/** Whether somebody keeps the roster of a unit, and so answers those who wait there. */
export const answering = (actor: Actor, { path }: Place, now: Instant) => ({ answer: holds(actor, KEEPERS, path, now) })

/** What somebody may do with a row now. */
export function rowCan(member: MemberSubject, actor: Actor, now: Instant) {
  const edit = member.status === 'active' && holds(actor, KEEPERS, member.home.path, now)
  const bound = member.openid !== undefined
  const pending = member.transfer?.state === 'asked'
  return {
    edit,
    issueCode: edit && !bound,
    revokeCode: edit && codeIsLive(member, now),
    unbind: edit && bound,
    transfer: edit && !pending && member.posts === 0,
    cancelTransfer: edit && pending,
    leave: edit && member.posts === 0,
    revealPhone: member.phone !== undefined,
  }
}
