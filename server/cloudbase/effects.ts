import type { Instant } from '#core/kernel/day'
import { type Carrier, type Effect, retryAt } from '#core/kernel/effect'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import type { CollectionName } from './schema'
import { command } from './sdk'

/** Collections whose documents state effects; each has an index `effectsDue`. */
const CARRIERS = [
  'lessons',
  'members',
  'accounts',
  'orgs',
  'checkIns',
  'honors',
  'challenges',
  // The last: what the others earn is added up in the same run.
  'pointsEntries',
] as const satisfies readonly CollectionName[]

/** What a write adds to a document so that something follows from it: one write, or neither. */
export const stating = (now: Instant, effects: readonly Effect[]): Record<string, unknown> =>
  effects.length === 0 ? {} : { effects: command.push([...effects]), effectsDue: now }

/** An effect that kept failing, out of the way of those behind it. Tried again, it is a carrier of this one effect. */
export interface ParkedDocument extends Carrier {
  /** Where it stood. */
  collection: string
  parkedAt: Instant
  errorId: string
  error: string
}

export interface Failure {
  errorId: string
  error: string
}

/** Documents of one collection that carry effects. */
export interface CarrierStore {
  name: string
  /** Documents with effects, the longest due first; after them those that wait for another try. */
  next: (most: number) => Promise<Carrier[]>
  /** The first effect of each of these documents has been carried out. */
  settle: (documents: readonly Carrier[]) => Promise<void>
  /** The first effect has come so far; the rest of it waits for its turn. */
  advance: (documentId: string, effect: Effect, cursor: string) => Promise<void>
  /** The first effect has failed once more; the document waits. */
  postpone: (documentId: string, effect: Effect, now: Instant) => Promise<void>
  park: (documentId: string, effect: Effect, failure: Failure, now: Instant) => Promise<void>
}

const parked = collection<ParkedDocument>('parkedEffects')
const headsOf = (documents: readonly Carrier[]) => documents.flatMap(({ effects }) => effects?.[0]?.id ?? [])
const idsOf = (documents: readonly { _id: string }[]) => documents.map(({ _id }) => _id)

function nextOf(name: CollectionName) {
  const documents = collection<Carrier>(name)
  return (most: number) =>
    documents.aggregate<Carrier>([
      { $match: { effectsDue: command.gt(0) } },
      { $sort: { effectsDue: 1 } },
      { $limit: most },
      { $project: { effects: 1, effectsDue: 1 } },
    ])
}

function carrier(name: (typeof CARRIERS)[number]): CarrierStore {
  const documents = collection<Carrier>(name)
  const head = (_id: string, { id }: Effect) => ({ _id, 'effects.0.id': id })
  return {
    name,
    next: nextOf(name),

    /**
     * Most have stated one effect: it goes, and the document is due no more, in one write for all of them. The guard says that
     * nothing was stated behind it meanwhile. What carries more loses its first, and stays due.
     */
    async settle(done) {
      if (done.length === 0) return
      const heads = command.in(headsOf(done))
      const guard = { _id: command.in(idsOf(done)), 'effects.0.id': heads }
      const alone = { ...guard, 'effects.1': command.exists(false) }
      const gone = await documents.update(alone, { effects: command.remove(), effectsDue: command.remove() })
      if (gone < done.length) await documents.update(guard, { effects: command.pull({ id: heads }) })
      if (headsOf(done).length < done.length || gone < done.length) await tidy(done)
    },

    async advance(documentId, effect, cursor) {
      await documents.update(head(documentId, effect), { 'effects.0.cursor': cursor })
    },

    async postpone(documentId, effect, now) {
      const tries = (effect.tries ?? 0) + 1
      await documents.update(head(documentId, effect), { 'effects.0.tries': tries, effectsDue: retryAt(tries, now) })
    },

    /** It is kept elsewhere first, then taken from its document. */
    async park(documentId, effect, failure, now) {
      await keepParked({ _id: effect.id, collection: name, effects: [effect], parkedAt: now, ...failure })
      await this.settle([{ _id: documentId, effects: [effect] }])
    },
  }

  /** Documents that are due with nothing to do: an effect that was stated twice leaves such a one. */
  async function tidy(done: readonly Carrier[]): Promise<void> {
    const empty = { _id: command.in(idsOf(done)), effectsDue: command.exists(true), 'effects.0': command.exists(false) }
    await documents.update(empty, { effects: command.remove(), effectsDue: command.remove() })
  }
}

async function keepParked(document: ParkedDocument): Promise<void> {
  try {
    await parked.add(document)
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
  }
}

/** Parked effects that an officer has had tried again: done, they are gone; failed, they are parked as before. */
const retried: CarrierStore = {
  name: 'parkedEffects',
  next: nextOf('parkedEffects'),
  settle: async (done) => {
    if (done.length > 0) await parked.remove({ _id: command.in(idsOf(done)) })
  },
  advance: async (_id, _, cursor) => {
    await parked.update({ _id }, { 'effects.0.cursor': cursor })
  },
  postpone: async (_id, _, now) => {
    await parked.update({ _id }, { effectsDue: retryAt(1, now) })
  },
  park: async (_id, _, failure, now) => {
    await parked.update({ _id }, { ...failure, parkedAt: now, effectsDue: command.remove() })
  },
}

export const carriers: readonly CarrierStore[] = [...CARRIERS.map(carrier), retried]

export const parkedStore = {
  /** The last to be parked first. */
  async page(limit: number): Promise<ParkedDocument[]> {
    return parked.aggregate([{ $match: { parkedAt: command.gt(0) } }, { $sort: { parkedAt: -1 } }, { $limit: limit }])
  },

  find: (effectId: string) => parked.findOne({ _id: effectId }),

  /** Puts one back into the queue. */
  retry: (effectId: string, now: Instant) =>
    parked.update({ _id: effectId, effectsDue: command.exists(false) }, { effectsDue: now }),

  async drop(before: Instant, most: number): Promise<number> {
    const rows = await parked.aggregate<{ _id: string }>([
      { $match: { parkedAt: command.lt(before) } },
      { $sort: { parkedAt: 1 } },
      { $limit: most },
      { $project: { _id: 1 } },
    ])
    return rows.length === 0 ? 0 : parked.remove({ _id: command.in(idsOf(rows)) })
  },

  /** Keeps, once, that something could not be done that no document states. */
  keep: (document: ParkedDocument) => keepParked(document),
}

export type ParkedStore = typeof parkedStore
