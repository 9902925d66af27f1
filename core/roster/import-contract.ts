import * as v from 'valibot'
import { actionOn } from '../kernel/contract'
import { unitId } from '../kernel/schemas'
import { COLUMNS } from './import-file'
import { ROW_FAULTS, type RowFault } from './import-row'
import type { Place } from './member'
import { branchId, importId } from './schemas'

const KEEPERS = ['branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer'] as const
const SHOWN_NAME = v.string()

/** What an import has found, and how far it has come. */
const importState = v.object({
  importId,
  unit: v.object({ _id: unitId, name: v.string() }),
  state: v.picklist(['previewed', 'applying', 'done']),
  /** Rows of the file with a person, and what would be done with them. */
  rows: v.number(),
  adds: v.number(),
  changes: v.number(),
  same: v.number(),
  faulty: v.number(),
  /** The first of what is wrong, row by row. */
  faults: v.array(
    v.object({
      row: v.number(),
      column: v.picklist(COLUMNS),
      code: v.picklist(ROW_FAULTS),
      other: v.optional(v.number()),
    }),
  ),
  /** The first rows that would be added or changed. */
  sample: v.array(
    v.object({
      row: v.number(),
      kind: v.picklist(['add', 'change']),
      name: SHOWN_NAME,
      branch: v.string(),
      fields: v.array(v.picklist(['gender', 'joinedOn', 'phone'])),
    }),
  ),
  /** Adds and changes dealt with so far, of how many. */
  done: v.number(),
  total: v.number(),
  /** What was really written; `skipped` had been changed by somebody else since the preview. */
  result: v.object({ added: v.number(), changed: v.number(), skipped: v.number() }),
})

/** 导入, as the server knows it when somebody looks at it or goes on with it. */
export interface ImportSubject {
  _id: string
  unit: Place
  state: 'previewed' | 'applying' | 'done'
  rows: number
  adds: number
  changes: number
  same: number
  faulty: number
  faults: RowFault[]
  sample: {
    row: number
    kind: 'add' | 'change'
    name: string
    branch: string
    fields: ('gender' | 'joinedOn' | 'phone')[]
  }[]
  total: number
  /** Parts that the staged rows lie in, and the next one to apply. */
  parts: number
  next: number
  done: number
  result: { added: number; changed: number; skipped: number }
}

const onUnit = actionOn<Place>()
const onImport = actionOn<ImportSubject>()
const about = v.object({ importId })
const ofUnit = { roles: KEEPERS, within: (_: unknown, { path }: Place) => path } as const
const ofImport = { roles: KEEPERS, within: (_: unknown, { unit }: ImportSubject) => unit.path, hides: true } as const
const target = (input: { importId: string }) => ({ target: input.importId })

/** 导入: a table of people becomes rows of rosters: looked through first, written only when that is confirmed. */
export const importContract = {
  /** An empty table with the headings, two lines of example, and the names of the branches below the unit. */
  importTemplate: onUnit({
    kind: 'query',
    input: v.object({ unitId: branchId }),
    output: v.object({ fileName: v.string(), base64: v.string() }),
    access: ofUnit,
  }),

  /** Looks an uploaded file through. `fileId`: from the upload, under `imports/`. */
  importPreview: onUnit({
    kind: 'command',
    input: v.object({ unitId: branchId, fileId: v.pipe(v.string(), v.maxLength(1000)) }),
    output: importState,
    access: ofUnit,
    audited: (input: { unitId: string }) => ({ target: input.unitId }),
  }),

  importProgress: onImport({ kind: 'query', input: about, output: importState, access: ofImport }),

  /** Applies what was looked through, for some seconds. To be called again until `state` is `done`. */
  importConfirm: onImport({ kind: 'command', input: about, output: importState, access: ofImport, audited: target }),
}
