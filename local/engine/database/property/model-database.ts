import { copy, type Json, matches, type Obj, same, sorted } from './model'
import { Refused, updated } from './model-update'

/** What an operation comes to: an answer, or the kind of its refusal. */
export type Outcome = { answer: Json } | { refused: 'duplicate' | 'write' | 'conflict' | 'gone' | 'blocked' }

export interface ModelTransaction {
  /** Documents and how often each was written, as they were at the first operation. */
  snapshot: { docs: Obj[]; versions: Map<string, number> } | undefined
  writes: Map<string, Obj | null>
  over: boolean
  aborted: boolean
}

const idOf = (doc: Obj): string => String(doc._id)

/** A database of one collection as its documentation tells it. `unique`: a field of which no two may have the same. */
export class ModelDatabase {
  docs: Obj[] = []
  versions = new Map<string, number>()
  readonly transactions: ModelTransaction[] = []

  constructor(private readonly unique: string | undefined) {}

  find(query: Obj, sort: Record<string, number>, skip: number, limit: number, inside?: ModelTransaction): Json {
    const found = this.#seen(inside).filter((doc) => matches(doc, query))
    return copy(sorted(found, sort).slice(skip, skip + limit))
  }

  count(query: Obj): number {
    return this.docs.filter((doc) => matches(doc, query)).length
  }

  /** Adds in order; the first that is refused ends it. */
  add(docs: Obj[], inside?: ModelTransaction): Outcome {
    return this.#orWait(() => {
      for (const doc of docs) {
        const outcome = this.#insert(copy(doc), inside)
        if (outcome) return outcome
      }
      return { answer: docs.map(idOf) }
    })
  }

  set(id: string, content: Obj, inside?: ModelTransaction): Outcome {
    const old = this.#seen(inside).find((doc) => doc._id === id)
    const doc: Obj = { _id: id, ...copy(content) }
    if (!old) return this.#insert(doc, inside) ?? { answer: { updated: 0, upsert_id: id } }
    if (same(old, doc)) return { answer: { updated: 0, upsert_id: null } }
    return this.#replace(doc, inside) ?? { answer: { updated: 1, upsert_id: null } }
  }

  update(query: Obj, update: Record<string, Obj>, multi: boolean, inside?: ModelTransaction): Outcome {
    const found = this.#seen(inside).filter((doc) => matches(doc, query))
    return this.#orWait(() => {
      let count = 0
      for (const doc of multi ? found : found.slice(0, 1)) {
        const made = orRefused(() => updated(doc, update))
        if (!made) return this.#fail('write', inside)
        if (same(made, doc)) continue
        const outcome = this.#replace(made, inside)
        if (outcome) return outcome
        count++
      }
      return { answer: { updated: count, upsert_id: null } }
    })
  }

  remove(query: Obj, multi: boolean, inside?: ModelTransaction): Outcome {
    const found = this.#seen(inside).filter((doc) => matches(doc, query))
    const gone = multi ? found : found.slice(0, 1)
    const held = gone.map((doc) => this.#claim(idOf(doc), inside)).find((outcome) => outcome !== undefined)
    if (held) return held
    for (const doc of gone) {
      if (inside) inside.writes.set(idOf(doc), null)
      else this.#commit(idOf(doc), null)
    }
    return { answer: { deleted: gone.length } }
  }

  begin(): ModelTransaction {
    const transaction = { snapshot: undefined, writes: new Map(), over: false, aborted: false }
    this.transactions.push(transaction)
    return transaction
  }

  /** The snapshot is taken at the first operation. */
  enter(transaction: ModelTransaction): boolean {
    if (transaction.over || transaction.aborted) return false
    transaction.snapshot ??= { docs: copy(this.docs), versions: new Map(this.versions) }
    return true
  }

  commit(transaction: ModelTransaction): Outcome {
    if (!this.enter(transaction)) return { refused: 'gone' }
    transaction.over = true
    for (const [id, doc] of transaction.writes) {
      const was = this.docs.find((one) => one._id === id)
      if (doc !== null || was) this.#commit(id, doc)
    }
    return { answer: null }
  }

  rollback(transaction: ModelTransaction): Outcome {
    if (transaction.over) return { refused: 'gone' }
    transaction.over = true
    return { answer: null }
  }

  /** A request that has to wait has done nothing, whatever it did before it found out. */
  #orWait(act: () => Outcome): Outcome {
    const start = { docs: [...this.docs], versions: new Map(this.versions) }
    const outcome = act()
    if ('refused' in outcome && outcome.refused === 'blocked') {
      this.docs = start.docs
      this.versions = start.versions
    }
    return outcome
  }

  #seen(inside: ModelTransaction | undefined): Obj[] {
    if (!inside) return this.docs
    const known = inside.snapshot?.docs ?? []
    const places = known.map((doc) => (inside.writes.has(idOf(doc)) ? inside.writes.get(idOf(doc)) : doc))
    const added = [...inside.writes].flatMap(([id, doc]) => (known.some((one) => one._id === id) ? [] : [doc]))
    return [...places, ...added].filter((doc) => doc !== null && doc !== undefined)
  }

  /** Whether somebody else has the document: a conflict inside a transaction, a reason to wait outside. */
  #claim(id: string, inside: ModelTransaction | undefined): Outcome | undefined {
    const writers = this.transactions.filter((one) => one !== inside && !one.over && !one.aborted && one.writes.has(id))
    if (!inside) return writers.length > 0 ? { refused: 'blocked' } : undefined
    if (inside.writes.has(id)) return undefined
    const late = (this.versions.get(id) ?? 0) !== (inside.snapshot?.versions.get(id) ?? 0)
    return writers.length > 0 || late ? this.#fail('conflict', inside) : undefined
  }

  #insert(doc: Obj, inside: ModelTransaction | undefined): Outcome | undefined {
    const held = this.#claim(idOf(doc), inside)
    if (held) return held
    if (this.#seen(inside).some((one) => one._id === doc._id)) return this.#fail('duplicate', inside)
    return this.#store(doc, inside)
  }

  #replace(doc: Obj, inside: ModelTransaction | undefined): Outcome | undefined {
    return this.#claim(idOf(doc), inside) ?? this.#store(doc, inside)
  }

  #store(doc: Obj, inside: ModelTransaction | undefined): Outcome | undefined {
    const key = this.unique
    const taken =
      key !== undefined && this.docs.some((one) => one._id !== doc._id && same(one[key] ?? null, doc[key] ?? null))
    if (taken) return this.#fail('duplicate', inside)
    if (inside) inside.writes.set(idOf(doc), doc)
    else this.#commit(idOf(doc), doc)
    return undefined
  }

  #commit(id: string, doc: Obj | null): void {
    this.versions.set(id, (this.versions.get(id) ?? 0) + 1)
    const at = this.docs.findIndex((one) => one._id === id)
    if (doc === null) this.docs.splice(at, 1)
    else if (at >= 0) this.docs[at] = doc
    else this.docs.push(doc)
  }

  #fail(refused: 'duplicate' | 'write' | 'conflict', inside: ModelTransaction | undefined): Outcome {
    if (inside) {
      inside.aborted = true
      inside.writes.clear()
    }
    return { refused }
  }
}

function orRefused<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
