import { createHash } from 'node:crypto'
import type { ImportSubject } from '#core/roster/import-contract'
import type { Plan, Planned } from '#core/roster/import-plan'
import type { ReadRow } from '#core/roster/import-row'
import type { StagedPart, StagedRow } from '../../cloudbase/imports'
import { sealPhone } from '../../privacy/personal-data'

const PART = 250
const FAULTS_SHOWN = 200
const SAMPLE = 100

interface Found {
  people: readonly ReadRow[]
  plan: Plan
}

type Doing = Exclude<Planned, { kind: 'same' }>
const isDoing = (item: Planned): item is Doing => item.kind !== 'same'

/** What is to be written, in parts that are applied one after the other. Phone numbers are sealed here already. */
export function stagedParts(importId: string, { people, plan }: Found, at: number): StagedPart[] {
  const byRow = new Map(people.map((person) => [person.row, person]))
  const rows = plan.items.filter(isDoing).flatMap((item) => {
    const person = byRow.get(item.row)
    return person ? [toStaged(importId, item, person)] : []
  })
  // Changes first: a number that somebody gives up is free for whoever comes after.
  rows.sort((a, b) => (a.kind === b.kind ? a.row - b.row : a.kind === 'change' ? -1 : 1))
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, part) => ({
    _id: `${importId}:${part}`,
    at,
    rows: rows.slice(part * PART, (part + 1) * PART),
  }))
}

function toStaged(importId: string, item: Doing, { row, branchId, name, gender, joinedOn, phone }: ReadRow): StagedRow {
  const memberId = item.kind === 'change' ? item.memberId : rowId(importId, row)
  return {
    kind: item.kind,
    row,
    memberId,
    branchId,
    name,
    ...(item.kind === 'change' && { v: item.v, fields: item.fields }),
    ...(gender && { gender }),
    ...(joinedOn && { joinedOn }),
    ...(phone && { phone: sealPhone(phone, memberId) }),
  }
}

/** The id of a row that an import adds: the same however often it is applied. */
const rowId = (importId: string, row: number): string =>
  createHash('sha256').update(`${importId}:${row}`).digest('hex').slice(0, 20)

/** The import itself: how much of what, and the first of each. */
export function summaryOf(
  importId: string,
  { people, plan }: Found,
  branches: readonly { _id: string; name: string }[],
  parts: number,
): Omit<ImportSubject, 'unit'> {
  const names = new Map(branches.map(({ _id, name }) => [_id, name]))
  const byRow = new Map(people.map((person) => [person.row, person]))
  const doing = plan.items.filter(isDoing)
  const adds = doing.filter(({ kind }) => kind === 'add').length
  const faulty = new Set(plan.faults.map(({ row }) => row)).size
  return {
    _id: importId,
    state: 'previewed',
    rows: plan.items.length + faulty,
    adds,
    changes: doing.length - adds,
    same: plan.items.length - doing.length,
    faulty,
    faults: plan.faults.slice(0, FAULTS_SHOWN),
    sample: doing.slice(0, SAMPLE).map((item) => {
      const person = byRow.get(item.row)
      const fields = item.kind === 'change' ? item.fields : []
      return {
        row: item.row,
        kind: item.kind,
        name: person?.name ?? '',
        branch: names.get(person?.branchId ?? '') ?? '',
        fields,
      }
    }),
    total: doing.length,
    parts,
    next: 0,
    done: 0,
    result: { added: 0, changed: 0, skipped: 0 },
  }
}
