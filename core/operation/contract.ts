import * as v from 'valibot'
import { actionOn, type ContextContract } from '../kernel/contract'
import type { OrgPath } from '../kernel/org-path'
import type { Role } from '../kernel/roles'
import { instant, unitId } from '../kernel/schemas'
import { SCHEDULE_NAMES } from './schedules'

/** The district whose officers look after the installation. */
export interface District {
  path: OrgPath
  kind: string
}

/** Who sees how it runs. */
export const OPERATION_READERS = ['districtOfficer', 'auditor'] as const satisfies readonly Role[]

const about = v.object({ unitId })
const effectId = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const onDistrict = actionOn<District>()
/** Of a district alone: there is one installation, and its districts look after it. */
const within = (_: unknown, { kind, path }: District) => (kind === 'district' ? path : undefined)

const parkedEffect = v.object({
  id: v.string(),
  /** What was to be done: a notice of a kind, or messages of a template. Nothing of what it says. */
  kind: v.string(),
  what: v.string(),
  collection: v.string(),
  at: instant,
  parkedAt: instant,
  /** Under which its failure stands in the log. */
  errorId: v.string(),
  error: v.string(),
  /** It is to be tried again, and has not been yet. */
  retrying: v.boolean(),
})

const schedule = v.object({
  name: v.picklist(SCHEDULE_NAMES),
  /** null before the first run. */
  lastRun: v.nullable(
    v.object({
      startedAt: instant,
      endedAt: v.nullable(instant),
      outcome: v.picklist(['running', 'done', 'more', 'failed']),
      facts: v.record(v.string(), v.number()),
      errorId: v.nullable(v.string()),
    }),
  ),
  lastDoneAt: v.nullable(instant),
  dueAt: v.nullable(instant),
  late: v.boolean(),
  /** Failures one after the other, until now. */
  failures: v.number(),
})

/** 运行: what an officer has to know, and can do, about what the app does by itself. */
export const operationContract = {
  /** 待处理: effects that kept failing, the newest first. */
  parked: onDistrict({
    kind: 'query',
    input: about,
    output: v.object({ effects: v.array(parkedEffect), more: v.boolean(), can: v.object({ retry: v.boolean() }) }),
    access: { roles: OPERATION_READERS, within },
  }),

  /** Tries one again, within a minute. */
  retry: onDistrict({
    kind: 'command',
    input: v.object({ unitId, effectId }),
    output: v.object({ effectId: v.string() }),
    access: { roles: ['districtOfficer'], within },
    audited: (input: { effectId: string }) => ({ target: input.effectId }),
  }),

  /** 运行状况: the last run of each schedule; how old the oldest effect was when they were last carried out. */
  health: onDistrict({
    kind: 'query',
    input: about,
    output: v.object({
      schedules: v.array(schedule),
      /** Age of the oldest effect that is due and not carried out, as the last run left it; null when there was none. */
      queueAgeMs: v.nullable(v.number()),
    }),
    access: { roles: OPERATION_READERS, within },
  }),
} satisfies ContextContract

export type OperationContract = typeof operationContract
