import type { ShownRefusals } from '../../api/refusal'
import { dayAndClock } from '../time-words'

/** What is said when something is refused: what happened, and what to do now. */
export const refusals: { [C in keyof ShownRefusals]: (facts: ShownRefusals[C], now: number) => string } = {
  ACTION_UNKNOWN: () => '当前版本过旧，请关闭小程序后重新打开',
  INPUT_INVALID: () => '填写的内容有误，请检查标红的地方',
  FORBIDDEN: () => '您没有权限进行这项操作',
  NOT_FOUND: () => '内容不存在，或已不对您开放',
  CONFLICT: () => '内容刚刚被他人修改，请查看最新情况后再试',
  TOO_MANY_TRIES: ({ retryAt }, now) => `尝试次数过多，请在 ${dayAndClock(retryAt, now, 'zh')} 后再试，或改为扫码`,
  UNEXPECTED: ({ id }) => `系统出了点问题，请稍后再试（编号 ${id}）`,
  LESSON_NOT_OPEN: ({ phase }) =>
    ({
      draft: '课程尚未发布，暂不能报名',
      running: '课程已经开始，报名已截止，现场仍可扫码签到',
      closed: '课程已经结束，不能再报名',
      cancelled: '课程已取消',
    })[phase],
  LESSON_NOT_RUNNING: ({ phase, opensAt }, now) =>
    ({
      draft: '课程尚未发布，暂不能签到',
      open: `还没到签到时间，${dayAndClock(opensAt, now, 'zh')} 开始签到`,
      closed: '签到已截止，如确已到场，请联系支部书记补录',
      cancelled: '课程已取消，无需签到',
    })[phase],
  LESSON_NOT_FOR_YOU: () => '这门课程面向其他支部，您不在参加范围内',
  SIGNUP_FULL: ({ capacity, waiting }) => `${capacity} 个座位已满，候补 ${waiting} 人也已满，请选择其他课程`,
  LESSON_TIMES_INVALID: ({ reason }) =>
    ({
      past: '开始时间已过，请选择将来的时间',
      order: '结束时间要晚于开始时间',
      tooLong: '课程不能超过 12 小时',
    })[reason],
  CODE_EXPIRED: () => '签到码已过期，请扫屏幕上最新的码',
  CODE_INVALID: () => '这不是有效的签到码，请对准讲台屏幕重新扫码，或核对 6 位数字',
  ORG_UNDER_ITSELF: () => '不能把单位调整到它自己的下级',
  ORG_MISFIT: () => '这类单位或党组织不能设在这里，请选择合适的上级或类型',
  ORG_TOO_DEEP: ({ most }) => `层级太多，最多 ${most} 级，请选择更高一级的上级`,
  ORG_NOT_SIBLINGS: () => '只能合并同一上级下的同类单位',
  ORG_MERGED: () => '这个单位已并入其他单位，请到合并后的单位操作',
  GRANT_MISFIT: () => '这个角色不能授予这类单位，请到对应层级的单位授权',
  GRANTEE_NOT_BOUND: () => '对方还没有绑定账号，请先让对方在“我的”里完成绑定',
  GRANTS_FULL: ({ most }) => `一个单位最多授权 ${most} 项，请先撤销不用的授权`,
  LAST_OFFICER: () => '这是本区最后一位长期有效的区级管理员，请先授权另一位',
  DISTRICT_HAS_OFFICER: () => '本区已有管理员，请由现任管理员授权',
  ACCOUNT_NEEDED: () => '请先在“我的”里同意隐私政策并填写姓名',
  OFFLINE: () => '网络连接不上，请检查网络后再试一次',
  TIMEOUT: () => '网络较慢，没有收到回复；再试一次不会重复提交',
}
