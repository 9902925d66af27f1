import type { NoticeFacts } from '#core/notice/kinds'
import type { Notice } from '../../../features/notice/types'
import { go } from '../../../features/shell/go'
import type { IconName } from '../../../ui/icon/icon'

interface Way<F> {
  icon: IconName
  /** Opens the thing itself; without it there is nothing behind the words. */
  open?: (facts: F) => void
}

const lesson = ({ lessonId }: { lessonId: string }) => go.lesson(lessonId)

const challenge = ({ challengeId }: { challengeId: string }) => go.challenge(challengeId)

/** What concerns whoever posts leads to their side of it. */
const review = ({ challengeId }: { challengeId: string }) => go.deskReview(challengeId)

const WAYS: { [K in keyof NoticeFacts]: Way<NoticeFacts[K]> } = {
  seatGiven: { icon: 'check-circle', open: lesson },
  lessonSoon: { icon: 'clock', open: lesson },
  seatToConfirm: { icon: 'check-circle', open: lesson },
  seatLapsed: { icon: 'info', open: lesson },
  lessonPublished: { icon: 'book', open: lesson },
  lessonCalledOff: { icon: 'warning', open: lesson },
  lessonChanged: { icon: 'calendar', open: lesson },
  joinAsked: { icon: 'people', open: ({ branchId }) => go.rosterRequests(branchId, 'join') },
  joinConfirmed: { icon: 'check-circle', open: go.me },
  joinDeclined: { icon: 'info', open: go.join },
  transferAsked: { icon: 'people', open: ({ toId }) => go.rosterRequests(toId, 'transfer') },
  transferConfirmed: { icon: 'check-circle', open: ({ toId }) => go.unit(toId) },
  transferDeclined: { icon: 'info', open: ({ memberId }) => go.rosterMember(memberId) },
  moved: { icon: 'home', open: ({ branchId }) => go.unit(branchId) },
  reportInAsked: { icon: 'place', open: ({ communityId }) => go.rosterCommunity(communityId) },
  reportInConfirmed: { icon: 'check-circle', open: go.reportIn },
  reportInDeclined: { icon: 'info', open: go.reportIn },
  roleGranted: { icon: 'key', open: ({ unitId }) => go.unit(unitId) },
  roleRevoked: { icon: 'key', open: ({ unitId }) => go.unit(unitId) },
  politicalBirthday: { icon: 'medal' },
  challengePosted: { icon: 'list', open: challenge },
  leaseEnding: { icon: 'clock', open: challenge },
  leaseEnded: { icon: 'warning', open: challenge },
  workSubmitted: { icon: 'list', open: review },
  workReturned: { icon: 'info', open: challenge },
  workAccepted: { icon: 'check-circle', open: challenge },
  bidChosen: { icon: 'check-circle', open: challenge },
  challengeWithdrawn: { icon: 'warning', open: challenge },
  challengeOverdue: { icon: 'warning', open: review },
  handOverTaken: { icon: 'people', open: challenge },
  noShowAppealed: { icon: 'info', open: () => go.deskBoard() },
  noShowDecided: { icon: 'info', open: challenge },
  appealAsked: { icon: 'info', open: ({ orgPath }) => go.appeals(orgPath) },
  appealAnswered: { icon: 'check-circle', open: go.myPoints },
  honorNoticed: { icon: 'medal', open: go.myPoints },
  honorAwarded: { icon: 'medal', open: go.myPoints },
}

const wayOf = ({ kind }: Notice) => (WAYS as Record<string, Way<never> | undefined>)[kind]

export const iconOf = (notice: Notice): IconName => wayOf(notice)?.icon ?? 'bell'

/** Goes to what a notice is about. */
export function openNotice(notice: Notice): void {
  wayOf(notice)?.open?.(notice.facts as never)
}
