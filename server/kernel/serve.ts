import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { AppError, type Refusal } from '#core/kernel/app-error'
import type { ActionEvent, AnyAction, ContextContract } from '#core/kernel/contract'
import type { Instant } from '#core/kernel/day'
import { commandBoundId } from '#core/kernel/ids'
import type { OrgPath } from '#core/kernel/org-path'
import { type Actor, holds, holdsAnywhere } from '#core/kernel/roles'
import { POLICY_VERSION } from '#core/privacy/policy'
import '#core/privacy/refusals'
import { type Audit, audited } from './audit'
import type { Context, UseCase } from './use-case'

export type Answer = { ok: true; data: unknown } | { ok: false; error: Refusal }

/** Who is calling, and what they call about, in one database request. */
export interface Door {
  /** The caller's openid, from the platform and never from the event. */
  callerId: () => string
  /** Id of what an input is about; undefined when it names nothing. May refuse (a code that is not genuine). */
  subjectIdOf: (input: Record<string, unknown>, now: Instant) => string | undefined
  /** The caller and, with an id, the thing; null when there is no such thing. */
  enter: (openid: string, subjectId: string | undefined) => Promise<{ actor: Actor; subject: unknown } | null>
  /** Where audited actions leave their rows; a function that has such an action does not load without it. */
  audit?: Audit
}

type UseCases<C extends ContextContract, Stores> = { [K in keyof C]: UseCase<C[K], Stores> }

const event = v.object({
  action: v.string(),
  input: v.optional(v.unknown(), {}),
  commandId: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))),
})

/**
 * Serves a context's actions as one cloud function: caller, input schema, permission, use-case, output schema.
 * An action of the contract without a use-case does not compile; a permission that is not given is refused.
 */
export function serve<C extends ContextContract, Stores extends object>(
  contract: C,
  useCases: UseCases<C, Stores>,
  stores: Stores,
  door: Door,
): (event: unknown) => Promise<Answer> {
  if (!door.audit && Object.values(contract).some((action) => action.audited)) throw new Error('the door has no audit')
  return async (raw) => {
    try {
      return { ok: true, data: await answer(contract, useCases, stores, door, raw) }
    } catch (error) {
      return { ok: false, error: toRefusal(error, raw) }
    }
  }
}

async function answer<C extends ContextContract, Stores extends object>(
  contract: C,
  useCases: UseCases<C, Stores>,
  stores: Stores,
  door: Door,
  raw: unknown,
): Promise<unknown> {
  const { name, action, request } = readEvent(contract, raw)
  const input = parseInput(action, request.input)
  const now = Date.now()
  const openid = door.callerId()
  const subjectId = door.subjectIdOf(input, now)
  const entered = await door.enter(openid, subjectId)
  if (!entered) throw new AppError('NOT_FOUND')
  const { actor, subject } = entered
  const path = assertPermitted(action, input, subject, actor, now)
  assertConsented(action, actor)
  const { commandId } = request
  const context: Context<unknown> = { actor, now, subject, newId: idSource(openid, name, commandId) }
  const act = async () => v.parse(action.output, await useCases[name](input, { ...stores, ...context } as never))
  if (!action.audited || !door.audit) return act()
  return audited(door.audit, { action, name, input, subject, subjectId, actor, now, path, commandId }, act)
}

function readEvent<C extends ContextContract>(contract: C, raw: unknown) {
  const parsed = v.safeParse(event, raw)
  const name = parsed.success ? parsed.output.action : ''
  // Own keys only: `constructor` and `toString` are no actions.
  if (!parsed.success || !Object.hasOwn(contract, name))
    throw new AppError('ACTION_UNKNOWN', { action: name.slice(0, 60) })
  return { name: name as keyof C & string, action: contract[name] as AnyAction, request: parsed.output as ActionEvent }
}

function parseInput(action: AnyAction, input: unknown): Record<string, unknown> {
  const parsed = v.safeParse(action.input, input)
  if (parsed.success) return parsed.output as Record<string, unknown>
  const fields = parsed.issues.map((issue) => v.getDotPath(issue) ?? '')
  throw new AppError('INPUT_INVALID', { fields: [...new Set(fields)].slice(0, 20) })
}

/**
 * Default deny: a role that is not held, or not held there, is refused.
 *
 * @returns where it happens, for an action that names a place
 */
function assertPermitted(
  action: AnyAction,
  input: unknown,
  subject: unknown,
  actor: Actor,
  now: Instant,
): OrgPath | undefined {
  const { roles, within, hides } = action.access
  const path = within?.(input as never, subject as never)
  const permitted = within ? path !== undefined && holds(actor, roles, path, now) : holdsAnywhere(actor, roles, now)
  if (!permitted) throw new AppError(hides ? 'NOT_FOUND' : 'FORBIDDEN')
  return path
}

/** Nothing personal is stored before its owner has agreed to the policy as it is now. */
function assertConsented({ personal }: AnyAction, { consent, isNamed }: Actor): void {
  const stores = personal === 'input' || (personal === 'name' && isNamed)
  if (stores && consent !== POLICY_VERSION) throw new AppError('CONSENT_REQUIRED', { version: POLICY_VERSION })
}

function idSource(openid: string, action: string, commandId: string = randomUUID()): () => string {
  let made = 0
  return () => commandBoundId(openid, action, `${commandId}#${made++}`)
}

function toRefusal(error: unknown, raw: unknown): Refusal {
  if (error instanceof AppError) return { code: error.code, details: error.details } as Refusal
  const id = randomUUID().slice(0, 8)
  const { action } = (raw ?? {}) as { action?: unknown }
  // The input stays out of the log: it may hold what people wrote about themselves.
  console.error(JSON.stringify({ level: 'error', id, action: String(action).slice(0, 60), error: describe(error) }))
  return { code: 'UNEXPECTED', details: { id } }
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { errCode, code } = error as { errCode?: unknown; code?: unknown }
  return { message: error.message, errCode, code, stack: error.stack }
}
