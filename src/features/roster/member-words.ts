import type { T } from '../../i18n/t'
import type { MemberEvent, RosterRow } from './types'

/** The state of a row that a secretary looks for, as a tag; a bound member who stays needs none. */
export function rowTag(row: RosterRow, t: T): { text: string; tone: 'plain' | 'brand' | 'gold' | 'warn' } | undefined {
  if (row.status === 'left') return { text: t('roster.left'), tone: 'plain' }
  if (row.transfer?.state === 'asked') return { text: t('roster.leaving'), tone: 'brand' }
  if (row.bound) return undefined
  return row.codeUntil === null
    ? { text: t('roster.unbound'), tone: 'warn' }
    : { text: t('roster.codePending'), tone: 'gold' }
}

export const genderWord = (gender: string, t: T): string =>
  gender === 'female' ? t('roster.female') : t('roster.male')

/** One quiet line about a row: what tells people of one name apart. */
export function rowNote({ gender, joinedOn, phone, reportIn }: RosterRow, t: T): string {
  const parts = [
    gender && genderWord(gender, t),
    phone,
    joinedOn && t('roster.joined', { year: joinedOn.slice(0, 4) }),
    reportIn?.state === 'confirmed' && t('roster.reportedAt', { name: reportIn.community.name }),
  ]
  return parts.filter(Boolean).join(' · ')
}

export function reportWord({ reportIn }: RosterRow, t: T): string | undefined {
  if (!reportIn) return undefined
  const { name } = reportIn.community
  const words = { asked: 'member.reportAsked', confirmed: 'member.reportConfirmed', declined: 'member.reportDeclined' }
  return t(words[reportIn.state] as 'member.reportAsked', { name })
}

export function transferWord({ transfer }: RosterRow, t: T): string | undefined {
  if (!transfer) return undefined
  const words = { asked: 'member.transferAsked', declined: 'member.transferDeclined', done: 'member.transferDone' }
  return t(words[transfer.state] as 'member.transferAsked', { name: transfer.to.name })
}

/** Name of what happened. */
export function eventTitle({ what, changes }: MemberEvent, t: T): string {
  return t(what === 'imported' && changes ? 'rosterEvent.importedChange' : `rosterEvent.${what}`)
}

/** What an event changed, and why; one line for each. */
export function eventLines({ changes = [], reason }: MemberEvent, t: T): string[] {
  return [...changes.map((change) => changeWord(change, t)), ...(reason ? [t('rosterEvent.reason', { reason })] : [])]
}

const FIELDS: Record<
  string,
  'member.name' | 'member.gender' | 'member.joinedOn' | 'rosterEvent.branch' | 'rosterEvent.reportIn'
> = {
  name: 'member.name',
  gender: 'member.gender',
  joinedOn: 'member.joinedOn',
  branch: 'rosterEvent.branch',
  reportIn: 'rosterEvent.reportIn',
}

function changeWord({ field, from, to }: { field: string; from: string; to: string }, t: T): string {
  if (field === 'phone') return t('rosterEvent.phoneChanged')
  const key = FIELDS[field]
  const name = key ? t(key) : field
  const say = (value: string): string => {
    if (field === 'gender') return genderWord(value, t)
    if (field === 'reportIn' && (value === 'confirmed' || value === 'declined')) return t(`rosterEvent.${value}`)
    return value
  }
  if (to === '') return t('rosterEvent.cleared', { field: name, from: say(from) })
  return from === ''
    ? t('rosterEvent.set', { field: name, to: say(to) })
    : t('rosterEvent.changed', { field: name, from: say(from), to: say(to) })
}
