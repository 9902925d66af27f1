import type { BeijingDay, Instant } from '../kernel/day'
import { type NameFault, nameFault, tidyName } from '../kernel/name'
import { readPhone } from '../kernel/phone'
import { CELL_MAX, COLUMNS, type Column, type FileRow, type Heading } from './import-file'
import { type DayFault, isDayFault, readPartyDay } from './party-day'

export type Gender = 'male' | 'female'

export const ROW_FAULTS = [
  'NAME_MISSING',
  'NAME_LENGTH',
  'NAME_CHARACTERS',
  'GENDER_INVALID',
  'DATE_INVALID',
  'DATE_FUTURE',
  'PHONE_INVALID',
  'BRANCH_MISSING',
  'BRANCH_UNKNOWN',
  'BRANCH_AMBIGUOUS',
  'CELL_TOO_LONG',
  'DUPLICATE_IN_FILE',
  'PHONE_OF_ANOTHER',
  'ON_OTHER_BRANCH',
  'AMBIGUOUS',
] as const
export type RowFaultCode = (typeof ROW_FAULTS)[number]

/** What is wrong with a row: where, and as a code that the screen puts into words. */
export interface RowFault {
  row: number
  column: Column
  code: RowFaultCode
  /** The other row, for a duplicate in the file. */
  other?: number
}

/** A person as a row of the file tells of them. */
export interface ReadRow {
  row: number
  branchId: string
  name: string
  gender?: Gender
  joinedOn?: BeijingDay
  phone?: string
}

/** The branches that rows may name: by id, and by name, which several may share. */
export interface KnownBranches {
  /** For rows that name none: the branch that the file is imported into; absent where it is for several. */
  only?: string
  byName: ReadonlyMap<string, readonly string[]>
}

const GENDERS: Record<string, Gender> = {
  男: 'male',
  女: 'female',
  male: 'male',
  female: 'female',
  m: 'male',
  f: 'female',
}

/** Reads one row; all that is wrong with it at once, so that it is mended in one go. */
export function readRow(
  { row, cells }: FileRow,
  { at }: Heading,
  branches: KnownBranches,
  now: Instant,
): { person: ReadRow } | { faults: RowFault[] } {
  const faults: RowFault[] = []
  const fault = (column: Column, code: RowFaultCode) => void faults.push({ row, column, code })
  const cell = (column: Column): string => {
    const text = cells[at[column] ?? -1]?.trim() ?? ''
    if (text.length <= CELL_MAX) return text
    fault(column, 'CELL_TOO_LONG')
    return ''
  }
  const [rawName, rawGender, rawDay, rawPhone, rawBranch] = COLUMNS.map(cell) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const person = {
    row,
    ...take('name', nameOf(rawName), fault),
    ...(rawGender !== '' && take('gender', GENDERS[rawGender.toLowerCase()] ?? { fault: 'GENDER_INVALID' }, fault)),
    ...(rawDay !== '' && take('joinedOn', dayOf(rawDay, now), fault)),
    ...(rawPhone !== '' && take('phone', readPhone(rawPhone) ?? { fault: 'PHONE_INVALID' }, fault)),
    ...take('branchId', branchOf(rawBranch, branches), (_, code) => fault('branch', code)),
  }
  return faults.length > 0 ? { faults: onePerColumn(faults) } : { person: person as ReadRow }
}

type Read = string | { fault: RowFaultCode }

function take(field: string, read: Read, fault: (column: Column, code: RowFaultCode) => void): Record<string, string> {
  if (typeof read === 'string') return { [field]: read }
  fault(field as Column, read.fault)
  return {}
}

function nameOf(raw: string): Read {
  const name = tidyName(raw)
  const fault: NameFault | null = nameFault(name)
  return fault ? { fault } : name
}

function dayOf(raw: string, now: Instant): Read {
  const day: BeijingDay | DayFault = readPartyDay(raw, now)
  return isDayFault(day) ? { fault: day } : day
}

function branchOf(raw: string, { only, byName }: KnownBranches): Read {
  if (raw === '') return only ?? { fault: 'BRANCH_MISSING' }
  const found = byName.get(tidyName(raw)) ?? []
  const [id] = found
  if (id === undefined) return { fault: 'BRANCH_UNKNOWN' }
  return found.length === 1 ? id : { fault: 'BRANCH_AMBIGUOUS' }
}

/** A cell that is too long is also missing; the first says it. */
const onePerColumn = (faults: readonly RowFault[]): RowFault[] =>
  [...new Map([...faults].reverse().map((fault) => [fault.column, fault])).values()].reverse()
