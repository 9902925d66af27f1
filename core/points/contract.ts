import * as v from 'valibot'
import { actionOn, type ContextContract } from '../kernel/contract'
import type { OrgPath } from '../kernel/org-path'
import type { Role } from '../kernel/roles'
import { instant, orgPath, text } from '../kernel/schemas'
import type { EntrySubject } from './entry'
import type { HonorSubject } from './honor'
import { HONOR_KINDS, HONOR_STATUSES, POINT_CAUSES } from './words'

/** 管积分: who answers appeals, reverses, nominates and exports where they hold the role. */
export const KEEPERS = [
  'branchSecretary',
  'communityWorker',
  'streetOfficer',
  'districtOfficer',
] as const satisfies readonly Role[]
/** 核算: who has the ledger computed anew. */
export const RECOMPUTERS = ['streetOfficer', 'districtOfficer', 'auditor'] as const satisfies readonly Role[]
export const READERS = [...KEEPERS, 'auditor'] as const satisfies readonly Role[]
export const OFFICERS = ['streetOfficer', 'districtOfficer'] as const satisfies readonly Role[]

const entryId = v.pipe(v.string(), v.regex(/^[\w.:-]{3,120}$/))
const honorId = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/))
const personId = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,40}$/))
const reason = text(2, 200)
/** A month `2026-11` or a year `2026` of Beijing's calendar. */
const period = v.pipe(v.string(), v.regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/))
const year = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100))
const code = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[0-9a-z]{16}$/))
const done = v.object({ ok: v.literal(true) })

/** 流水: one entry as its owner, or a keeper, sees it. */
const entry = v.object({
  _id: entryId,
  /** Its number in its owner's chain, from 1. */
  seq: v.number(),
  at: instant,
  cause: v.picklist(POINT_CAUSES),
  /** Of the challenge or lesson. */
  title: v.string(),
  unit: v.string(),
  points: v.number(),
  minutes: v.number(),
  /** What the rule would have given, where a cap gave less. */
  uncapped: v.nullable(v.number()),
  /** 冲正: the entry that this one takes back; and the one that takes this one back. */
  reverses: v.nullable(v.string()),
  reversedBy: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  /** Totals with it. */
  balance: v.number(),
  appeal: v.nullable(
    v.object({
      state: v.picklist(['asked', 'upheld', 'declined']),
      reason: v.string(),
      answer: v.nullable(v.string()),
      at: instant,
    }),
  ),
  canAppeal: v.boolean(),
})

const cap = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)))
/** Who earns how much for what. */
const rule = v.object({
  cause: v.picklist(POINT_CAUSES),
  /** Points for each; `stated` takes what the challenge states, up to `most`. */
  points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  stated: v.boolean(),
  most: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  who: v.picklist(['members', 'volunteers', 'both']),
  perDay: cap,
  perMonth: cap,
  perYear: cap,
})
const ruleSet = v.object({
  version: v.number(),
  from: instant,
  rules: v.array(rule),
  note: v.string(),
  publishedAt: instant,
})

const honor = v.object({
  _id: honorId,
  kind: v.picklist(HONOR_KINDS),
  status: v.picklist(HONOR_STATUSES),
  personId: v.string(),
  name: v.string(),
  unit: v.string(),
  year: v.number(),
  deeds: v.string(),
  nominatedAt: instant,
  /** The names lie open from then, and until then objections are taken. */
  noticedAt: v.nullable(instant),
  noticeUntil: v.nullable(instant),
  awardedAt: v.nullable(instant),
  withdrawnReason: v.nullable(v.string()),
  can: v.object({
    notice: v.boolean(),
    award: v.boolean(),
    withdraw: v.boolean(),
    object: v.boolean(),
    seeObjections: v.boolean(),
  }),
})

const anybody = { roles: ['resident'] } as const
const atUnit = <R extends readonly Role[]>(roles: R) =>
  ({ roles, within: (input: { orgPath: OrgPath }) => input.orgPath }) as const
/** The caller as the ledger knows them, and the unit that the input names by its path. */
export interface PointsSubject {
  /** Every id that has ever stood for the caller. */
  personIds: readonly [string, ...string[]]
  unit?: { _id: string; path: OrgPath; name: string }
}
const onOwn = actionOn<PointsSubject>()
const onHonor = actionOn<HonorSubject>()
const onEntry = actionOn<EntrySubject>()
const ofIt = <R extends readonly Role[]>(roles: R) =>
  ({ roles, within: (_: unknown, { orgPath: path }: { orgPath: OrgPath }) => path, hides: true }) as const

