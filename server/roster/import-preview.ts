import type { RosterContract } from '#core/roster/contract'
import { type FileRow, findHeading, type Heading, IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from '#core/roster/import-file'
import { type PlanRow, planImport, type RosterRow } from '#core/roster/import-plan'
import { type KnownBranches, type ReadRow, type RowFault, readRow } from '#core/roster/import-row'
import type { MemberDocument } from '../cloudbase/members'
import type { UseCase } from '../kernel/use-case'
import { phoneKeys } from '../privacy/personal-data'
import { readTable } from './import/read-table'
import { refuse } from './import/refuse'
import { stagedParts, summaryOf } from './import/stage'
import { showImport } from './import-progress'
import type { RosterStores } from './stores'

type Branch = { _id: string; name: string }

/**
 * Looks a file through and stages what it would do; nothing else is written, and the file is deleted. Sent again, the
 * command answers with what it staged.
 */
export const importPreview: UseCase<RosterContract['importPreview'], RosterStores> = async (
  { unitId, fileId },
  { subject, actor, now, newId, members, imports, files },
) => {
  const importId = newId()
  const before = await imports.find(importId)
  if (before) return showImport({ ...before, unit: subject })
  const bytes = await files.readImport(fileId, unitId, IMPORT_BYTES_MAX)
  if (bytes === 'missing') {
    // Gone because the same command, sent before and slow to answer, has just read it.
    const staged = await imports.find(importId)
    if (staged) return showImport({ ...staged, unit: subject })
    refuse('missing')
  }
  if (bytes === 'tooLarge') refuse('tooLarge', IMPORT_BYTES_MAX)
  try {
    const branches = await imports.branchesBelow(subject.path)
    const { people, faults } = readPeople(bytes, branchesOf(unitId, branches), now)
    const roster = (await members.ofBranches(branches.map(({ _id }) => _id))).map(toRosterRow)
    const plan = planImport(people.map(toPlanRow), roster)
    const found = { people, plan: { ...plan, faults: [...faults, ...plan.faults].sort((a, b) => a.row - b.row) } }
    const parts = stagedParts(importId, found, now)
    const staged = { ...summaryOf(importId, found, branches, parts.length), unitId, by: actor.name, at: now }
    await imports.stage(staged, parts)
    return showImport({ ...staged, unit: subject })
  } finally {
    await files.remove(fileId)
  }
}

function readPeople(bytes: Uint8Array, branches: KnownBranches, now: number) {
  const table = readTable(bytes)
  const heading = findHeading(table.rows) ?? refuse('noHeader')
  const rows = table.rows.slice(heading.height)
  if (rows.length === 0) refuse('empty')
  if (rows.length > IMPORT_ROWS_MAX) refuse('tooManyRows', IMPORT_ROWS_MAX)
  const people: ReadRow[] = []
  const faults: RowFault[] = []
  for (const row of rows) {
    const read = readRow(table.from1904 ? from1904(row, heading) : row, heading, branches, now)
    if ('person' in read) people.push(read.person)
    else faults.push(...read.faults)
  }
  return { people, faults }
}

/** Days counted from 1904 are 1,462 fewer. */
function from1904({ row, cells }: FileRow, { at }: Heading): FileRow {
  return {
    row,
    cells: cells.map((cell, i) =>
      i === at.joinedOn && /^\d{3,5}(\.\d+)?$/.test(cell) ? String(Number(cell) + 1462) : cell,
    ),
  }
}

function branchesOf(unitId: string, branches: readonly Branch[]): KnownBranches {
  const byName = new Map<string, string[]>()
  for (const { _id, name } of branches) {
    byName.set(name, [...(byName.get(name) ?? []), _id])
    byName.set(_id, [_id])
  }
  const own = branches.some(({ _id }) => _id === unitId) && branches.length === 1
  return { byName, ...(own && { only: unitId }) }
}

function toPlanRow({ phone, ...row }: ReadRow): PlanRow {
  return { ...row, phoneKeys: phone === undefined ? [] : phoneKeys(phone) }
}

function toRosterRow({ _id, branchId, name, gender, joinedOn, phone, v }: MemberDocument): RosterRow {
  return {
    memberId: _id,
    branchId,
    name,
    v: v ?? 0,
    ...(gender && { gender }),
    ...(joinedOn && { joinedOn }),
    ...(phone && { phoneKey: phone.key }),
  }
}
