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
  LESSON_BEGUN: () => '课程已经开始，不能再修改或取消',
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
  CONSENT_REQUIRED: () => '请先阅读并同意隐私政策，再进行这项操作',
  BIND_CODE_WRONG: () => '绑定码不对，或已经用过、过期，请核对后再试，或请支部书记重新生成',
  ALREADY_BOUND: () => '您的账号已经绑定了党员身份；如需更换，请联系支部书记解除绑定',
  NOT_A_MEMBER: () => '您还没有绑定党员身份，请先用支部书记给的绑定码绑定',
  UNIT_UNFIT: () => '这个单位不能办理这项事务，请重新选择',
  PHRASE_WRONG: () => '确认文字不一致，请照屏幕上的文字原样输入',
  ROLES_HELD: ({ roles }) => `您还担任 ${roles} 项职务，请先请上级移交，再注销账号`,
  NAME_OF_ROSTER: () => '您的姓名以支部名册为准，需要更正请联系支部书记',
  MEMBER_BOUND: () => '这位党员已经绑定账号；如需更换，请先解除绑定',
  MEMBER_NOT_BOUND: () => '这位党员还没有绑定账号',
  MEMBER_LEFT: () => '这位党员已经离开支部',
  PHONE_TAKEN: () => '本支部名册中已有这个手机号，请核对是否重复登记',
  PHONE_NONE: () => '名册中没有登记手机号',
  TRANSFER_PENDING: () => '已经发起转接，请等对方支部确认，或先撤回',
  TRANSFER_NONE: () => '没有待办的转接，可能已经确认、退回或撤回',
  TRANSFER_NOWHERE: () => '不能转到这里，请选择另一个有名册的党支部',
  POST_HELD: () => '这位党员在本支部还担任职务，请先请上级另行授权',
  IMPORT_REFUSED: ({ reason, limit }) =>
    ({
      missing: '没有收到文件，请重新上传',
      tooLarge: `文件太大，最多 ${Math.round(limit / 1024 / 1024)} MB，请删去无关的内容后再传`,
      tooManyRows: `行数太多，一次最多 ${limit} 行，请分几次导入`,
      notATable: '读不出表格，请另存为 .xlsx 或 .csv 后再传',
      encrypted: '文件有密码，或是旧版 .xls，请另存为不加密的 .xlsx 后再传',
      noHeader: '没有找到“姓名”这一列，请使用模板填写',
      empty: '表格里没有人员，请填写后再传',
    })[reason],
  CHALLENGE_WRONG_STATUS: ({ status }) =>
    ({
      draft: '这张榜还没有发布',
      posted: '这张榜已经发布',
      closed: '这张榜已经结榜',
      withdrawn: '这张榜已经撤回',
    })[status],
  CHALLENGE_TAKEN: ({ freeAt }, now) =>
    freeAt === null
      ? '名额已被揭完，请看看其他榜'
      : `名额已被揭完，${dayAndClock(freeAt, now, 'zh')} 可能有名额让出`,
  CHALLENGE_ALREADY_YOURS: () => '您已经揭了这张榜，或在它的队伍里',
  CHALLENGE_NOT_FOR_YOU: () => '这张榜只面向在当地服务的党员和志愿者；可先到该社区报到',
  CHALLENGE_BY_BIDS: () => '这张榜的揭榜方式不同，请返回查看最新情况',
  CHALLENGE_PAST_DEADLINE: () => '已过截止时间，不能再揭榜',
  CHALLENGE_DEADLINE_INVALID: ({ reason }) =>
    ({ past: '截止时间已过，请选择将来的时间', tooFar: '截止时间太远，请选择一年以内' })[reason],
  CHALLENGE_HELD: ({ taken }) => `已有 ${taken} 个名额被揭，不能减少名额、提高要求或结榜`,
  CLAIM_LOST: () => '您的揭榜已经到期或由他人接手，请返回查看',
  CLAIM_WRONG_STATE: ({ state }) =>
    ({
      free: '这个名额现在没有人揭榜',
      held: '还没有交榜',
      submitted: '已经交榜，正在等待验收',
      returned: '已经退回，请等对方补齐再交',
      accepted: '已经验收通过',
    })[state],
  CLAIM_EXTENDED_ALREADY: () => '每次揭榜只能延期一次，来不及可以退榜或转交',
  TEAM_FULL: ({ size }) => `队伍已满 ${size} 人，请看看其他榜`,
  HAND_OVER_INVALID: () => '转交码不对，或已经失效，请向转交人要新的',
  BIDS_FULL: ({ most }) => `报名已满 ${most} 人，请看看其他榜`,
  NO_SHOW_SETTLED: () => '这次爽约已经处理过，或超过 30 天的申诉期',
  PHOTO_UNKNOWN: () => '有照片没有上传成功，请删除后重新选择',
  OFFLINE: () => '网络连接不上，请检查网络后再试一次',
  TIMEOUT: () => '网络较慢，没有收到回复；再试一次不会重复提交',
}
