import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * One thing that goes wrong on purpose.
 *
 * `action` is a request of the SDK (`database.modifyDocument`), or `fn` for calls of functions over HTTP. The first
 * `after` matches pass unharmed, then `count` of them (all, when not given) are hit, each with probability `rate`.
 */
export const faultSchema = v.strictObject({
  action: v.pipe(v.string(), v.minLength(1)),
  collection: v.optional(v.string()),
  /** Only requests from this function, or calls of it. */
  function: v.optional(v.string()),
  kind: v.picklist(['conflict', 'lostAnswer', 'delay', 'error']),
  after: v.optional(count),
  count: v.optional(count),
  rate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** How long a `delay` takes. */
  ms: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600_000))),
  /** What an `error` answers. */
  code: v.optional(v.string()),
  message: v.optional(v.string()),
})

export const faultsSchema = v.union([
  v.array(faultSchema),
  v.strictObject({ faults: v.array(faultSchema), seed: v.optional(count) }),
])

export type Fault = v.InferOutput<typeof faultSchema>
