import * as v from 'valibot'

/** Milliseconds since 1970, within the years that a calendar here can name. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))

/** Trimmed text of so many characters, without control characters. */
export const text = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least),
    v.maxLength(most),
    v.check((value) => !/\p{Cc}/u.test(value.replace(/\n/g, '')), 'control characters'),
  )

/** The short id of what a command made. */
const madeId = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/))
export const lessonId = madeId
export const challengeId = madeId

export const orgPath = v.pipe(v.string(), v.maxLength(120), v.regex(/^(\/[0-9a-z-]{1,24}){1,12}$/))

export const unitId = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,24}$/))
