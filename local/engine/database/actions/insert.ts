import { randomBytes } from 'node:crypto'
import { withAccess } from '../access'
import { invalidParam } from '../errors'
import { collectionName, docOf } from '../params'
import type { Request } from '../request'
import { collectionOf } from '../state'
import { type Doc, ObjectId, type Value } from '../value/types'

/** `database.insertDocument`: adds documents in order. One that is refused ends it; those before it stay. */
export function insertDocument(request: Request): Record<string, unknown> {
  const { params, state, work } = request
  const collection = collectionOf(state, collectionName(params))
  const docs = documentsOf(request)
  return withAccess(request, (access) => {
    for (const doc of docs) {
      access.insert(collection, doc)
      work.returned++
    }
    return { data: { insertedIds: docs.map((doc) => plainId(doc._id)) } }
  })
}

function documentsOf({ params, now }: Request): Doc[] {
  const texts = Array.isArray(params.data) ? params.data : [params.data]
  if (texts.length === 0) throw invalidParam('data must hold at least one document')
  return texts.map((text) => withId(docOf('data', text, now), now))
}

/** A document without `_id` is given one, as in the cloud: 32 hexadecimal digits that begin with the time. */
export function withId(doc: Doc, now: number): Doc {
  return Object.hasOwn(doc, '_id') ? doc : { _id: newId(now), ...doc }
}

const newId = (now: number): string =>
  Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0') + randomBytes(12).toString('hex')

/** An `_id` as the answer's JSON carries it. */
export const plainId = (id: Value): unknown => (id instanceof ObjectId ? id.hex : id)
