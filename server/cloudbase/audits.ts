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

export const auditStore = {
  /** Rows of a unit and all below it, the newest first, after `before`. */
  async page(unitId: string, limit: number, before?: AuditCursor): Promise<AuditRow[]> {
    const older = before && [
      { unitIds: unitId, at: before.at, _id: command.lt(before.id) },
      { unitIds: unitId, at: command.lt(before.at) },
    ]
    return audits.aggregate([
      { $match: older ? command.or(older) : { unitIds: unitId } },
      { $sort: { at: -1, _id: -1 } },
      { $limit: limit },
    ])
  },
}

export type AuditStore = typeof auditStore
