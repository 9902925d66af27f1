import { AppError } from '../kernel/app-error'
import { DAY, type Instant } from '../kernel/day'
import type { OrgPath } from '../kernel/org-path'
import './refusals'
import { type HonorKind, type HonorStatus, NOTICE_DAYS } from './words'

/** 异议: what somebody says against an honor while its name lies open. Who said it, only the server knows. */
export interface Objection {
  personId: string
  at: Instant
  reason: string
}

/** 荣誉: who is to be honored, for what, and how far that has come. */
export interface Honor {
  _id: string
  kind: HonorKind
  status: HonorStatus
  personId: string
  name: string
  /** The unit that nominated, and those above it, as they were then. */
  orgId: string
  unit: string
  unitIds: string[]
  year: number
  deeds: string
  nominatedAt: Instant
  noticedAt?: Instant
  noticeUntil?: Instant
  awardedAt?: Instant
  withdrawnReason?: string
  objections: Objection[]
  /** The command that changed it last. */
  last: string
}

/** An honor as the server knows it when somebody does something with it. */
export interface HonorSubject extends Honor {
  orgPath: OrgPath
  /** The caller is who it is for; and has objected to it. */
  mine: boolean
  objected: boolean
}

export const OBJECTIONS_MOST = 200
export const NOTICE_FOR = NOTICE_DAYS * DAY

/** 推荐 → 公示 → 授予, or withdrawn: every step, and where it begins. */
export const HONOR_STEPS = {
  notice: { from: ['nominated'], to: 'noticed' },
  award: { from: ['noticed'], to: 'awarded' },
  withdraw: { from: ['nominated', 'noticed', 'awarded'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly HonorStatus[]; to: HonorStatus }>

export type HonorStep = keyof typeof HONOR_STEPS

export const canStep = (step: HonorStep, { status }: Pick<Honor, 'status'>): boolean =>
  (HONOR_STEPS[step].from as readonly HonorStatus[]).includes(status)

/** @throws AppError HONOR_WRONG_STATUS {status}, HONOR_NOTICE_RUNNING {until} */
export function assertStep(step: HonorStep, honor: Honor, now: Instant): void {
  if (!canStep(step, honor)) throw new AppError('HONOR_WRONG_STATUS', { status: honor.status })
  if (step === 'award' && isOpen(honor, now))
    throw new AppError('HONOR_NOTICE_RUNNING', { until: honor.noticeUntil ?? now })
}

/** True while objections are taken. */
export const isOpen = ({ status, noticeUntil = 0 }: Honor, now: Instant): boolean =>
  status === 'noticed' && now < noticeUntil

/** 异议: anybody but who it is for, once, while the name lies open. */
export const canObject = (honor: HonorSubject, now: Instant): boolean =>
  isOpen(honor, now) && !honor.mine && !honor.objected && honor.objections.length < OBJECTIONS_MOST
