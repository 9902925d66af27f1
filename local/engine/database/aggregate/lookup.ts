import { compile, valueAt } from '../expression/compile'
import { scopeOf } from '../expression/types'
import { checkName } from '../expression/variables'
import { find } from '../find'
import type { Request } from '../request'
import { type Doc, isDoc, Regex, type Value } from '../value/types'
import { runPipeline } from './run'
import { fieldName, options, type ReadStage, stageError } from './types'
import { withField } from './unwind'

/** `$lookup`: the documents of another collection that belong to each one, as an array. */
export const lookup: ReadStage = (operand, reading) =>
  isDoc(operand) && Object.hasOwn(operand, 'pipeline') ? byPipeline(operand, reading) : byEquality(operand, reading)

const byEquality: ReadStage = (operand) => {
  const spec = options('$lookup', operand, { required: ['from', 'localField', 'foreignField', 'as'] })
  const from = fieldName("$lookup's 'from'", spec.from)
  const local = fieldName("$lookup's 'localField'", spec.localField).split('.')
  const foreign = fieldName("$lookup's 'foreignField'", spec.foreignField)
  const as = fieldName("$lookup's 'as'", spec.as).split('.')
  return (docs, { request }) =>
    docs.map((doc) => withField(doc, as, foreignDocs(request, from, foreign, valueAt(doc, local, 0))))
}

/** Equality as a query has it: an array looks for any of its elements, a missing value for null. */
function foreignDocs(request: Request, from: string, foreign: string, value: Value): Doc[] {
  const collection = request.state.collections.get(from)
  if (!collection) return []
  return find(request, collection, { query: { [foreign]: wanted(value) } }).map((slot) => slot.doc)
}

function wanted(value: Value): Value {
  if (Array.isArray(value)) return { $in: value.map((item) => (item === undefined ? null : item)) }
  return value instanceof Regex || isDoc(value) ? { $eq: value } : (value ?? null)
}

const byPipeline: ReadStage = (operand, reading) => {
  if (isDoc(operand) && (Object.hasOwn(operand, 'localField') || Object.hasOwn(operand, 'foreignField'))) {
    throw stageError(9, "$lookup with 'pipeline' may not specify 'localField' or 'foreignField'")
  }
  const spec = options('$lookup', operand, { required: ['from', 'pipeline', 'as'], optional: ['let'] })
  const from = fieldName("$lookup's 'from'", spec.from)
  const as = fieldName("$lookup's 'as'", spec.as).split('.')
  const given = spec.let ?? {}
  if (!isDoc(given)) throw stageError(9, "$lookup argument 'let: ' must be an object")
  const variables = Object.keys(given).map((name) => [checkName(name), compile(given[name], reading.known)] as const)
  const known = new Set([...reading.known, ...Object.keys(given)])
  // Read once now, so that a mistake in it is refused even when there is nothing to look up.
  reading.pipeline(spec.pipeline, known, '$lookup')
  return (docs, run) => {
    const collection = run.request.state.collections.get(from)
    return docs.map((doc) => {
      if (!collection) return withField(doc, as, [])
      const scope = scopeOf(doc, run.variables)
      const bound = new Map([...run.variables, ...variables.map(([name, part]) => [name, part(scope)] as const)])
      return withField(doc, as, runPipeline(run.request, collection, spec.pipeline as Value[], bound))
    })
  }
}
