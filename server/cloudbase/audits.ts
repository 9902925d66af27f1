import type { Instant } from '#core/kernel/day'
import type { Audit, AuditRow } from '../kernel/audit'
import { collection, type Stage } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

const audits = collection<AuditRow>('audits')

/** The audit as one function writes it. */
export const auditOf = (fn: string): Audit => ({ fn, keep })

async function keep(row: AuditRow): Promise<void> {
  try {
    await audits.add(row)
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
  }
}

/** Where a page ends: the next one begins after this row. */
export interface AuditCursor {
  at: Instant
  id: string
}

/** A row with the names, as they are now, of the units and people that it is about; '' for none. */
export interface NamedRow extends AuditRow {
  unitName: string
  targetName: string
  /** Whom `facts.person` means, and the units that `facts.to` and `facts.into` do. */
  personName: string
  toName: string
  intoName: string
}

/** Each name: where it may stand, in order, and by which field. An account is asked for who is on no roster. */
const NAMES = {
  unitName: [['orgs', '_id', 'unitId']],
  targetName: [
    ['orgs', '_id', 'target'],
    ['members', '_id', 'target'],
  ],
  personName: [
    ['members', '_id', 'facts.person'],
    ['accounts', 'personId', 'facts.person'],
  ],
  toName: [['orgs', '_id', 'facts.to']],
  intoName: [['orgs', '_id', 'facts.into']],
} as const

const namings: Stage[] = Object.entries(NAMES).flatMap(([as, places]) => [
  ...places.map(([from, foreignField, localField], i) => ({
    $lookup: { from, localField, foreignField, as: `${as}${i}` },
  })),
  { $addFields: { [as]: firstName(places.map((_, i) => `$${as}${i}.name`)) } },
  { $project: Object.fromEntries(places.map((_, i) => [`${as}${i}`, 0])) },
])

/** The first of several lists of names that holds one. */
function firstName(lists: readonly string[]): unknown {
  return lists.reduceRight<unknown>((others, names) => ({ $ifNull: [{ $arrayElemAt: [names, 0] }, others] }), '')
}

export const auditStore = {
  /** Rows of a unit and all below it, the newest first, after `before`. */
  async page(unitId: string, limit: number, before?: AuditCursor): Promise<NamedRow[]> {
    const older = before && [
      { unitIds: unitId, at: before.at, _id: command.lt(before.id) },
      { unitIds: unitId, at: command.lt(before.at) },
    ]
    return audits.aggregate([
      { $match: older ? command.or(older) : { unitIds: unitId } },
      { $sort: { at: -1, _id: -1 } },
      { $limit: limit },
      ...namings,
    ])
  },
}

export type AuditStore = typeof auditStore
