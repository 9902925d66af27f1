import type { Instant } from '#core/kernel/day'
import type { Audit, AuditRow } from '../kernel/audit'
import { collection } from './collection'
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

/** A row with the names, as they are now, of the units that it is about. */
interface NamedRow extends AuditRow {
  unitName: string
  targetName: string
}

const nameIn = (units: string) => ({ $ifNull: [{ $arrayElemAt: [`${units}.name`, 0] }, ''] })

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
      { $lookup: { from: 'orgs', localField: 'unitId', foreignField: '_id', as: 'unitName' } },
      { $lookup: { from: 'orgs', localField: 'target', foreignField: '_id', as: 'targetName' } },
      { $addFields: { unitName: nameIn('$unitName'), targetName: nameIn('$targetName') } },
    ])
  },
}

export type AuditStore = typeof auditStore
