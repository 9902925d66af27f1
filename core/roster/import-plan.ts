import type { BeijingDay } from '../kernel/day'
import type { Gender, ReadRow, RowFault } from './import-row'

/** A row of the file, with its phone number as what can be compared: the same under every key in use, the newest first. */
export interface PlanRow extends Omit<ReadRow, 'phone'> {
  phoneKeys: readonly string[]
}

/** A row of the roster, as far as an import looks at it. */
export interface RosterRow {
  memberId: string
  branchId: string
  name: string
  gender?: Gender
  joinedOn?: BeijingDay
  phoneKey?: string
  v: number
}

export type Planned =
  | { kind: 'add'; row: number }
  | { kind: 'change'; row: number; memberId: string; v: number; fields: ('gender' | 'joinedOn' | 'phone')[] }
  | { kind: 'same'; row: number; memberId: string }

export interface Plan {
  items: Planned[]
  faults: RowFault[]
}

/**
 * What an import would do: rows of the file are matched with rows of the roster, by phone number first, then by name and
 * day of joining, then by name alone where nothing speaks against it. Whoever is matched is changed where the file says
 * more or other; whoever is not is added. Planned again after it has been done, everything is the same.
 */
export function planImport(rows: readonly PlanRow[], roster: readonly RosterRow[]): Plan {
  const faults: RowFault[] = []
  const fresh = withoutDuplicates(rows, faults)
  const index = new RosterIndex(roster)
  const matched = match(fresh, index, faults)
  const wrong = new Set(faults.map(({ row }) => row))
  for (const row of foreignNumbers(fresh, matched, wrong, index)) {
    wrong.add(row.row)
    faults.push({ row: row.row, column: 'phone', code: 'PHONE_OF_ANOTHER' })
  }
  const items = fresh.filter(({ row }) => !wrong.has(row)).map((row) => toItem(row, matched.get(row.row)))
  return { items, faults: faults.sort((a, b) => a.row - b.row) }
}

/** Who each row is about, where that is somebody on the roster. */
function match(rows: readonly PlanRow[], index: RosterIndex, faults: RowFault[]): Map<number, RosterRow> {
  const matched = new Map<number, RosterRow>()
  const wrong = new Set<number>()
  for (const candidatesOf of [byPhone, byDay, byName]) {
    for (const row of rows) {
      if (matched.has(row.row) || wrong.has(row.row)) continue
      const candidates = candidatesOf(row, index)
      const fault = faultOf(row, candidates)
      const [member] = candidates
      if (fault) {
        wrong.add(row.row)
        faults.push(fault)
      } else if (member) {
        matched.set(row.row, member)
        index.take(member)
      }
    }
  }
  return matched
}

/**
 * Rows with a number that is somebody else's, and stays theirs. One that its owner gives up in this very file is free; when
 * that row turns out to be wrong, it is not.
 */
function foreignNumbers(
  rows: readonly PlanRow[],
  matched: ReadonlyMap<number, RosterRow>,
  wrong: ReadonlySet<number>,
  index: RosterIndex,
): Set<PlanRow> {
  const isRight = (row: PlanRow) => !wrong.has(row.row) && !foreign.has(row)
  const rowOf = new Map(rows.flatMap((row) => (matched.has(row.row) ? [[matched.get(row.row), row] as const] : [])))
  const wantedBy = new Map(rows.flatMap((row) => row.phoneKeys.map((key) => [key, row] as const)))
  const foreign = new Set<PlanRow>()
  const givesUp = (member: RosterRow): boolean => {
    const row = rowOf.get(member)
    return (
      row !== undefined && isRight(row) && row.phoneKeys.length > 0 && !row.phoneKeys.includes(member.phoneKey ?? '')
    )
  }
  const rest = [...rows]
  for (let row = rest.pop(); row; row = rest.pop()) {
    if (!isRight(row)) continue
    const own = matched.get(row.row)
    const others = row.phoneKeys.flatMap((key) => index.byPhone.get(key) ?? []).filter((member) => member !== own)
    if (others.every(givesUp)) continue
    foreign.add(row)
    const waiting = own?.phoneKey === undefined ? undefined : wantedBy.get(own.phoneKey)
    if (waiting) rest.push(waiting)
  }
  return foreign
}

const personKey = ({ branchId, name }: { branchId: string; name: string }): string => `${branchId}\n${name}`

/** Rows of the roster by what rows of the file know of them. Whoever is taken is found no more. */
class RosterIndex {
  readonly byPhone = new Map<string, RosterRow[]>()
  readonly byPerson = new Map<string, RosterRow[]>()
  readonly byDay = new Map<string, RosterRow[]>()
  private readonly taken = new Set<string>()