const difference = v.object({
  personId: v.string(),
  entryId: v.nullable(v.string()),
  what: v.picklist(['points', 'minutes', 'balance', 'missing', 'unfounded', 'order', 'month', 'year', 'unit']),
  stored: v.number(),
  recomputed: v.number(),
})

/** 奉献积分: what people have earned and why, what it adds up to, and who has earned most; hours and honors beside it. */
export const pointsContract = {
  /** 我的积分: totals, and the statement, the newest first. */
  mine: onOwn({
    kind: 'query',
    input: v.object({ after: v.optional(v.object({ at: instant, entryId })) }),
    output: v.object({
      balance: v.number(),
      minutes: v.number(),
      year: v.object({ year: v.number(), points: v.number(), minutes: v.number(), challenges: v.number() }),
      month: v.object({ month: v.string(), points: v.number() }),
      entries: v.array(entry),
      next: v.nullable(v.object({ at: instant, entryId })),
      /** Shown by name in public rankings. */
      shown: v.boolean(),
      honors: v.array(honor),
    }),
    access: anybody,
  }),

  /** Whether others see one's name in rankings. */
  showMe: onOwn({
    kind: 'command',
    input: v.object({ shown: v.boolean() }),
    output: v.object({ shown: v.boolean() }),
    access: anybody,
    personal: 'name',
  }),

  rules: onOwn({
    kind: 'query',
    input: v.object({}),
    output: v.object({
      current: v.nullable(ruleSet),
      coming: v.array(ruleSet),
      past: v.array(ruleSet),
      can: v.object({ publish: v.boolean() }),
    }),
    access: anybody,
  }),
  /** A new version, from a moment that has not come yet. What was earned before it stays as it is. */
  publishRules: onOwn({
    kind: 'command',
    input: v.object({
      from: instant,
      rules: v.pipe(v.array(rule), v.minLength(1), v.maxLength(20)),
      note: text(2, 200),
    }),
    output: v.object({ version: v.number() }),
    access: { roles: ['districtOfficer'] },
    audited: true,
  }),

  /** 榜: persons or branches of a unit by points of a month or year; ties share a place. Persons who opted out have no name. */
  ranking: onOwn({
    kind: 'query',
    input: v.object({
      orgPath: v.optional(orgPath),
      of: v.picklist(['persons', 'branches']),
      period: v.optional(period),
    }),
    output: v.object({
      orgPath,
      unit: v.string(),
      period: v.string(),
      rows: v.array(
        v.object({
          place: v.number(),
          /** Empty for a person who is not shown; for branches, the branch. */
          name: v.string(),
          unit: v.string(),
          points: v.number(),
          minutes: v.number(),
          /** Points for each member of a branch, to one decimal; null for persons. */
          perHead: v.nullable(v.number()),
          mine: v.boolean(),
        }),
      ),
      /** The caller's own row, where it is not among these. */
      mine: v.nullable(v.object({ place: v.number(), points: v.number() })),
      /** When the newest of these figures was computed. */
      asOf: v.nullable(instant),
    }),
    access: anybody,
  }),

  /** 申诉: against an entry of one's own, once. */
  appeal: onEntry({ kind: 'command', input: v.object({ entryId, reason }), output: done, access: anybody }),
  appeals: onOwn({
    kind: 'query',
    input: v.object({ orgPath }),
    output: v.object({ appeals: v.array(v.object({ name: v.string(), entry })) }),
    access: atUnit(KEEPERS),
  }),
  /** Upheld: the entry is reversed, and a new one made where `points` says so. */
  decideAppeal: onEntry({
    kind: 'command',
    input: v.object({
      entryId,
      upheld: v.boolean(),
      points: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
      answer: reason,
    }),
    output: done,
    access: ofIt(KEEPERS),
    audited: (input) => ({ target: input.entryId, facts: { upheld: input.upheld } }),
  }),
  /** 冲正: an entry that says the opposite; nothing is edited. */
  reverse: onEntry({
    kind: 'command',
    input: v.object({ entryId, reason }),
    output: done,
    access: ofIt(OFFICERS),
    audited: (input) => ({ target: input.entryId }),
  }),

  /** A person's statement, for keepers of their unit. */
  statement: onOwn({
    kind: 'query',
    input: v.object({ orgPath, personId, after: v.optional(v.object({ at: instant, entryId })) }),
    output: v.object({
      name: v.string(),
      balance: v.number(),
      minutes: v.number(),
      entries: v.array(entry),
      next: v.nullable(v.object({ at: instant, entryId })),
      can: v.object({ reverse: v.boolean() }),
    }),
    access: atUnit(READERS),
    audited: (input) => ({ target: input.personId }),
  }),

  /** 核算: computes a piece of a period anew from what happened, and compares. Goes on at `next`. */
  recompute: onOwn({
    kind: 'query',
    input: v.object({ orgPath, from: instant, until: instant, after: v.optional(v.string()) }),
    output: v.object({
      entries: v.number(),
      persons: v.number(),
      stored: v.number(),
      recomputed: v.number(),
      differences: v.array(difference),
      next: v.nullable(v.string()),
    }),
    access: { roles: RECOMPUTERS, within: (input) => input.orgPath },
  }),

  /** 考核表, for 述职评议 and 评先评优: a year of a unit, person by person and branch by branch. */
  assessment: onOwn({
    kind: 'query',
    input: v.object({ orgPath, year }),
    output: v.object({
      unit: v.string(),
      year: v.number(),
      persons: v.array(
        v.object({
          personId: v.string(),
          name: v.string(),
          branch: v.string(),
          points: v.number(),
          minutes: v.number(),
          challenges: v.number(),
          lessons: v.number(),
          honors: v.number(),
        }),
      ),
      branches: v.array(
        v.object({
          name: v.string(),
          members: v.number(),
          active: v.number(),
          points: v.number(),
          perHead: v.number(),
          minutes: v.number(),
        }),
      ),
      /** More persons than a screen shows; the export has them all. */
      more: v.boolean(),
    }),
    access: atUnit(READERS),
    audited: true,
  }),
  /** The same as a workbook (.xlsx), base64, for saving. */
  exportAssessment: onOwn({
    kind: 'query',
    input: v.object({ orgPath, year }),
    output: v.object({ fileName: v.string(), content: v.string() }),
    access: atUnit(READERS),
    audited: true,
  }),

  /** 服务时长证明: the caller's hours of a year, under a code that anyone can verify. The same year answers the same code, with the hours as they are now. */
  certificate: onOwn({
    kind: 'command',
    input: v.object({ year }),
    output: v.object({
      code,
      name: v.string(),
      year: v.number(),
      minutes: v.number(),
      challenges: v.number(),
      issuedAt: instant,
      linkPrefix: v.string(),
    }),
    access: anybody,
    personal: 'name',
  }),
  revokeCertificate: onOwn({ kind: 'command', input: v.object({ code }), output: done, access: anybody }),
  /** For whoever scans one: what it says is what the ledger said when it was issued, and whether it still holds. */
  verify: onOwn({
    kind: 'query',
    input: v.object({ code }),
    output: v.object({
      name: v.string(),
      year: v.number(),
      minutes: v.number(),
      challenges: v.number(),
      issuedBy: v.string(),
      issuedAt: instant,
      /** Hours of that year as the ledger has them now, where they are not the same. */
      now: v.nullable(v.number()),
    }),
    access: anybody,
  }),

  /** 荣誉: what has been awarded, and whose names lie open, in a unit and below; for keepers also who is nominated. */
  honors: onOwn({
    kind: 'query',
    input: v.object({ orgPath: v.optional(orgPath) }),
    output: v.object({ honors: v.array(honor), can: v.object({ nominate: v.boolean() }) }),
    access: anybody,
  }),
  nominate: onOwn({
    kind: 'command',
    input: v.object({ orgPath, kind: v.picklist(HONOR_KINDS), personId, year, deeds: text(10, 500) }),
    output: v.object({ honorId }),
    access: atUnit(KEEPERS),
    audited: (input) => ({ target: input.personId }),
  }),
  /** 公示: the person has agreed to it, says who puts it up. */
  noticeHonor: onHonor({
    kind: 'command',
    input: v.object({ honorId, agreed: v.literal(true) }),
    output: done,
    access: ofIt(KEEPERS),
    audited: true,
  }),
  object: onHonor({ kind: 'command', input: v.object({ honorId, reason }), output: done, access: anybody }),
  objections: onHonor({
    kind: 'query',
    input: v.object({ honorId }),
    output: v.object({ objections: v.array(v.object({ at: instant, reason: v.string() })) }),
    access: ofIt(KEEPERS),
  }),
  award: onHonor({
    kind: 'command',
    input: v.object({ honorId }),
    output: done,
    access: ofIt(OFFICERS),
    audited: true,
  }),
  withdrawHonor: onHonor({
    kind: 'command',
    input: v.object({ honorId, reason }),
    output: done,
    access: ofIt(KEEPERS),
    audited: true,
  }),
} satisfies ContextContract

export type PointsContract = typeof pointsContract
