import * as v from 'valibot'
import { ROLES } from '../kernel/roles'
import { instant } from '../kernel/schemas'
import { pointsContract } from '../points/contract'

const lesson = { lessonId: v.string(), title: v.string(), startsAt: instant, venue: v.string() }
const branch = { branchId: v.string(), branch: v.string() }
const community = { communityId: v.string(), community: v.string() }
const member = { memberId: v.string(), name: v.string() }
const reason = v.string()
const challenge = { challengeId: v.string(), title: v.string(), unit: v.string() }
const honor = { honor: pointsContract.nominate.input.entries.kind, unit: v.string(), year: v.number() }

/**
 * 通知: kinds of notice, each with the facts that it is said in and opened by. Ids say which screen; the words are the
 * client's. `name` is the one fact about somebody else (see `about`): it goes when they delete their account.
 */
export const NOTICE_FACTS = {
  /** 候补转正: somebody before them gave up a seat. */
  seatGiven: v.object(lesson),
  /** 开课提醒, a day and an hour before. */
  lessonSoon: v.object({ ...lesson, when: v.picklist(['day', 'hour']) }),
  /** 确认到场: asked of those with seats; and what became of a seat that nobody confirmed. */
  seatToConfirm: v.object({ ...lesson, confirmBy: instant }),
  seatLapsed: v.object(lesson),
  lessonPublished: v.object({ ...lesson, branch: v.string() }),
  /** To everybody on the roster, seated or waiting. */
  lessonCalledOff: v.object({ ...lesson, reason }),
  /** Another time or place. */
  lessonChanged: v.object(lesson),
  /** 加入申请: to whoever keeps the roster; the answer to who asked. */
  joinAsked: v.object({ ...branch, name: v.string() }),
  joinConfirmed: v.object(branch),
  joinDeclined: v.object({ ...branch, reason }),
  /** 转接: asked of the receiving branch; answered to the other one, and told to the member. */
  transferAsked: v.object({ ...member, from: v.string(), toId: v.string(), to: v.string() }),
  transferConfirmed: v.object({ ...member, from: v.string(), toId: v.string(), to: v.string() }),
  transferDeclined: v.object({ ...member, fromId: v.string(), from: v.string(), to: v.string(), reason }),
  moved: v.object({ ...branch, from: v.string() }),
  /** 双报到. */
  reportInAsked: v.object({ ...community, ...member, branch: v.string() }),
  reportInConfirmed: v.object(community),
  reportInDeclined: v.object({ ...community, reason }),
  /** 授权. */
  roleGranted: v.object({ unitId: v.string(), unit: v.string(), role: v.picklist(ROLES), until: v.nullable(instant) }),
  roleRevoked: v.object({ unitId: v.string(), unit: v.string(), role: v.picklist(ROLES) }),
  /** 政治生日: so many years to the day. */
  politicalBirthday: v.object({ years: v.number() }),
  /** 新榜, to those whose saved filter it fits. */
  challengePosted: v.object({ ...challenge, deadline: instant }),
  /** 揭榜 that runs out soon, or has: to who holds or held it. */
  leaseEnding: v.object({ ...challenge, until: instant }),
  leaseEnded: v.object(challenge),
  /** 交榜: to whoever posts for the unit; the answer to who did it. */
  workSubmitted: v.object(challenge),
  workReturned: v.object({ ...challenge, reason, until: instant }),
  workAccepted: v.object(challenge),
  /** 择优: to who was chosen. */
  bidChosen: v.object({ ...challenge, until: instant }),
  challengeWithdrawn: v.object({ ...challenge, reason }),
  /** Past its deadline, up the line. */
  challengeOverdue: v.object({ ...challenge, deadline: instant, days: v.number() }),
  /** 转交: to whoever posts for the unit, and to who held it. */
  handOverTaken: v.object(challenge),
  /** 爽约申诉, and the answer. */
  noShowAppealed: v.object(challenge),
  noShowDecided: v.object({ ...challenge, excused: v.boolean(), reason }),
  /** 积分申诉: to those who decide on it; the answer to who appealed. */
  appealAsked: v.object({
    unitId: v.string(),
    unit: v.string(),
    orgPath: v.string(),
    title: v.string(),
    name: v.string(),
  }),
  appealAnswered: v.object({ title: v.string(), upheld: v.boolean(), answer: v.string() }),
  /** 公示, 授予: to whom it is for. */
  honorNoticed: v.object({ ...honor, openUntil: instant }),
  honorAwarded: v.object(honor),
} as const

export type NoticeKind = keyof typeof NOTICE_FACTS
export type NoticeFacts = { [K in NoticeKind]: v.InferOutput<(typeof NOTICE_FACTS)[K]> }

export const NOTICE_KINDS = Object.keys(NOTICE_FACTS) as [NoticeKind, ...NoticeKind[]]

/** What a notice says: a kind with its own facts. */
export type Said = { [K in NoticeKind]: { kind: K; facts: NoticeFacts[K] } }[NoticeKind]