  constructor(roster: readonly RosterRow[]) {
    for (const member of roster) {
      if (member.phoneKey !== undefined) append(this.byPhone, member.phoneKey, member)
      append(this.byPerson, personKey(member), member)
      if (member.joinedOn) append(this.byDay, `${personKey(member)}\n${member.joinedOn}`, member)
    }
  }

  take({ memberId }: RosterRow): void {
    this.taken.add(memberId)
  }

  free(members: readonly RosterRow[] = []): RosterRow[] {
    return members.filter(({ memberId }) => !this.taken.has(memberId))
  }
}

function append(map: Map<string, RosterRow[]>, key: string, member: RosterRow): void {
  const list = map.get(key)
  if (list) list.push(member)
  else map.set(key, [member])
}

type Candidates = (row: PlanRow, index: RosterIndex) => RosterRow[]

const byPhone: Candidates = (row, index) =>
  index.free(row.phoneKeys.flatMap((key) => index.byPhone.get(key) ?? [])).filter(({ name }) => name === row.name)

const byDay: Candidates = (row, index) =>
  row.joinedOn ? index.free(index.byDay.get(`${personKey(row)}\n${row.joinedOn}`)) : []

const byName: Candidates = (row, index) =>
  index.free(index.byPerson.get(personKey(row))).filter((member) => {
    const phonesDiffer = row.phoneKeys.length > 0 && member.phoneKey !== undefined
    const daysDiffer = row.joinedOn !== undefined && member.joinedOn !== undefined
    return !phonesDiffer && !daysDiffer
  })

function faultOf(row: PlanRow, candidates: readonly RosterRow[]): RowFault | null {
  if (candidates.length > 1) return { row: row.row, column: 'name', code: 'AMBIGUOUS' }
  const elsewhere = candidates.some(({ branchId }) => branchId !== row.branchId)
  return elsewhere ? { row: row.row, column: 'branch', code: 'ON_OTHER_BRANCH' } : null
}

function toItem(row: PlanRow, member: RosterRow | undefined): Planned {
  if (!member) return { kind: 'add', row: row.row }
  const { memberId, v } = member
  const fields = [
    ...(row.gender !== undefined && row.gender !== member.gender ? (['gender'] as const) : []),
    ...(row.joinedOn !== undefined && row.joinedOn !== member.joinedOn ? (['joinedOn'] as const) : []),
    ...(row.phoneKeys.length > 0 && !row.phoneKeys.includes(member.phoneKey ?? '') ? (['phone'] as const) : []),
  ]
  return fields.length > 0
    ? { kind: 'change', row: row.row, memberId, v, fields }
    : { kind: 'same', row: row.row, memberId }
}

/** Rows so far of one name in one branch: the first of each sort that a later row could be the same person as. */
interface Namesakes {
  any: number
  noPhone?: number
  noDay?: number
  neither?: number
}

/** Drops rows that are, or could be, about somebody who stands further up in the file. */
function withoutDuplicates(rows: readonly PlanRow[], faults: RowFault[]): PlanRow[] {
  const phones = new Map<string, number>()
  const days = new Map<string, number>()
  const names = new Map<string, Namesakes>()
  return rows.filter((row) => {
    const [phone] = row.phoneKeys
    const day = row.joinedOn && `${personKey(row)}\n${row.joinedOn}`
    const namesakes = names.get(personKey(row))
    const other = (phone && phones.get(phone)) ?? (day && days.get(day)) ?? sameAs(row, namesakes)
    if (typeof other === 'number') {
      faults.push({ row: row.row, column: 'name', code: 'DUPLICATE_IN_FILE', other })
      return false
    }
    if (phone) phones.set(phone, row.row)
    if (day) days.set(day, row.row)
    names.set(personKey(row), withRow(row, namesakes))
    return true
  })
}

/** A row higher up that nothing tells apart from this one: neither two phone numbers nor two days. */
function sameAs({ phoneKeys, joinedOn }: PlanRow, namesakes: Namesakes | undefined): number | undefined {
  if (phoneKeys.length > 0) return joinedOn ? namesakes?.neither : namesakes?.noPhone
  return joinedOn ? namesakes?.noDay : namesakes?.any
}

function withRow({ row, phoneKeys, joinedOn }: PlanRow, before: Namesakes = { any: row }): Namesakes {
  const noPhone = phoneKeys.length === 0
  const noDay = !joinedOn
  return {
    any: before.any,
    ...first('noPhone', before.noPhone, noPhone, row),
    ...first('noDay', before.noDay, noDay, row),
    ...first('neither', before.neither, noPhone && noDay, row),
  }
}

function first(key: 'noPhone' | 'noDay' | 'neither', before: number | undefined, is: boolean, row: number) {
  const value = before ?? (is ? row : undefined)
  return value === undefined ? {} : { [key]: value }
}
