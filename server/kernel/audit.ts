import { randomUUID } from 'node:crypto'
import { AppError } from '#core/kernel/app-error'
import type { AnyAction } from '#core/kernel/contract'
import { beijingDay, type Instant } from '#core/kernel/day'
import { traceId } from '#core/kernel/ids'
import { type OrgPath, unitId, unitIds } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'

/** 审计: who did what, to what, when, from which function. Written once and never changed. */
export interface AuditRow {
  _id: string
  at: Instant
  actorId: string
  actorName: string
  action: string
  fn: string
  /** Where it was done; '' for nowhere in particular. */
  unitId: string
  /** The units on the way to where it was done: whoever may read the audit of one of them reads this. */
  unitIds: string[]
  /** Id of what it was done to; '' for nothing in particular. */
  target: string
  /** Why, where the action asks for it. */
  reason?: string
  facts: Record<string, string | number | boolean>
  /** Absent on the row that stands for the attempt; the refusal's code on the one that follows when it was refused. */
  refused?: string
}

/** Where a function keeps its audit, and its name in it. */
export interface Audit {
  fn: string
  /** Appends a row, unless this very row is there already. */
  keep: (row: AuditRow) => Promise<void>
}

/** A call that has been let in, as its audit needs it. */
export interface Attempt {
  action: AnyAction
  name: string
  input: Record<string, unknown>
  subject: unknown
  subjectId: string | undefined
  actor: Actor
  now: Instant
  /** Where the contract says that it happens. */
  path: OrgPath | undefined
  commandId: string | undefined
}

/**
 * Does something with its audit: the attempt is written first, so that nothing can happen, or be seen, without its row;
 * a second row follows when it was refused. The same command, sent again on the same day, meets its own row; a query is
 * a look, and every look counts.
 */
export async function audited<T>(audit: Audit, attempt: Attempt, act: () => Promise<T>): Promise<T> {
  const row = toRow(audit.fn, attempt)
  await audit.keep(row)
  try {
    return await act()
  } catch (error) {
    const refused = error instanceof AppError ? error.code : 'UNEXPECTED'
    await audit.keep({ ...row, _id: `${row._id}-refused`, refused })
    throw error
  }
}

function toRow(
  fn: string,
  { action, name, input, subject, subjectId, actor, now, path, commandId }: Attempt,
): AuditRow {
  const detail = typeof action.audited === 'function' ? action.audited(input, subject) : {}
  const where = path ?? actor.branchPath
  const command = action.kind === 'command' && commandId !== undefined ? commandId : randomUUID()
  return {
    _id: traceId(actor.openid, `${fn}.${name}`, `${command} ${beijingDay(now)}`, input),
    at: now,
    actorId: actor.personId,
    actorName: actor.name,
    action: name,
    fn,
    unitId: where === undefined ? '' : unitId(where),
    unitIds: [...new Set([...(where === undefined ? [] : unitIds(where)), ...(detail.alsoIn ?? [])])],
    target: detail.target ?? subjectId ?? '',
    ...(typeof input.reason === 'string' && { reason: input.reason }),
    facts: detail.facts ?? {},
  }
}
