import { compile } from '../expression/compile'
import { scopeOf } from '../expression/types'
import { compare } from '../value/compare'
import { type Doc, isDoc, type Value } from '../value/types'
import { readAccumulators } from './accumulators'
import { options, type ReadStage, stageError } from './types'

/** `$bucket`: by boundaries, the lower one included; what lies outside goes to the default or is an error. */
export const bucket: ReadStage = (operand, { known }) => {
  const spec = options('$bucket', operand, { required: ['groupBy', 'boundaries'], optional: ['default', 'output'] })
  const boundaries = boundariesOf(spec.boundaries)
  const key = compile(spec.groupBy, known)
  const accumulate = readAccumulators(outputOf('$bucket', spec.output), known)
  const otherwise = Object.hasOwn(spec, 'default') ? { key: spec.default as Value } : undefined
  return (docs, run) => {
    const buckets = boundaries.slice(0, -1).map((lower) => ({ key: lower, docs: [] as Doc[] }))
    const rest: Doc[] = []
    for (const doc of docs) {
      const at = placeIn(boundaries, key(scopeOf(doc, run.variables)))
      if (at === undefined && !otherwise) {
        throw stageError(40066, '$switch could not find a matching branch for an input, and no default was specified.')
      }
      ;(at === undefined ? rest : (buckets[at]?.docs ?? rest)).push(doc)
    }
    if (otherwise) buckets.push({ key: otherwise.key, docs: rest })
    const filled = buckets.filter((one) => one.docs.length > 0).sort((a, b) => compare(a.key, b.key))
    return filled.map((one) => ({ _id: one.key, ...accumulate(one.docs, run) }))
  }
}

function boundariesOf(value: Value): Value[] {
  if (!Array.isArray(value) || value.length < 2) {
    throw stageError(40192, "The $bucket 'boundaries' field must have at least 2 values")
  }
  for (const [i, boundary] of value.entries()) {
    if (i > 0 && compare(value[i - 1], boundary) >= 0) {
      throw stageError(40194, "The 'boundaries' option to $bucket must be sorted in ascending order")
    }
  }
  return value
}

/** Which bucket a value falls in; undefined when it is in none. */
function placeIn(boundaries: Value[], value: Value): number | undefined {
  if (value === undefined) return undefined
  const above = boundaries.findIndex((boundary) => compare(value, boundary) < 0)
  return above <= 0 ? undefined : above - 1
}

/** What to compute of a bucket: how many it holds, if nothing is said. */
export function outputOf(name: string, output: Value): Doc {
  if (output === undefined) return { count: { $sum: 1 } }
  if (!isDoc(output)) throw stageError(40196, `The ${name} 'output' field must be an object`)
  return output
}
