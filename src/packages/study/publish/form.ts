import type { InputOf } from '#core/kernel/contract'
import { beijingDay, HOUR, type Instant } from '#core/kernel/day'
import type { StudyContract } from '#core/study/contract'
import type { LessonKind } from '#core/study/lesson'
import type { Lesson } from '../../../features/study/types'
import { clock } from '../../../i18n/time-words'

/** What stands in the form, as it was typed. */
export interface LessonForm {
  branch: string
  kind: LessonKind
  title: string
  speaker: string
  venue: string
  address: string
  day: string
  from: string
  to: string
  capacity: string
  hours: string
  /** Hours before the lesson by which seats are confirmed; '' for never. */
  confirm: string
  audience: string
  everyone: boolean
  summary: string
}

/** 确认截止: so many hours before the lesson. */
export const CONFIRM_HOURS = ['', '2', '12', '24', '72'] as const

export type FieldName = keyof LessonForm

export const EMPTY_FORM: LessonForm = {
  branch: '',
  kind: 'partyLesson',
  title: '',
  speaker: '',
  venue: '',
  address: '',
  day: '',
  from: '',
  to: '',
  capacity: '',
  hours: '',
  confirm: '',
  audience: '',
  everyone: false,
  summary: '',
}

const REQUIRED = ['branch', 'title', 'speaker', 'venue', 'day', 'from', 'to', 'capacity', 'hours', 'audience'] as const

/** Fields that nothing can be made from while they are empty. Everything else about them is the server's to judge. */
export const missing = (form: LessonForm): FieldName[] => REQUIRED.filter((name) => form[name].trim() === '')

/** `2026-11-24` and `19:30` on Beijing's clock. */
export function beijingInstant(day: string, clock: string): Instant {
  return Date.parse(`${day}T${clock}:00Z`) - 8 * HOUR
}

export function toInput(form: LessonForm): InputOf<StudyContract['create']> {
  const { branch, kind, title, speaker, venue, address, day, from, to, capacity, hours, audience, everyone } = form
  return {
    orgPath: branch,
    kind,
    title,
    speaker,
    summary: form.summary,
    venue: { name: venue, address },
    startsAt: beijingInstant(day, from),
    endsAt: beijingInstant(day, to),
    capacity: Number(capacity),
    creditHours: Number(hours),
    confirmBy: form.confirm === '' ? null : beijingInstant(day, from) - Number(form.confirm) * HOUR,
    audiencePath: audience,
    audience: everyone ? 'everyone' : 'members',
  }
}

/** A lesson as it stands, back in the form. */
export function fromLesson(lesson: Lesson): LessonForm {
  const { orgPath, kind, title, speaker, venue, startsAt, endsAt, capacity, creditHours, confirmBy, audiencePath } =
    lesson
  return {
    branch: orgPath,
    kind,
    title,
    speaker,
    venue: venue.name,
    address: venue.address,
    day: beijingDay(startsAt),
    from: clock(startsAt),
    to: clock(endsAt),
    capacity: String(capacity),
    hours: String(creditHours),
    confirm: confirmBy === null ? '' : String((startsAt - confirmBy) / HOUR),
    audience: audiencePath,
    everyone: lesson.audience === 'everyone',
    summary: lesson.summary,
  }
}

/** Where the server's word for a field is found in the form. */
const FIELDS: Record<string, FieldName> = {
  orgPath: 'branch',
  title: 'title',
  speaker: 'speaker',
  summary: 'summary',
  'venue.name': 'venue',
  'venue.address': 'address',
  startsAt: 'from',
  endsAt: 'to',
  capacity: 'capacity',
  creditHours: 'hours',
  confirmBy: 'confirm',
  audiencePath: 'audience',
}

export const fieldsNamed = (paths: readonly string[]): FieldName[] =>
  paths.map((path) => FIELDS[path]).filter((name) => name !== undefined)
