import type { AnyAction, InputOf } from '#core/kernel/contract'
import type { ActionRef } from './api'
import { dropAnswer, type Kept, keepAnswer, readAnswer } from './cache'
import { type Outcome, query } from './call'
import type { ShownRefusal } from './refusal'

/** What is known of one question now. A new object whenever something changes. */
export interface Snapshot<T> {
  answer: Kept<T> | undefined
  /** Why the last try brought nothing; undefined once one did. */
  refusal: ShownRefusal | undefined
  fetching: boolean
}

const snapshots = new Map<string, Snapshot<unknown>>()
const listeners = new Map<string, Set<() => void>>()
const underWay = new Map<string, { promise: Promise<void>; turn: number }>()
let turns = 0

/** What is known; at first what this device kept from last time. */
export function snapshotOf<T>(key: string): Snapshot<T> {
  const known = snapshots.get(key)
  if (known) return known as Snapshot<T>
  const first: Snapshot<T> = { answer: readAnswer<T>(key), refusal: undefined, fetching: false }
  snapshots.set(key, first)
  return first
}

export function listen(key: string, listener: () => void): () => void {
  const set = listeners.get(key) ?? new Set()
  listeners.set(key, set.add(listener))
  return () => {
    set.delete(listener)
  }
}

function change(key: string, next: Partial<Snapshot<unknown>>): void {
  snapshots.set(key, { ...snapshotOf(key), ...next })
  for (const listener of listeners.get(key) ?? []) listener()
}

/**
 * Asks again. A question under way is not asked twice, unless `anew`: after a command the answer under way may tell how
 * things were before it; the later question's answer is then the one that counts.
 */
export function refresh<A extends AnyAction>(
  key: string,
  ref: ActionRef<A>,
  input: InputOf<A>,
  { anew = false } = {},
): Promise<void> {
  const current = underWay.get(key)
  if (current && !anew) return current.promise
  const turn = ++turns
  change(key, { fetching: true })
  const promise = query(ref, input).then((outcome) => {
    if (underWay.get(key)?.turn !== turn) return
    underWay.delete(key)
    settle(key, outcome)
  })
  underWay.set(key, { promise, turn })
  return promise
}

function settle<T>(key: string, outcome: Outcome<T>): void {
  if (outcome.ok) {
    const answer = { data: outcome.data, at: Date.now() }
    keepAnswer(key, answer)
    change(key, { answer, refusal: undefined, fetching: false })
    return
  }
  const { refusal } = outcome
  // No longer there, or no longer for this person: what was kept must not be shown either.
  const gone = refusal.code === 'NOT_FOUND' || refusal.code === 'FORBIDDEN'
  if (gone) dropAnswer(key)
  change(key, { refusal, fetching: false, ...(gone ? { answer: undefined } : {}) })
}

/** What is known changes before it is asked again: what the person did is seen at once. */
export function amend<T>(key: string, next: (data: T) => T): void {
  const { answer } = snapshotOf<T>(key)
  if (answer) change(key, { answer: { ...answer, data: next(answer.data) } })
}

/** Nothing is known any more, of anything; screens ask anew when they are shown. */
export function forgetSnapshots(): void {
  snapshots.clear()
  for (const set of listeners.values()) for (const listener of set) listener()
}
