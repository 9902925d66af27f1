import { compile } from '../expression/compile'
import { type Expression, scopeOf } from '../expression/types'
import { sortDocs } from '../sort'
import { encode } from '../value/encode'
import { type Doc, isDoc, type Value } from '../value/types'
import { readAccumulators } from './accumulators'
import { type ReadStage, type Run, stageError } from './types'

/** Documents that share a key. */
interface Grouped {
  key: Value
  docs: Doc[]
}

/** Groups in the order in which their keys first came. A missing key counts as null. */
export function groupBy(docs: Doc[], key: Expression, run: Run): Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const doc of docs) {
    const value = key(scopeOf(doc, run.variables)) ?? null
    const encoded = encode(value)
    const group = groups.get(encoded)
    if (group) group.docs.push(doc)
    else groups.set(encoded, { key: value, docs: [doc] })
  }
  return [...groups.values()]
}

export const group: ReadStage = (operand, { known }) => {
  if (!isDoc(operand)) throw stageError(15947, "a group's fields must be specified in an object")
  if (!Object.hasOwn(operand, '_id')) throw stageError(15955, 'a group specification must include an _id')
  const { _id, ...fields } = operand
  const key = compile(_id, known)
  const accumulate = readAccumulators(fields, known)
  return (docs, run) => groupBy(docs, key, run).map((one) => ({ _id: one.key, ...accumulate(one.docs, run) }))
}

/** `$sortByCount`: how often each value comes, the most frequent first. */
export const sortByCount: ReadStage = (operand, { known }) => {
  if (!isDoc(operand) && !(typeof operand === 'string' && operand.startsWith('$'))) {
    throw stageError(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
  }
  const key = compile(operand, known)
  return (docs, run) =>
    sortDocs(
      groupBy(docs, key, run).map((one) => ({ _id: one.key, count: one.docs.length })),
      [{ path: 'count', segments: ['count'], descending: true }],
    )
}
