import type { NoticeKind } from '#core/notice/kinds'
import type { HonorKind } from '#core/points/words'

/** Kinds of notice as somebody's own data name them. */
export const NOTICE_NAMES: Record<NoticeKind, string> = {
  seatGiven: '候补转正',
  lessonSoon: '开课提醒',
  seatToConfirm: '确认到场',
  seatLapsed: '座位已让出',
  lessonPublished: '新课程',
  lessonCalledOff: '课程取消',
  lessonChanged: '课程变动',
  joinAsked: '加入申请',
  joinConfirmed: '加入申请通过',
  joinDeclined: '加入申请未通过',
  transferAsked: '组织关系待接收',
  transferConfirmed: '组织关系已转出',
  transferDeclined: '组织关系转接被退回',
  moved: '组织关系已转入',
  reportInAsked: '社区报到',
  reportInConfirmed: '报到已确认',
  reportInDeclined: '报到未确认',
  roleGranted: '授予职务',
  roleRevoked: '撤销职务',
  politicalBirthday: '政治生日',
  challengePosted: '新榜',
  leaseEnding: '揭榜即将到期',
  leaseEnded: '揭榜到期',
  workSubmitted: '待验收',
  workReturned: '交榜退回',
  workAccepted: '验榜通过',
  bidChosen: '选中挂帅',
  challengeWithdrawn: '撤榜',
  challengeOverdue: '榜逾期',
  handOverTaken: '揭榜转交',
  noShowAppealed: '爽约申诉',
  noShowDecided: '爽约申诉答复',
  appealAsked: '积分申诉待处理',
  appealAnswered: '积分申诉答复',
  honorNoticed: '荣誉公示',
  honorAwarded: '荣誉授予',
}

export const HONOR_NAMES: Record<HonorKind, string> = {
  bestVolunteer: '最美志愿者',
  modelMember: '优秀共产党员',
  starOfCommunity: '社区之星',
}
