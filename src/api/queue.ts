import type { AnyAction, InputOf, OutputOf } from '#core/kernel/contract'
import { personKey } from '../platform/persona'
import { drop, keep, kept } from '../platform/storage'
import type { ActionRef } from './api'
import { command, type Outcome } from './call'
import { newCommandId } from './command-id'
import { askForConsent } from './consent'
import { isUnanswered } from './refusal'

/**
 * Commands that may wait: each is kept on this device before it is first sent, and until its answer has been seen. Whatever
 * ends in between, the app, the phone or the network, it is sent again under the same id.
 */
export interface Waiting<A extends AnyAction = AnyAction> {
  /** The command's id. */
  id: string
  fn: string
  action: string
  input: InputOf<A>
  /** What is added when it is sent later than it was meant: when that was. */
  later: Partial<InputOf<A>>
  /** When the person did it. */
  at: number
  /** Nobody waits for its answer: it is not shown, and forgotten once answered. */
  quiet?: boolean
  answer?: Outcome<OutputOf<A>>
}

const key = () => `queue1/${personKey()}`
const listeners = new Set<() => void>()
const underWay = new Map<string, Promise<Outcome<unknown>>>()
let current: { key: string; list: readonly Waiting[] } | undefined

/** All that waits or was answered and not yet seen, the oldest first. The same array until something changes. */
export function waitingCommands(): readonly Waiting[] {
  if (current?.key !== key()) current = { key: key(), list: kept<Waiting[]>(key()) ?? [] }
  return current.list
}

export function listenToQueue(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function change(list: readonly Waiting[]): void {
  current = { key: key(), list }
  if (list.length > 0) keep(key(), list)
  else drop(key())
  for (const listener of listeners) listener()
}

/** Keeps a command and sends it; `later` joins the input when it was not answered at once. */
export function keepAndSend<A extends AnyAction>(
  ref: ActionRef<A>,
  input: InputOf<A>,
  later: Partial<InputOf<A>>,
): { id: string; answer: Promise<Outcome<OutputOf<A>>> } {
  const waiting: Waiting<A> = { id: newCommandId(), fn: ref.fn, action: ref.action, input, later, at: Date.now() }
  change([...waitingCommands(), waiting])
  return { id: waiting.id, answer: send(waiting, input) }
}

/** Keeps a command that nobody waits for, and sends it now or later. Resolves once it was answered now. */
export function keepQuietly<A extends AnyAction>(ref: ActionRef<A>, input: InputOf<A>): Promise<Outcome<OutputOf<A>>> {
  const { fn, action } = ref
  const waiting: Waiting<A> = { id: newCommandId(), fn, action, input, later: {}, at: Date.now(), quiet: true }
  change([...waitingCommands(), waiting])
  return send(waiting, input)
}

/** Sends all that waits, in the order in which it was done; what is not answered stops the rest. */
export async function drainQueue(): Promise<void> {
  for (const waiting of waitingCommands()) {
    if (waiting.answer) continue
    const outcome = await send(waiting, { ...(waiting.input as object), ...waiting.later })
    if (!isFinal(outcome)) return
  }
}

/** What was refused for want of consent is sent again once the person has agreed; the moment it was done stays. */
export async function agreeAndSend(id: string): Promise<void> {
  if (!(await askForConsent())) return
  change(
    waitingCommands().map(({ answer, ...waiting }) =>
      waiting.id === id || !answer ? waiting : { ...waiting, answer },
    ),
  )
  await drainQueue()
}

/** Its answer was seen, or is not wanted any more. */
export const forgetCommand = (id: string): void => change(waitingCommands().filter((waiting) => waiting.id !== id))

/** A failure of the server is no answer: the same may succeed tomorrow. */
const isFinal = (outcome: Outcome<unknown>): boolean =>
  outcome.ok || (!isUnanswered(outcome.refusal) && outcome.refusal.code !== 'UNEXPECTED')

/** One at a time for each command: whoever asks while it is under way gets that answer. */
function send<A extends AnyAction>(waiting: Waiting<A>, input: InputOf<A>): Promise<Outcome<OutputOf<A>>> {
  const { id, fn, action } = waiting
  const sent = underWay.get(id) ?? command<A>({ fn, action }, input, id).finally(() => underWay.delete(id))
  underWay.set(id, sent)
  return sent.then((outcome) => {
    if (isFinal(outcome)) settle(id, outcome)
    return outcome as Outcome<OutputOf<A>>
  })
}

function settle(id: string, answer: Outcome<unknown>): void {
  const seen = (waiting: Waiting) => waiting.quiet && waiting.id === id
  const rest = waitingCommands().filter((waiting) => !seen(waiting))
  change(rest.map((waiting) => (waiting.id === id ? { ...waiting, answer } : waiting)))
}
