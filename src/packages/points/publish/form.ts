import { beijingDay, DAY, type Instant } from '#core/kernel/day'
import { POINT_CAUSES, type PointCause } from '#core/points/words'
import type { Rule, RuleSet, RulesToPublish } from '../../../features/points/types'

export interface CauseForm {
  on: boolean
  points: string
  stated: boolean
  most: string
  who: Rule['who']
  perDay: string
  perMonth: string
  perYear: string
}

export interface RulesForm {
  causes: Record<PointCause, CauseForm>
  /** `2026-12-01`: from midnight in Beijing. */
  from: string
  note: string
}

type NumberField = 'points' | 'most' | 'perDay' | 'perMonth' | 'perYear'
export interface Faults {
  causes: Record<PointCause, readonly NumberField[]>
  none: boolean
  from: boolean
  note: boolean
}

const EMPTY: CauseForm = {
  on: false,
  points: '1',
  stated: false,
  most: '10',
  who: 'both',
  perDay: '',
  perMonth: '',
  perYear: '',
}
const text = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** The form as it begins: what holds now, to be changed. */
export function firstForm(current: RuleSet | null): RulesForm {
  const of = (cause: PointCause): CauseForm => {
    const rule = current?.rules.find((each) => each.cause === cause)
    if (!rule) return { ...EMPTY, on: current === null, stated: cause === 'challengeDone' }
    const { points, stated, most, who, perDay, perMonth, perYear } = rule
    const caps = { perDay: text(perDay), perMonth: text(perMonth), perYear: text(perYear) }
    return { on: true, points: String(points), stated, most: String(most), who, ...caps }
  }
  const causes = Object.fromEntries(POINT_CAUSES.map((cause) => [cause, of(cause)])) as RulesForm['causes']
  return { causes, from: '', note: '' }
}

/** The first day from which new rules can hold. */
export const firstDay = (now: Instant): string => beijingDay(now + DAY)

const within = (typed: string, least: number, most: number): boolean =>
  /^\d{1,5}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most

function causeFaults(form: CauseForm): NumberField[] {
  if (!form.on) return []
  const caps = (['perDay', 'perMonth', 'perYear'] as const).filter(
    (cap) => form[cap].trim() !== '' && !within(form[cap], 1, 10_000),
  )
  return [
    ...(within(form.points, 0, 100) ? [] : (['points'] as const)),
    ...(!form.stated || within(form.most, 0, 100) ? [] : (['most'] as const)),
    ...caps,
  ]
}

/** What is wrong with what was typed. The server asks again. */
export function faultsOf({ causes, from, note }: RulesForm, now: Instant): Faults {
  const faults: Record<string, readonly NumberField[]> = Object.fromEntries(
    POINT_CAUSES.map((cause) => [cause, causeFaults(causes[cause])]),
  )
  return {
    causes: faults as Faults['causes'],
    none: POINT_CAUSES.every((cause) => !causes[cause].on),
    from: from < firstDay(now),
    note: note.trim().length < 2,
  }
}

export const isFaultless = ({ causes, none, from, note }: Faults): boolean =>
  !none && !from && !note && POINT_CAUSES.every((cause) => causes[cause].length === 0)

export const startOf = (day: string): Instant => Date.parse(`${day}T00:00:00+08:00`)

export function toInput({ causes, from, note }: RulesForm): RulesToPublish {
  const rules = POINT_CAUSES.filter((cause) => causes[cause].on).map((cause): Rule => {
    const { points, stated, most, who, ...caps } = causes[cause]
    const cap = (key: 'perDay' | 'perMonth' | 'perYear') =>
      caps[key].trim() === '' ? {} : { [key]: Number(caps[key]) }
    return {
      cause,
      points: Number(points),
      stated,
      most: Number(stated ? most : points),
      who,
      ...cap('perDay'),
      ...cap('perMonth'),
      ...cap('perYear'),
    }
  })
  return { from: startOf(from), rules, note: note.trim() }
}
