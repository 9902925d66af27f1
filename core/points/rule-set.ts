import { AppError } from '../kernel/app-error'
import { type Instant, MINUTE } from '../kernel/day'
import './refusals'
import type { PointCause } from './words'

export interface PointRule {
  cause: PointCause
  /** Points for each, where the challenge states none or may not. */
  points: number
  stated: boolean
  most: number
  who: 'members' | 'volunteers' | 'both'
  /** 封顶: the most points of this cause that a person earns in a day, month, year. */
  perDay?: number | undefined
  perMonth?: number | undefined
  perYear?: number | undefined
}

/** 积分规则: a version of who earns what for which cause, in force from a moment until the next one's. */
export interface RuleSet {
  version: number
  from: Instant
  rules: PointRule[]
  note: string
  publishedAt: Instant
}

/** What somebody was when they earned something: on a roster, registered as a volunteer, or neither. */
export type Standing = 'member' | 'volunteer' | 'neither'

/** What a person has earned by one cause so far, in the day, month and year of what is looked at. */
export interface Sums {
  day: number
  month: number
  year: number
}

export interface Amount {
  points: number
  /** What the rule would have given, where a cap gave less. */
  uncapped: number | null
}

/** The version in force at a moment; null before the first. `sets` in any order. */
export function ruleSetAt(sets: readonly RuleSet[], at: Instant): RuleSet | null {
  return sets.reduce<RuleSet | null>(
    (found, set) => (set.from <= at && (found === null || set.from > found.from) ? set : found),
    null,
  )
}

/** 应得积分: what a rule gives somebody for one thing, and what of it its caps leave. */
export function amountOf(rule: PointRule | undefined, stated: number, standing: Standing, sums: Sums): Amount {
  const full = rule && isFor(rule, standing) ? fullAmount(rule, stated) : 0
  const points = Math.min(full, rule ? roomOf(rule, sums) : full)
  return { points, uncapped: points < full ? full : null }
}

export const ruleFor = (set: RuleSet | null, cause: PointCause): PointRule | undefined =>
  set?.rules.find((rule) => rule.cause === cause)

/** Whether anything that was earned before matters to what a rule gives. */
export const hasCaps = ({ perDay, perMonth, perYear }: PointRule): boolean =>
  perDay !== undefined || perMonth !== undefined || perYear !== undefined

function isFor({ who }: PointRule, standing: Standing): boolean {
  if (standing === 'neither') return false
  return who === 'both' || who === `${standing}s`
}

function fullAmount({ points, stated: takesStated, most }: PointRule, stated: number): number {
  return takesStated && stated > 0 ? Math.min(stated, most) : points
}

/** What was taken back leaves room again; more than the cap, by a correction, leaves none. */
function roomOf({ perDay, perMonth, perYear }: PointRule, sums: Sums): number {
  const room = (cap: number | undefined, sum: number) => (cap === undefined ? Number.POSITIVE_INFINITY : cap - sum)
  return Math.max(0, Math.min(room(perDay, sums.day), room(perMonth, sums.month), room(perYear, sums.year)))
}

/** Time for every function to know a version before it is in force. */
const NOTICE = 5 * MINUTE

/**
 * The next version. It begins in the future and after all others, so that what is in force at a moment never changes once
 * that moment has come.
 *
 * @throws AppError RULES_FROM_INVALID {earliest}, RULES_DOUBLE
 */
export function nextRuleSet(
  sets: readonly RuleSet[],
  { from, rules, note }: Pick<RuleSet, 'from' | 'rules' | 'note'>,
  now: Instant,
): RuleSet {
  const earliest = Math.max(now + NOTICE, ...sets.map((set) => set.from + 1))
  if (from < earliest) throw new AppError('RULES_FROM_INVALID', { earliest })
  if (new Set(rules.map(({ cause }) => cause)).size < rules.length) throw new AppError('RULES_DOUBLE')
  const version = Math.max(0, ...sets.map((set) => set.version)) + 1
  return { version, from, rules, note, publishedAt: now }
}
