import type { ActionEvent, AnyAction, InputOf, OutputOf } from '#core/kernel/contract'
import { callFunction } from '../platform/cloud'
import type { ActionRef } from './api'
import { isUnanswered, type ShownRefusal } from './refusal'

export type Outcome<T> = { ok: true; data: T } | { ok: false; refusal: ShownRefusal }

/** Longer than a cold start of a cloud function, shorter than anybody's patience. */
const TRY_LASTS = 8000
/** Pauses before each further try, in ms. A check-in in a full room meets a moment of bad network more often than not. */
const COMMAND_PAUSES = [300, 900, 1800]
const QUERY_PAUSES = [500]

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const refused = (refusal: ShownRefusal): { ok: false; refusal: ShownRefusal } => ({ ok: false, refusal })

/** Asks, and asks once more if there is no answer. */
export function query<A extends AnyAction>(ref: ActionRef<A>, input: InputOf<A>): Promise<Outcome<OutputOf<A>>> {
  return persist(() => ask(ref, { action: ref.action, input }), QUERY_PAUSES)
}

/** Tells, and tells the same again under the same id as long as there is no answer, a few times. */
export function command<A extends AnyAction>(
  ref: ActionRef<A>,
  input: InputOf<A>,
  commandId: string,
): Promise<Outcome<OutputOf<A>>> {
  return persist(() => ask(ref, { action: ref.action, input, commandId }), COMMAND_PAUSES)
}

async function persist<T>(attempt: () => Promise<Outcome<T>>, pauses: readonly number[]): Promise<Outcome<T>> {
  let outcome = await attempt()
  for (const pause of pauses) {
    if (outcome.ok || !isUnanswered(outcome.refusal)) break
    await sleep(pause)
    outcome = await attempt()
  }
  return outcome
}

async function ask<T>(ref: ActionRef, event: ActionEvent): Promise<Outcome<T>> {
  const late = sleep(TRY_LASTS).then((): Outcome<T> => refused({ code: 'TIMEOUT', details: {} }))
  return Promise.race([send<T>(ref.fn, event), late])
}

async function send<T>(fn: string, event: ActionEvent): Promise<Outcome<T>> {
  const reply = await callFunction(fn, event)
  if (reply.kind === 'lost') return refused({ code: reply.timedOut ? 'TIMEOUT' : 'OFFLINE', details: {} })
  if (reply.kind === 'fault') return refused({ code: 'UNEXPECTED', details: { id: reply.id } })
  return readAnswer<T>(reply.answer)
}

function readAnswer<T>(answer: unknown): Outcome<T> {
  const { ok, data, error } = (answer ?? {}) as { ok?: unknown; data?: T; error?: ShownRefusal }
  if (ok === true) return { ok: true, data: data as T }
  if (ok === false && typeof error?.code === 'string') return refused(error)
  return refused({ code: 'UNEXPECTED', details: { id: 'answer' } })
}
