import { compile, valueAt } from '../expression/compile'
import { scopeOf } from '../expression/types'
import { find } from '../find'
import { encode } from '../value/encode'
import { type Doc, isDoc, type Value } from '../value/types'
import { fieldName, options, type ReadStage, type Run, stageError } from './types'
import { withField } from './unwind'

/** `$graphLookup`: everything that can be reached by following one field to another, each document once. */
export const graphLookup: ReadStage = (operand, { known }) => {
  const spec = options('$graphLookup', operand, {
    required: ['from', 'startWith', 'connectFromField', 'connectToField', 'as'],
    optional: ['maxDepth', 'depthField', 'restrictSearchWithMatch'],
  })
  const from = fieldName("$graphLookup's 'from'", spec.from)
  const start = compile(spec.startWith, known)
  const follow = fieldName("$graphLookup's 'connectFromField'", spec.connectFromField).split('.')
  const to = fieldName("$graphLookup's 'connectToField'", spec.connectToField)
  const as = fieldName("$graphLookup's 'as'", spec.as).split('.')
  const depthField =
    spec.depthField === undefined ? undefined : fieldName("$graphLookup's 'depthField'", spec.depthField)
  const most = depthOf(spec.maxDepth)
  const restriction = restrictionOf(spec.restrictSearchWithMatch)
  return (docs, run) =>
    docs.map((doc) => {
      const reached = reach(run, from, { to, follow, most, restriction }, [start(scopeOf(doc, run.variables))])
      const found = [...reached.values()].map(({ doc: one, depth }) =>
        depthField === undefined ? one : withField(one, depthField.split('.'), depth),
      )
      return withField(doc, as, found)
    })
}

function depthOf(value: Value): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw stageError(40101, 'maxDepth requires a nonnegative argument')
}

function restrictionOf(value: Value): Doc {
  if (value === undefined) return {}
  if (isDoc(value)) return value
  throw stageError(40185, 'restrictSearchWithMatch must be an object')
}

interface Way {
  to: string
  follow: string[]
  most: number
  restriction: Doc
}

interface Reached {
  doc: Doc
  depth: number
}

function reach(run: Run, from: string, way: Way, start: Value[]): Map<string, Reached> {
  const collection = run.request.state.collections.get(from)
  const reached = new Map<string, Reached>()
  let frontier = start.flat() as Value[]
  for (let depth = 0; collection && depth <= way.most && frontier.length > 0; depth++) {
    const query = { $and: [{ [way.to]: { $in: frontier } }, way.restriction] }
    const fresh = find(run.request, collection, { query }).filter(({ doc }) => !reached.has(encode(doc._id)))
    for (const { doc } of fresh) reached.set(encode(doc._id), { doc, depth })
    frontier = fresh.flatMap(({ doc }) => valueAt(doc, way.follow, 0) ?? [])
  }
  return reached
}
