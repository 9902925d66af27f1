import type { ChallengeKind, ClaimMode, Urgency } from '#core/challenge/words'
import { beijingDay, DAY, HOUR, type Instant, inBeijing } from '#core/kernel/day'
import type { OrgPath } from '#core/kernel/org-path'
import type { Challenge, Written } from '../../../features/challenge-desk/types'

/** What stands in the form, as it was typed or chosen. */
export interface ChallengeForm {
  orgPath: OrgPath
  kind: ChallengeKind | ''
  title: string
  summary: string
  venue: string
  address: string
  /** Where the poster stood, when they said so. */
  point: { latitude: number; longitude: number } | null
  urgency: Urgency
  mode: ClaimMode
  openTo: Written['openTo']
  skills: string[]
  slots: number
  teamSize: number
  points: number
  minutes: number
  /** `2026-11-24 18:00`, on Beijing's clock; either half may be missing. */
  deadline: string
  leaseHours: number
}

export type FieldName = keyof ChallengeForm

/** What most are: one person's work of two hours, for whoever comes first. */
const USUAL = {
  kind: '',
  title: '',
  summary: '',
  venue: '',
  address: '',
  point: null,
  urgency: 'normal',
  mode: 'firstCome',
  openTo: 'here',
  skills: [],
  slots: 1,
  teamSize: 1,
  points: 0,
  minutes: 120,
  deadline: '',
  leaseHours: 72,
} as const satisfies Omit<ChallengeForm, 'orgPath' | 'skills'> & { skills: [] }

export const emptyForm = (orgPath: OrgPath): ChallengeForm => ({ ...USUAL, skills: [], orgPath })

/** Most are to be done by the evening. */
const EVENING = '18:00'

/** The evening, so many days from now. */
export const eveningIn = (days: number, now: Instant): string => `${beijingDay(now + days * DAY)} ${EVENING}`

/** `2026-11-24 18:00` on Beijing's clock. */
const instantOf = (deadline: string): Instant => Date.parse(`${deadline.replace(' ', 'T')}:00Z`) - 8 * HOUR

const WHOLE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/

/** Fields that nothing can be made from while they are empty. Everything else about them is the server's to judge. */
export function missing(form: ChallengeForm): FieldName[] {
  const empty = (['kind', 'title', 'venue'] as const).filter((name) => form[name].trim() === '')
  return WHOLE.test(form.deadline) ? empty : [...empty, 'deadline']
}

export function toWritten(form: ChallengeForm): Written {
  const { orgPath: _, kind, venue: name, address, point, deadline, ...same } = form
  return {
    ...same,
    kind: kind || 'other',
    venue: { name, address, ...(point && { point }) },
    deadline: instantOf(deadline),
  }
}

/** A challenge as it stands, back in the form. */
export function fromChallenge(challenge: Challenge): ChallengeForm {
  const { orgPath, kind, title, summary, venue, urgency, mode, openTo, skills } = challenge
  const { slots, teamSize, points, minutes, deadline, leaseHours } = challenge
  return {
    ...{ orgPath, kind, title, summary, urgency, mode, openTo, skills, slots, teamSize, points, minutes, leaseHours },
    venue: venue.name,
    address: venue.address,
    point: venue.point ?? null,
    deadline: inBeijing(deadline).format('YYYY-MM-DD HH:mm'),
  }
}

/** The same once more: everything but when it is to be done. */
export const onceMore = (challenge: Challenge): ChallengeForm => ({ ...fromChallenge(challenge), deadline: '' })

/** Where the server's word for a field is found in the form. */
const ELSEWHERE: Record<string, FieldName> = { 'venue.name': 'venue', 'venue.address': 'address' }

export const fieldsNamed = (paths: readonly string[]): FieldName[] =>
  paths.map((path) => ELSEWHERE[path] ?? path.split('.')[0]).filter((name): name is FieldName => isField(name))

const isField = (name: string | undefined): boolean => name !== undefined && name in emptyForm('')
