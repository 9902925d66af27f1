import { DAY, HOUR, type Instant, MINUTE, startOfBeijingDay } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import { checkInFact } from '#core/study/attend'
import { slotAt } from '#core/study/code'
import type { LessonKind } from '#core/study/lesson'
import type { CheckInFact } from '#core/study/lesson-subject'
import type { LessonDocument } from '#server/cloudbase/lessons'
import type { OrgDocument } from '#server/cloudbase/orgs'
import plans from './data/lessons.json'
import type { MemberDocument } from './people'

interface Plan {
  id: string
  kind: LessonKind
  title: string
  speaker: string
  summary: string
  branch: string
  venue: string
  /** Beijing days from the demo's first, and the hour of that day; or `soon`, some twenty minutes after it begins. */
  day?: number
  hour?: number
  soon?: boolean
  hours: number
  capacity: number
  /** How many of the audience have signed up already. */
  signups: number
  audience?: 'members' | 'everyone'
  status?: 'draft' | 'open'
  /** How far above the branch it is for: 0 the branch, 1 the community, 2 the street, 3 the district. */
  reach: 0 | 1 | 2 | 3
}

/** Lessons of the kinds that the article names. */
const PLANS = plans as Plan[]

function startOf({ day = 0, hour = 0, soon }: Plan, now: Instant): Instant {
  if (soon) return Math.ceil((now + 20 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE
  return startOfBeijingDay(now) + day * DAY + hour * HOUR
}

export interface LessonSeed {
  lessons: LessonDocument[]
  checkIns: (CheckInFact & { attendance: string })[]
}

/** The lessons, their rosters, and for those that are over the check-ins of all who had signed up. */
export function seedLessons(now: Instant, branches: OrgDocument[], members: MemberDocument[]): LessonSeed {
  const lessons = PLANS.map((plan) => toLesson(plan, now, branches, members))
  const checkIns = lessons.filter((lesson) => lesson.endsAt < now).flatMap(attendanceOf)
  return { lessons, checkIns }
}

function toLesson(plan: Plan, now: Instant, branches: OrgDocument[], members: MemberDocument[]): LessonDocument {
  const branch = branches.find((unit) => unit._id === plan.branch)
  if (!branch) throw new Error(`no such branch: ${plan.branch}`)
  const audienceId = unitIds(branch.path).at(-1 - plan.reach) ?? branch._id
  const within = new Set(branches.filter((unit) => unitIds(unit.path).includes(audienceId)).map((unit) => unit._id))
  const audience = members.filter((member) => within.has(member.branchId))
  const startsAt = startOf(plan, now)
  const signedUpAt = Math.min(now, startsAt) - 2 * DAY
  const { id: _id, kind, title, speaker, summary, hours, capacity } = plan
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
    v: 0,
    roster: audience
      .slice(0, plan.signups)
      .map(({ _id: personId, name }, i) => ({ personId, name, at: signedUpAt + i * MINUTE })),
  }
}

function attendanceOf(lesson: LessonDocument): (CheckInFact & { attendance: string })[] {
  const seen = {
    ...lesson,
    orgPath: '',
    audiencePath: '',
    signups: 0,
    position: 0,
    checkIn: null,
    isConfirmed: false,
    confirmations: 0,
  }
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
