import type { NoticeKind } from '#core/notice/kinds'

/** Kinds of notice as somebody's own data name them. */
export const NOTICE_NAMES: Record<NoticeKind, string> = {
  seatGiven: '候补转正',
  lessonSoon: '开课提醒',
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
  appealAsked: '积分申诉待处理',
  appealAnswered: '积分申诉答复',
  honorNoticed: '荣誉公示',
  honorAwarded: '荣誉授予',
}
