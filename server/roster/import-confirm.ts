import type { RosterContract } from '#core/roster/contract'
import type { ImportSubject } from '#core/roster/import-contract'
import { partyDayOf } from '#core/roster/party-birthday'
import type { StagedRow } from '../cloudbase/imports'
import type { MemberDocument } from '../cloudbase/members'
import { GONE, type MemberStore, numbered } from '../cloudbase/members'
import type { UseCase } from '../kernel/use-case'
import { showImport } from './import-progress'
import type { RosterStores } from './stores'

/** How long one call goes on: less than a phone waits for its answer. */
const SLICE_MS = 5000
/** Changes under way at once. */
const AT_ONCE = 25

type Result = ImportSubject['result']

/**
 * Applies an import part by part, for some seconds. Each row is one write, recognised when it is met again; a part is
 * counted once, by the write that moves the import on. So a call that dies, or two at once, end in the same rosters.
 */
export const importConfirm: UseCase<RosterContract['importConfirm'], RosterStores> = async (
  { importId },
  { subject, actor, now, members, imports, orgs },
) => {
  const until = performance.now() + SLICE_MS
  let current: ImportSubject = subject
  while (current.next < current.parts && performance.now() < until) {
    const part = await imports.part(importId, current.next)
    if (!part) break
    const result = await applyPart(importId, part.rows, { members, by: actor.name, at: now })
    await imports.advance(importId, current.next, part.rows.length, result)
    current = { ...((await imports.find(importId)) ?? current), unit: subject.unit }
  }
  if (current.next >= current.parts && current.state !== 'done') {
    await orgs.recountMembers(await imports.branchIdsBelow(subject.unit.path))
    await imports.finish(importId)
    current = { ...current, state: 'done' }
  }
  return showImport(current)
}

interface Way {
  members: MemberStore
  by: string
  at: number
}

async function applyPart(importId: string, rows: readonly StagedRow[], way: Way): Promise<Result> {
  const adds = rows.filter(({ kind }) => kind === 'add')
  const changes = rows.filter(({ kind }) => kind === 'change')
  const changed = await applyChanges(importId, changes, way)
  const added = await applyAdds(importId, adds, way)
  return { added, changed, skipped: rows.length - added - changed }
}

/** Adds who has not come onto the roster by another way since the preview. */
async function applyAdds(importId: string, rows: readonly StagedRow[], { members, by, at }: Way): Promise<number> {
  if (rows.length === 0) return 0
  const keys = rows.flatMap(({ phone }) => (phone ? [phone.key] : []))
  const own = new Set(rows.map(({ memberId }) => memberId))
  const there = keys.length === 0 ? [] : await members.withPhones(keys)
  const taken = new Set(there.filter(({ _id }) => !own.has(_id)).map(({ branchId, key }) => `${branchId}\n${key}`))
  const fresh = rows.filter(({ branchId, phone }) => !phone || !taken.has(`${branchId}\n${phone.key}`))
  return (await members.addAll(fresh.map((row) => toMember(importId, row, by, at)))).size
}

function toMember(importId: string, row: StagedRow, by: string, at: number): MemberDocument {
  const { memberId, branchId, name, gender, joinedOn, phone } = row
  return {
    _id: memberId,
    branchId,
    name,
    status: 'active',
    unbound: memberId,
    phoneSlot: phone?.key ?? memberId,
    v: 0,
    importId,
    history: [{ at, by, what: 'imported' }],
    ...(gender && { gender }),
    ...(joinedOn && { joinedOn, partyDay: partyDayOf(joinedOn) }),
    ...(phone && { phone }),
  }
}

async function applyChanges(importId: string, rows: readonly StagedRow[], way: Way): Promise<number> {
  const { changed, missed, taken } = await applyOnce(importId, rows, way)
  // Written by this import before, in a call that did not live to say so.
  const before = missed.length > 0 ? await way.members.importedBy(missed, importId) : new Set()
  return changed + before.size + (await applyTaken(importId, taken, way))
}

interface Applied {
  changed: number
  /** Rows that are no longer as they were seen. */
  missed: string[]
  /** Rows whose new number another row still holds. */
  taken: StagedRow[]
}

async function applyOnce(importId: string, rows: readonly StagedRow[], way: Way): Promise<Applied> {
  const applied: Applied = { changed: 0, missed: [], taken: [] }
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE)
    const written = await Promise.all(some.map((row) => applyChange(importId, row, way)))
    some.forEach((row, j) => {
      if (written[j] === 'taken') applied.taken.push(row)
      else if (written[j] === 0) applied.missed.push(row.memberId)
      else applied.changed++
    })
  }
  return applied
}

/**
 * Rows that wait for a number which another row gives up in this very import: once that has been written they go through.
 * What then still waits goes round in a circle (two people whose numbers were mixed up): all let go first.
 */
async function applyTaken(importId: string, waiting: readonly StagedRow[], way: Way): Promise<number> {
  let changed = 0
  let rest = waiting
  for (let before = rest.length + 1; rest.length > 0 && rest.length < before; ) {
    before = rest.length
    const applied = await applyOnce(importId, rest, way)
    changed += applied.changed
    rest = applied.taken
  }
  if (rest.length < 2) return changed
  await Promise.all(rest.map(({ memberId, v }) => way.members.setSlot(memberId, v ?? 0, memberId)))
  const last = await applyOnce(importId, rest, way)
  await Promise.all(last.taken.map((row) => takeBack(row, way)))
  return changed + last.changed
}

/** A row that could not be changed after all holds its own number again, if nobody else does by now. */
async function takeBack({ memberId, v }: StagedRow, { members }: Way): Promise<void> {
  const phone = (await members.find(memberId))?.phone
  if (phone) await members.setSlot(memberId, v ?? 0, phone.key)
}

function applyChange(importId: string, row: StagedRow, { members, by, at }: Way): Promise<number | 'taken'> {
  const { fields = [], gender, joinedOn, phone } = row
  const change = {
    ...(fields.includes('gender') && { gender: gender ?? GONE }),
    ...(fields.includes('joinedOn') && {
      joinedOn: joinedOn ?? GONE,
      partyDay: joinedOn ? partyDayOf(joinedOn) : GONE,
    }),
    ...(fields.includes('phone') && phone && numbered(row.memberId, phone)),
  }
  const changes = fields.map((field) => ({ field, from: '', to: field === 'phone' ? '' : (row[field] ?? '') }))
  return members.applyImport(row.memberId, row.v ?? 0, importId, change, { at, by, what: 'imported', changes })
}
