import { randomUUID } from 'node:crypto'
import type { Instant } from '#core/kernel/day'
import { type Carrier, type Effect, type EffectKind, TRIES_MOST } from '#core/kernel/effect'
import type { CarrierStore } from '../cloudbase/effects'

/** An effect is carried out, or so far. */
export type Outcome = 'done' | { cursor: string }

/**
 * Carries out effects of a kind, several at a time; each may have been carried out before. It throws when it did not
 * get through; then they are tried one by one.
 *
 * @returns an outcome for each, in their order
 */
export type Handler<K extends EffectKind> = (effects: readonly Effect<K>[], now: Instant) => Promise<Outcome[]>
export type Handlers = { [K in EffectKind]: Handler<K> }

export interface Drained {
  carried: number
  failed: number
  parked: number
  /** How old the oldest effect is that was not carried out. */
  oldestMs: number
  /** Not all of what is due has been dealt with. */
  more: boolean
}

/** Documents looked at in one request. */
const PAGE = 100

interface Run {
  handlers: Handlers
  now: Instant
  timeLeft: () => boolean
  drained: Drained
}

/**
 * Carries out effects that are due: of each document the first, then the next, as long as there is time. Two of these at once do
 * everything twice, which is once in effect.
 */
export async function drainEffects(
  carriers: readonly CarrierStore[],
  handlers: Handlers,
  now: Instant,
  timeLeft: () => boolean,
): Promise<Drained> {
  const drained: Drained = { carried: 0, failed: 0, parked: 0, oldestMs: 0, more: false }
  for (const carrier of carriers) await drainCarrier(carrier, { handlers, now, timeLeft, drained })
  return drained
}

async function drainCarrier(carrier: CarrierStore, run: Run): Promise<void> {
  while (run.timeLeft()) {
    const page = await carrier.next(PAGE)
    const documents = page.filter(({ effectsDue = 0 }) => effectsDue <= run.now)
    if (documents.length === 0) return seeAge(page, run)
    const empty = documents.filter(({ effects }) => !effects?.length)
    await carrier.settle(empty)
    const kinds = new Set(documents.flatMap(({ effects }) => effects?.[0]?.kind ?? []))
    for (const kind of kinds) {
      await carryOut(
        carrier,
        kind,
        documents.filter(({ effects }) => effects?.[0]?.kind === kind),
        run,
      )
    }
  }
  run.drained.more = true
  seeAge(await carrier.next(1), run)
}

/** What is left waits for its next try, or for the next run. */
function seeAge(left: readonly Carrier[], { drained, now }: Run): void {
  for (const { effects } of left) drained.oldestMs = Math.max(drained.oldestMs, now - (effects?.[0]?.at ?? now))
}

const first = ({ effects }: Carrier): Effect => (effects ?? [])[0] as Effect

async function carryOut(carrier: CarrierStore, kind: EffectKind, documents: Carrier[], run: Run): Promise<void> {
  const handle = run.handlers[kind]
  if (handle) {
    try {
      const outcomes = await handle(documents.map(first) as never, run.now)
      await keep(carrier, documents, outcomes, run)
      return
    } catch (error) {
      if (documents.length > 1) {
        // One of them may be what fails, or the database: alone, each shows.
        for (const document of documents) await carryOut(carrier, kind, [document], run)
        return
      }
      await fail(carrier, documents, error, run)
      return
    }
  }
  await fail(carrier, documents, new Error(`nobody carries out ${kind}`), run)
}

async function keep(carrier: CarrierStore, documents: Carrier[], outcomes: Outcome[], run: Run): Promise<void> {
  const done = documents.filter((_, i) => outcomes[i] === 'done')
  await carrier.settle(done)
  run.drained.carried += done.length
  for (const [i, document] of documents.entries()) {
    const outcome = outcomes[i]
    if (outcome && outcome !== 'done') await carrier.advance(document._id, first(document), outcome.cursor)
  }
}

async function fail(carrier: CarrierStore, documents: Carrier[], error: unknown, run: Run): Promise<void> {
  for (const document of documents) {
    const effect = first(document)
    const errorId = randomUUID().slice(0, 8)
    const failure = { errorId, error: codeOf(error) }
    const spent = (effect.tries ?? 0) + 1 >= TRIES_MOST
    const message = error instanceof Error ? error.message : String(error)
    console.error(JSON.stringify({ level: 'error', id: errorId, effect: effect.id, spent, error: message }))
    run.drained.failed++
    if (spent) run.drained.parked++
    await (spent
      ? carrier.park(document._id, effect, failure, run.now)
      : carrier.postpone(document._id, effect, run.now))
  }
}

/** What an officer sees of an error: its code or name, nothing that it says about people. */
function codeOf(error: unknown): string {
  const { errCode, code, name } = (error ?? {}) as { errCode?: unknown; code?: unknown; name?: unknown }
  return String(errCode ?? code ?? name ?? 'Error').slice(0, 60)
}
