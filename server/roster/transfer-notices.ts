import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { notify } from '#core/notice/notify'
import type { MemberSubject } from '#core/roster/member'

interface Unit {
  _id: string
  name: string
}

/** To whoever keeps the roster that the member is to come onto. */
export function transferAsked({ _id, name, home }: MemberSubject, to: Unit, key: string, now: Instant): Effect {
  return notify(_id, key, now, {
    kind: 'transferAsked',
    facts: { memberId: _id, name, from: home.name, toId: to._id, to: to.name },
    to: { who: 'keepers', unitId: to._id },
    about: _id,
  })
}

/** To the branch that the member has left, and to the member. */
export function transferConfirmed({ _id, name, home }: MemberSubject, to: Unit, key: string, now: Instant): Effect[] {
  const facts = { memberId: _id, name, from: home.name, toId: to._id, to: to.name }
  return [
    notify(_id, key, now, { kind: 'transferConfirmed', facts, to: { who: 'keepers', unitId: home._id }, about: _id }),
    notify(_id, key, now, {
      kind: 'moved',
      facts: { branchId: to._id, branch: to.name, from: home.name },
      to: { who: 'person', personId: _id },
    }),
  ]
}

/** To the branch that asked. */
export function transferDeclined(
  { _id, name, home, transfer }: MemberSubject,
  reason: string,
  key: string,
  now: Instant,
) {
  return notify(_id, key, now, {
    kind: 'transferDeclined',
    facts: { memberId: _id, name, fromId: home._id, from: home.name, to: transfer?.to.name ?? '', reason },
    to: { who: 'keepers', unitId: home._id },
    about: _id,
  })
}
