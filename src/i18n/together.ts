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

/** Several objects as one. A key that two of them have does not compile: one would say the other's words. */
export type Together<Parts extends readonly object[]> = [Twice<Parts>] extends [never]
  ? { [K in keyof All<Parts>]: All<Parts>[K] }
  : { usedTwice: Twice<Parts> }

/** All that a language says on tab pages, and in sub-packages whose words do not come with them. */
export function together<const Parts extends readonly object[]>(
  ...parts: Parts & ([Twice<Parts>] extends [never] ? unknown : { usedTwice: Twice<Parts> })
): { [K in keyof All<Parts>]: All<Parts>[K] } {
  return Object.assign({}, ...parts)
}
