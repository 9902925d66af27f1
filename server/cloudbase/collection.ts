import type { CollectionName } from './schema'
import { db } from './sdk'

type Where = Record<string, unknown>
type Change = Record<string, unknown>
/**
 * One aggregation stage, as MongoDB writes it: `{ $project: … }`. In `$match` conditions are the SDK's commands: it flattens
 * plain nested objects into dotted paths, `$gte` and all.
 */
export type Stage = Record<`$${string}`, unknown>

interface Pipeline {
  [stage: string]: (value: unknown) => Pipeline
}

/** A collection with the things that use-cases do to it. One request each; errors are the SDK's own. */
export function collection<Document extends { _id: string }>(name: CollectionName) {
  const all = () => db.collection(name)
  return {
    async findOne(where: Where): Promise<Document | null> {
      const answer = await (all().where(where).limit(1).get() as Promise<{ data: unknown[] }>)
      return (answer.data[0] as Document | undefined) ?? null
    },

    async count(where: Where): Promise<number> {
      const answer = await (all().where(where).count() as Promise<{ total: number }>)
      return answer.total
    },

    async add(document: Document): Promise<void> {
      await all().add({ data: document })
    },

    /** Adds documents in order, in one request. One that is refused ends it; those before it stay. */
    async addAll(documents: readonly Document[]): Promise<void> {
      if (documents.length > 0) await all().add({ data: documents as unknown as object })
    },

    /** Removes what matches. How many documents did. */
    async remove(where: Where): Promise<number> {
      const answer = await (all().where(where).remove() as Promise<{ stats: { removed: number } }>)
      return answer.stats.removed
    },

    /** One conditional write. How many documents matched: the verdict. */
    async update(guard: Where, change: Change): Promise<number> {
      const answer = await (all().where(guard).update({ data: change }) as Promise<{ stats: { updated: number } }>)
      return answer.stats.updated
    },

    async aggregate<Row>(stages: Stage[]): Promise<Row[]> {
      const start = all().aggregate() as unknown as Pipeline
      const pipeline = stages.reduce<Pipeline>((built, stage) => {
        const [key = '', value] = Object.entries(stage)[0] ?? []
        const append = built[key.slice(1)]
        if (!append) throw new Error(`no such stage: ${key}`)
        return append.call(built, value)
      }, start)
      const answer = await (pipeline as unknown as { end: () => Promise<{ list: unknown[] }> }).end()
      return answer.list as Row[]
    },
  }
}
