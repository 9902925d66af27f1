import { notServed } from '../errors'
import { compile } from '../expression/compile'
import { scopeOf } from '../expression/types'
import { encode } from '../value/encode'
import type { Doc, Value } from '../value/types'
import { readAccumulators } from './accumulators'
import { outputOf } from './bucket'
import { options, type ReadStage, stageError } from './types'

interface Keyed {
  doc: Doc
  value: Value
  key: string
}

/** `$bucketAuto`: about equally many documents in each of so many buckets; equal values stay together. */
export const bucketAuto: ReadStage = (operand, { known }) => {
  const spec = options('$bucketAuto', operand, {
    required: ['groupBy', 'buckets'],
    optional: ['output', 'granularity'],
  })
  if (spec.granularity !== undefined) throw notServed("$bucketAuto's granularity")
  const wanted = spec.buckets
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 1) {
    throw stageError(40243, "The $bucketAuto 'buckets' field must be greater than 0")
  }
  const groupBy = compile(spec.groupBy, known)
  const accumulate = readAccumulators(outputOf('$bucketAuto', spec.output), known)
  return (docs, run) => {
    const keyed = docs.map((doc) => {
      const value = groupBy(scopeOf(doc, run.variables)) ?? null
      return { doc, value, key: encode(value) }
    })
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    const buckets = divide(keyed, wanted)
    return buckets.map((bucket, i) => ({
      _id: { min: bucket[0]?.value, max: (buckets[i + 1]?.[0] ?? bucket.at(-1))?.value },
      ...accumulate(
        bucket.map((one) => one.doc),
        run,
      ),
    }))
  }
}

function divide(keyed: Keyed[], wanted: number): Keyed[][] {
  const size = Math.max(1, Math.round(keyed.length / wanted))
  const buckets: Keyed[][] = []
  let at = 0
  while (at < keyed.length) {
    let end = buckets.length === wanted - 1 ? keyed.length : Math.min(at + size, keyed.length)
    while (end < keyed.length && keyed[end]?.key === keyed[end - 1]?.key) end++
    buckets.push(keyed.slice(at, end))
    at = end
  }
  return buckets
}
