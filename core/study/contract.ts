import * as v from 'valibot'
import { action, actionOn, type ContextContract } from '../kernel/contract'
import { instant, lessonId, orgPath, text } from '../kernel/schemas'
import { LESSON_KINDS, LESSON_PHASES } from './lesson'
import { CHECK_IN_WAYS, type LessonSubject } from './lesson-subject'

const place = v.object({ place: v.number(), seat: v.boolean() })
const venue = v.object({ name: text(1, 40), address: text(0, 80) })

/** A lesson as a list shows it. */
const lessonSummary = v.object({
  _id: lessonId,
  kind: v.picklist(LESSON_KINDS),
  title: v.string(),
  speaker: v.string(),
  branch: v.string(),
  venue,
  startsAt: instant,
  endsAt: instant,
  phase: v.picklist(LESSON_PHASES),
  capacity: v.number(),
  signups: v.number(),
  waiting: v.number(),
  /** Held by a branch that the caller is a secretary of. */
  ours: v.boolean(),
  /** The caller's own place on the roster, if they signed up. */
  mine: v.nullable(place),
  /** When the caller checked in, if they did. */
  checkedInAt: v.nullable(instant),
})

const lessonDetail = v.object({
  ...lessonSummary.entries,
  summary: v.string(),
  audience: v.picklist(['members', 'everyone']),
  /** Who holds it, and whose members it is for. */
  orgPath,
  audiencePath: orgPath,
  /** Why it was called off. */
  cancelReason: v.nullable(v.string()),
  v: v.number(),
  creditHours: v.number(),
  /** Until when whoever has a seat confirms it; null where nobody has to. */
  confirmBy: v.nullable(instant),
  /** The caller has confirmed. */
  isConfirmed: v.boolean(),
  /** How many have: for secretaries; null for others. */
  confirmations: v.nullable(v.number()),
  /** When codes are shown and check-ins taken. */
  checkInFrom: instant,
  checkInUntil: instant,
  can: v.object({
    signUp: v.boolean(),
    cancelSignUp: v.boolean(),
    confirmSeat: v.boolean(),
    checkIn: v.boolean(),
    publish: v.boolean(),
    edit: v.boolean(),
    cancel: v.boolean(),
    presentCode: v.boolean(),
    seeAttendance: v.boolean(),
  }),
})

/** What a secretary writes of a lesson. */
const written = {
  kind: v.picklist(LESSON_KINDS),
  title: text(2, 60),
  speaker: text(1, 20),
  summary: text(0, 1000),
  venue,
  startsAt: instant,
  endsAt: instant,
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  creditHours: v.pipe(v.number(), v.minValue(0.5), v.maxValue(8), v.multipleOf(0.5)),
  audiencePath: orgPath,
  audience: v.picklist(['members', 'everyone']),
  confirmBy: v.optional(v.nullable(instant), null),
}

const checkIn = v.object({
  lessonId,
  title: v.string(),
  branch: v.string(),
  /** When the code that was scanned or typed stood on the screen, to its ten seconds. */
  at: instant,
  how: v.picklist(CHECK_IN_WAYS),
  creditHours: v.number(),
})

const about = v.object({ lessonId })
const lessonAction = actionOn<LessonSubject>()
const secretaryOfIt = {
  roles: ['branchSecretary'],
  within: (_: unknown, lesson: LessonSubject) => lesson.orgPath,
} as const
const anybody = { roles: ['resident'] } as const

/** 学习: lessons, sign-ups, check-ins, and each one's study record. */
export const studyContract = {
  list: action({
    kind: 'query',
    input: v.object({}),
    output: v.object({ lessons: v.array(lessonSummary) }),
    access: anybody,
  }),

  get: lessonAction({ kind: 'query', input: about, output: lessonDetail, access: anybody }),

  create: action({
    kind: 'command',
    input: v.object({ orgPath, ...written }),
    output: v.object({ lessonId }),
    access: { roles: ['branchSecretary'], within: (input) => input.orgPath },
  }),

  /** `v`: the lesson as it was seen. */
  edit: lessonAction({
    kind: 'command',
    input: v.object({ lessonId, v: v.number(), ...written }),
    output: v.object({ lessonId }),
    access: secretaryOfIt,
  }),

  cancel: lessonAction({
    kind: 'command',
    input: v.object({ lessonId, reason: text(2, 200) }),
    output: v.object({ lessonId }),
    access: secretaryOfIt,
  }),

  publish: lessonAction({ kind: 'command', input: about, output: v.object({ lessonId }), access: secretaryOfIt }),

  signUp: lessonAction({ kind: 'command', input: about, output: place, access: anybody, personal: 'name' }),

  cancelSignUp: lessonAction({ kind: 'command', input: about, output: v.object({ lessonId }), access: anybody }),

  /** 确认到场: the caller keeps the seat that they have. */
  confirmSeat: lessonAction({ kind: 'command', input: about, output: place, access: anybody }),

  /** What the presenter's screen needs to show codes by itself, with no network. */
  presentCode: lessonAction({
    kind: 'query',
    input: about,
    output: v.object({
      lessonId,
      title: v.string(),
      venue,
      /** One key for each Beijing day that the check-in hours touch; base64url, valid for `from <= t < until`. */
      keys: v.array(v.object({ from: instant, until: instant, key: v.string() })),
      /** Stands before the code, so that a phone's own scanner opens the page; empty where no domain is set up. */
      linkPrefix: v.string(),
      now: instant,
    }),
    access: secretaryOfIt,
  }),

  /** Who has come so far, for the presenter's screen. */
  attendance: lessonAction({
    kind: 'query',
    input: about,
    output: v.object({
      signups: v.number(),
      count: v.number(),
      latest: v.array(v.object({ name: v.string(), at: instant })),
      /** Check-ins that reached the server when their code had gone: scanned in time without a network, or so it was said. */
      late: v.array(v.object({ name: v.string(), at: instant })),
    }),
    access: secretaryOfIt,
  }),

  /** A scanned code or link, or six digits typed. Digits without `lessonId` mean the lesson that the caller is in now. */
  checkIn: actionOn<LessonSubject | undefined>()({
    kind: 'command',
    input: v.object({
      code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
      lessonId: v.optional(lessonId),
      /** When the device read the code, for a check-in that had to wait for a network. */
      scannedAt: v.optional(instant),
    }),
    output: checkIn,
    access: anybody,
    personal: 'name',
  }),

  /** 我的学习档案: the caller's check-ins of a Beijing year, newest first, and the total against what the year asks for. */
  myRecord: action({
    kind: 'query',
    input: v.object({ year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100))) }),
    output: v.object({
      year: v.number(),
      hours: v.number(),
      requiredHours: v.number(),
      entries: v.array(checkIn),
    }),
    access: anybody,
  }),
} satisfies ContextContract

export type StudyContract = typeof studyContract
