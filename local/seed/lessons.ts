import { DAY, HOUR, type Instant, MINUTE, startOfBeijingDay } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import { checkInFact } from '#core/study/attend'
import { slotAt } from '#core/study/code'
import type { LessonKind } from '#core/study/lesson'
import type { CheckInFact } from '#core/study/lesson-subject'
import type { LessonDocument } from '#server/cloudbase/lessons'
import type { OrgDocument } from '#server/cloudbase/orgs'
import type { MemberDocument } from './people'

interface Plan {
  id: string
  kind: LessonKind
  title: string
  speaker: string
  summary: string
  branch: string
  venue: string
  startsAt: Instant
  hours: number
  capacity: number
  /** How many of the audience have signed up already. */
  signups: number
  audience?: 'members' | 'everyone'
  status?: 'draft' | 'open'
  /** How far above the branch it is for: 0 the branch, 1 the community, 2 the street, 3 the district. */
  reach: 0 | 1 | 2 | 3
}

const JIEDONG_1 = '450302001002-b1'

/** Lessons of the kinds that the article names, around the moment at which the demo begins. */
function plans(now: Instant): Plan[] {
  const today = startOfBeijingDay(now)
  const soon = Math.ceil((now + 20 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE
  const day = (days: number, hour: number) => today + days * DAY + hour * HOUR
  return [
    {
      id: 'lesson01',
      kind: 'partyLesson',
      title: '党课开讲啦：从一条漓江看绿水青山',
      speaker: '示例讲师甲',
      summary: '结合漓江保护的身边事，讲清绿水青山就是金山银山。请带好笔记本，签到码每十秒更换一次。',
      branch: JIEDONG_1,
      venue: '解东社区党群服务中心二楼',
      startsAt: soon,
      hours: 1.5,
      capacity: 40,
      signups: 18,
      reach: 1,
    },
    {
      id: 'lesson02',
      kind: 'themeDay',
      title: '主题党日：政治生日忆初心',
      speaker: '示例讲师乙',
      summary: '重温入党誓词，本月过政治生日的党员谈一谈入党那一天。',
      branch: JIEDONG_1,
      venue: '解东社区党群服务中心一楼',
      startsAt: day(1, 15),
      hours: 2,
      capacity: 10,
      signups: 12,
      reach: 0,
    },
    {
      id: 'lesson03',
      kind: 'outreach',
      title: '红色传奇进校园：八路军桂林办事处的故事',
      speaker: '示例讲师丙',
      summary: '面向党员和居民的宣讲，欢迎带孩子一起来听。',
      branch: '450302001005-b1',
      venue: '中心广场社区党群服务中心',
      startsAt: day(1, 10),
      hours: 1,
      capacity: 60,
      signups: 23,
      audience: 'everyone',
      reach: 3,
    },
    {
      id: 'lesson04',
      kind: 'training',
      title: '城市基层党建专题培训',
      speaker: '示例讲师丁',
      summary: '面向全区党员的专题培训，讲解五级网格治理与契约化共建。',
      branch: '450302002004-b1',
      venue: '丽君社区党群服务中心',
      startsAt: day(2, 9),
      hours: 3,
      capacity: 120,
      signups: 87,
      reach: 3,
    },
    {
      id: 'lesson05',
      kind: 'centerGroup',
      title: '街道党工委理论学习中心组学习',
      speaker: '示例讲师戊',
      summary: '秀峰街道各支部书记和委员参加。',
      branch: '450302001001-b1',
      venue: '乐群社区党群服务中心',
      startsAt: day(3, 9),
      hours: 2,
      capacity: 30,
      signups: 14,
      reach: 2,
    },
    {
      id: 'lesson06',
      kind: 'nightSchool',
      title: '妈妈夜校：家风家教一堂课',
      speaker: '示例讲师己',
      summary: '社区家庭教育项目，向居民开放，现场有儿童看护角。',
      branch: '450302003007-b1',
      venue: '莲花社区党群服务中心',
      startsAt: day(2, 19.5),
      hours: 1.5,
      capacity: 35,
      signups: 20,
      audience: 'everyone',
      reach: 3,
    },
    {
      id: 'lesson07',
      kind: 'partyLesson',
      title: '学习身边榜样：最美志愿者的一天',
      speaker: '示例讲师庚',
      summary: '草稿：待确认讲师时间后发布。',
      branch: JIEDONG_1,
      venue: '解东社区党群服务中心二楼',
      startsAt: day(6, 15),
      hours: 1.5,
      capacity: 40,
      signups: 0,
      status: 'draft',
      reach: 1,
    },
    {
      id: 'lesson08',
      kind: 'partyLesson',
      title: '党课开讲啦：伟大建党精神',
      speaker: '示例讲师辛',
      summary: '',
      branch: JIEDONG_1,
      venue: '解东社区党群服务中心二楼',
      startsAt: day(-7, 15),
      hours: 2,
      capacity: 40,
      signups: 26,
      reach: 1,
    },
    {
      id: 'lesson09',
      kind: 'themeDay',
      title: '主题党日：桃花江畔清洁行动',
      speaker: '示例讲师壬',
      summary: '',
      branch: JIEDONG_1,
      venue: '桃花江畔',
      startsAt: day(-21, 9),
      hours: 2,
      capacity: 40,
      signups: 22,
      reach: 1,
    },
    {
      id: 'lesson10',
      kind: 'training',
      title: '“七一”重要讲话精神专题培训',
      speaker: '示例讲师癸',
      summary: '',
      branch: '450302003004-b1',
      venue: '琴潭社区党群服务中心',
      startsAt: day(-35, 9),
      hours: 4,
      capacity: 100,
      signups: 60,
      reach: 3,
    },
  ]
}

export interface LessonSeed {
  lessons: LessonDocument[]
  checkIns: (CheckInFact & { attendance: string })[]
}

/** The lessons, their rosters, and for those that are over the check-ins of all who had signed up. */
export function seedLessons(now: Instant, branches: OrgDocument[], members: MemberDocument[]): LessonSeed {
  const lessons = plans(now).map((plan) => toLesson(plan, now, branches, members))
  const checkIns = lessons.filter((lesson) => lesson.endsAt < now).flatMap(attendanceOf)
  return { lessons, checkIns }
}

function toLesson(plan: Plan, now: Instant, branches: OrgDocument[], members: MemberDocument[]): LessonDocument {
  const branch = branches.find((unit) => unit._id === plan.branch)
  if (!branch) throw new Error(`no such branch: ${plan.branch}`)
  const audienceId = unitIds(branch.path).at(-1 - plan.reach) ?? branch._id
  const within = new Set(branches.filter((unit) => unitIds(unit.path).includes(audienceId)).map((unit) => unit._id))
  const audience = members.filter((member) => within.has(member.branchId))
  const signedUpAt = Math.min(now, plan.startsAt) - 2 * DAY
  const { id: _id, kind, title, speaker, summary, startsAt, hours, capacity } = plan
  return {
    _id,
    kind,
    title,
    speaker,
    summary,
    startsAt,
    capacity,
    status: plan.status ?? 'open',
    orgId: branch._id,
    branch: branch.name,
    venue: { name: plan.venue, address: '' },
    endsAt: startsAt + hours * HOUR,
    creditHours: hours,
    audienceId,
    audience: plan.audience ?? 'members',
    createdBy: 'p-secretary',
    roster: audience
      .slice(0, plan.signups)
      .map(({ _id: personId, name }, i) => ({ personId, name, at: signedUpAt + i * MINUTE })),
  }
}

function attendanceOf(lesson: LessonDocument): (CheckInFact & { attendance: string })[] {
  const seen = { ...lesson, orgPath: '', audiencePath: '', signups: 0, position: 0, checkIn: null }
  const personas = [
    { personId: 'p-member', name: '陈示例' },
    { personId: 'p-secretary', name: '周示例' },
  ]
  return [...lesson.roster, ...personas].map(({ personId, name }, i) => {
    const actor = { openid: '', personId, name, grants: [] }
    const fact = checkInFact(seen, actor, slotAt(lesson.startsAt - 10 * MINUTE) + (i % 50), 'scan')
    return { ...fact, attendance: `${lesson._id}:${personId}` }
  })
}
