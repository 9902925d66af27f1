import { AppError } from '#core/kernel/app-error'
import type { Instant } from '#core/kernel/day'
import { maskPhone } from '#core/kernel/phone'
import { notify } from '#core/notice/notify'
import type { RosterContract } from '#core/roster/contract'
import type { MemberSubject } from '#core/roster/member'
import type { UseCase } from '../kernel/use-case'
import { openPhone } from '../privacy/personal-data'
import { changeOnce } from './commit'
import type { RosterStores } from './stores'
import { answering, showPlace } from './view'

/** 双报到 at a community: members of any branch who live here, with their branch, which sees the same on its roster. */
export const listReportIns: UseCase<RosterContract['reportIns'], RosterStores> = async (
  { communityId },
  { members, subject, actor, now },
) => {
  const rows = await members.reporting(communityId)
  return {
    reportIns: rows.map(({ _id, name, home, reportIn }) => ({
      memberId: _id,
      name,
      branch: showPlace(home),
      state: reportIn?.state ?? 'asked',
      at: reportIn?.at ?? 0,
    })),
    can: answering(actor, subject, now),
  }
}

export const confirmReportIn: UseCase<RosterContract['confirmReportIn'], RosterStores> = async ({ memberId }, call) => {
  await answerReport(call, 'confirmed')
  return { memberId }
}

export const declineReportIn: UseCase<RosterContract['declineReportIn'], RosterStores> = async (
  { memberId, reason },
  call,
) => {
  await answerReport(call, 'declined', reason)
  return { memberId }
}

type Call = Parameters<typeof changeOnce>[0]

async function answerReport(call: Call, state: 'confirmed' | 'declined', reason?: string): Promise<void> {
  const { subject, now } = call
  const change = { 'reportIn.state': state, 'reportIn.at': now }
  const community = subject.reportIn?.community.name ?? ''
  await changeOnce(
    call,
    'edited',
    () => assertAsked(subject),
    change,
    {
      changes: [{ field: 'reportIn', from: community, to: state }],
      ...(reason && { reason }),
    },
    (key) => [reportAnswered(subject, reason, key, now)],
  )
}

/** To who reported in. */
function reportAnswered({ _id, reportIn }: MemberSubject, reason: string | undefined, key: string, now: Instant) {
  const to = { who: 'person' as const, personId: _id }
  const facts = { communityId: reportIn?.community._id ?? '', community: reportIn?.community.name ?? '' }
  return reason === undefined
    ? notify(_id, key, now, { kind: 'reportInConfirmed', facts, to })
    : notify(_id, key, now, { kind: 'reportInDeclined', facts: { ...facts, reason }, to })
}

function assertAsked({ reportIn }: MemberSubject): void {
  if (reportIn?.state !== 'asked') throw new AppError('CONFLICT')
}

export const listVolunteers: UseCase<RosterContract['volunteers'], RosterStores> = async (
  { communityId },
  { accounts },
) => {
  const rows = await accounts.volunteers(communityId)
  return {
    volunteers: rows.flatMap(({ personId, name, volunteer }) => {
      if (!volunteer) return []
      const { skills, phone, at } = volunteer
      return [{ personId, name, skills, phone: phone ? maskPhone(openPhone(phone, personId)) : null, at }]
    }),
  }
}
