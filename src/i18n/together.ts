/** Keys that more than one of these objects has. */
type Twice<Parts extends readonly object[], Seen = never> = Parts extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? (keyof First & Seen) | Twice<Rest, Seen | keyof First>
  : never

type All<Parts extends readonly object[]> = Parts extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & All<Rest>
  : unknown

/** All that a language says, of every context. A key that two of them use does not compile: one would say the other's words. */
export function together<const Parts extends readonly object[]>(
  ...parts: Parts & ([Twice<Parts>] extends [never] ? unknown : { usedTwice: Twice<Parts> })
): { [K in keyof All<Parts>]: All<Parts>[K] } {
  return Object.assign({}, ...parts)
}
