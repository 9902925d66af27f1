import { notServed } from '../errors'
import { compile } from '../expression/compile'
import { mergeObjects } from '../expression/objects'
import { average, deviation, extreme, sum } from '../expression/summary'
import { type Expression, scopeOf } from '../expression/types'
import { encode } from '../value/encode'
import { type Doc, isDoc, type Value } from '../value/types'
import { type Run, stageError } from './types'

/** What a group's values come to. Missing values arrive as undefined. */
type Accumulate = (values: Value[]) => Value

const ACCUMULATORS = new Map<string, Accumulate>([
  ['$sum', sum],
  ['$avg', average],
  ['$min', (values) => extreme(values, -1)],
  ['$max', (values) => extreme(values, 1)],
  ['$first', (values) => values[0] ?? null],
  ['$last', (values) => values.at(-1) ?? null],
  ['$push', (values) => values.filter((value) => value !== undefined)],
  ['$addToSet', distinct],
  ['$stdDevPop', (values) => deviation(values, 0)],
  ['$stdDevSamp', (values) => deviation(values, 1)],
  ['$mergeObjects', mergeObjects],
])

/** The accumulators that this engine serves. */
export const SERVED_ACCUMULATORS: readonly string[] = [...ACCUMULATORS.keys()].sort()

const REFUSED = new Set(['$accumulator', '$function'])

function distinct(values: Value[]): Value[] {
  const known = new Map<string, Value>()
  for (const value of values) if (value !== undefined) known.set(encode(value), value)
  return [...known.values()]
}

/** The fields of a group besides its `_id`. */
type GroupFields = (docs: Doc[], run: Run) => Doc

/** Reads `{name: {$sum: expression}, …}`. */
export function readAccumulators(spec: Doc, known: ReadonlySet<string>): GroupFields {
  const fields = Object.keys(spec).map((name) => {
    if (name.includes('.')) throw stageError(40235, `The field name '${name}' cannot contain '.'`)
    if (name.startsWith('$')) throw stageError(40236, `The field name '${name}' cannot be an operator name`)
    return { name, ...readAccumulator(name, spec[name], known) }
  })
  return (docs, { variables }) => {
    const made: Doc = {}
    for (const { name, part, accumulate } of fields) {
      made[name] = accumulate(docs.map((doc) => part(scopeOf(doc, variables))))
    }
    return made
  }
}

function readAccumulator(
  field: string,
  value: Value,
  known: ReadonlySet<string>,
): { part: Expression; accumulate: Accumulate } {
  if (!isDoc(value)) throw stageError(40234, `The field '${field}' must be an accumulator object`)
  const [name, ...more] = Object.keys(value)
  if (name === undefined || more.length > 0)
    throw stageError(40238, `The field '${field}' must specify one accumulator`)
  if (REFUSED.has(name)) throw notServed(name)
  const accumulate = ACCUMULATORS.get(name)
  if (!accumulate) throw stageError(15952, `unknown group operator '${name}'`)
  if (Array.isArray(value[name])) throw stageError(40237, `The ${name} accumulator is a unary operator`)
  return { part: compile(value[name], known), accumulate }
}
