import type { OutputOf } from '#core/kernel/contract'
import { beijingDay } from '#core/kernel/day'
import type { OrganisationContract } from '#core/organisation/contract'
import type { AuditRow } from './types'

/** A page, or all pages read so far, the newest first and without a gap; `next` is where the next one begins. */
export type AuditRead = OutputOf<OrganisationContract['audit']>

/**
 * A fresh first page on what was read: where they meet, nothing read below it is lost. Where they do not, more has
 * happened than a page holds, and reading begins anew.
 */
export function withFirst(read: AuditRead | undefined, page: AuditRead): AuditRead {
  const known = new Set(read?.rows.map(({ id }) => id))
  if (!read || !page.rows.some(({ id }) => known.has(id))) return page
  return { rows: joined(page.rows, read.rows), next: read.next }
}

export const withOlder = (read: AuditRead, page: AuditRead): AuditRead => ({
  rows: joined(read.rows, page.rows),
  next: page.next,
})

function joined(newer: readonly AuditRow[], older: readonly AuditRow[]): AuditRow[] {
  const known = new Set(newer.map(({ id }) => id))
  return [...newer, ...older.filter(({ id }) => !known.has(id))]
}

/** One row for what was refused: the attempt that the refusal follows would read as if it had been done. */
export function withoutAttempts(rows: readonly AuditRow[]): AuditRow[] {
  const refused = new Set(rows.filter((row) => row.refused !== null).map(({ id }) => id.replace(/-refused$/, '')))
  return rows.filter((row) => row.refused !== null || !refused.has(row.id))
}

/** Rows by Beijing day, in their order. */
export function byDay(rows: readonly AuditRow[]): { day: string; rows: AuditRow[] }[] {
  const days: { day: string; rows: AuditRow[] }[] = []
  for (const row of rows) {
    const day = beijingDay(row.at)
    const last = days[days.length - 1]
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}
