/** What a second language must say: every message of the first, made from the same facts. */
export type SameShape<M> = {
  readonly [K in keyof M]: M[K] extends (facts: infer F) => string ? (facts: F) => string : string
}
