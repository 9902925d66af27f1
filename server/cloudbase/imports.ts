import type { OrgPath } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import type { ImportSubject } from '#core/roster/import-contract'
import type { Gender } from '#core/roster/import-row'
import type { Place, SealedPhone } from '#core/roster/member'
import { type CallerRow, toActor, withCaller } from './accounts'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import { belowPath } from './orgs'
import { command } from './sdk'

/** 导入: what was found in a file, and how far it has been applied. */
export interface ImportDocument extends Omit<ImportSubject, 'unit'> {
  unitId: string
  by: string
  at: number
}

/** A row that is to be written. */
export interface StagedRow {
  kind: 'add' | 'change'
  row: number
  memberId: string
  branchId: string
  name: string
  gender?: Gender
  joinedOn?: string
  phone?: SealedPhone
  /** For a change: the row as it was seen, and what is to be other. */
  v?: number
  fields?: ('gender' | 'joinedOn' | 'phone')[]
}

export interface StagedPart {
  _id: string
  at: number
  rows: StagedRow[]
}

const imports = collection<ImportDocument>('imports')
const parts = collection<StagedPart>('importParts')
const orgs = collection<Place>('orgs')
/** Parts that are staged in one request. */
const AT_ONCE = 4
const BRANCHES_MAX = 1000

/** The caller, and the import that they call about, in one request. */
export async function enterImport(
  openid: string,
  importId: string,
): Promise<{ actor: Actor; subject: ImportSubject } | null> {
  const [row] = await imports.aggregate<ImportDocument & { units: Place[] } & CallerRow>([
    { $match: { _id: importId } },
    { $lookup: { from: 'orgs', localField: 'unitId', foreignField: '_id', as: 'units' } },
    ...withCaller(openid),
  ])
  const unit = row?.units[0]
  if (!row || !unit) return null
  const { account, member, branchPath, posts, units: _, ...found } = row
  return { actor: toActor(openid, { account, member, branchPath, posts }), subject: { ...found, unit } }
}

export const importStore = {
  find: (importId: string) => imports.findOne({ _id: importId }),

  /** Keeps the parts first, the import last: one that is there is whole. */
  async stage(found: ImportDocument, staged: readonly StagedPart[]): Promise<void> {
    for (let i = 0; i < staged.length; i += AT_ONCE) await addOnce(staged.slice(i, i + AT_ONCE))
    try {
      await imports.add(found)
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
    }
  },

  part: (importId: string, part: number) => parts.findOne({ _id: `${importId}:${part}` }),

  /** Counts a part, once: whoever else applied it at the same time finds the import moved on. */
  advance: (importId: string, part: number, rows: number, { added, changed, skipped }: ImportSubject['result']) =>
    imports.update(
      { _id: importId, next: part },
      {
        next: part + 1,
        state: 'applying',
        done: command.inc(rows),
        result: { added: command.inc(added), changed: command.inc(changed), skipped: command.inc(skipped) },
      },
    ),

  finish: (importId: string) => imports.update({ _id: importId }, { state: 'done' }),

  /** Units at or below a path that have a roster. */
  async branchesBelow(path: OrgPath): Promise<{ _id: string; name: string }[]> {
    return orgs.aggregate([
      { $match: { path: command.or([command.eq(path), belowPath(path)]) } },
      {
        $match: {
          status: 'active',
          partyKind: command.in(['branch', 'committee', 'generalBranch', 'projectBranch', 'businessDistrict']),
        },
      },
      { $sort: { path: 1 } },
      { $limit: BRANCHES_MAX },
      { $project: { name: 1 } },
    ])
  },

  branchIdsBelow: async (path: OrgPath) => (await importStore.branchesBelow(path)).map(({ _id }) => _id),

  /** Takes away what was staged before a moment, a batch of it. */
  async drop(before: number, most: number): Promise<number> {
    const [staged, found] = [await oldest(parts, before, most), await oldest(imports, before, most)]
    if (staged.length > 0) await parts.remove({ _id: command.in(staged) })
    if (found.length > 0) await imports.remove({ _id: command.in(found) })
    return staged.length + found.length
  },
}

async function oldest(of: { aggregate: typeof imports.aggregate }, before: number, most: number): Promise<string[]> {
  const rows = await of.aggregate<{ _id: string }>([
    { $match: { at: command.lt(before) } },
    { $limit: most },
    { $project: { _id: 1 } },
  ])
  return rows.map(({ _id }) => _id)
}

async function addOnce(some: readonly StagedPart[]): Promise<void> {
  try {
    await parts.addAll(some)
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
    for (const part of some) if ((await parts.findOne({ _id: part._id })) === null) await addOnce([part])
  }
}

export type ImportStore = typeof importStore
