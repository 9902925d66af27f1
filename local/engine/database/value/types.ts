/**
 * What a document is made of, in memory. Numbers are JavaScript numbers, as the SDK reads and writes them; the other
 * BSON types that the SDK can carry have a class each. A document is never changed in place: an update builds a new
 * one that shares what it did not touch, so a snapshot is a reference.
 */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | string
  | Date
  | ObjectId
  | Regex
  | Binary
  | MinKey
  | MaxKey
  | Value[]
  | Doc

export interface Doc {
  [field: string]: Value
}

/** Twelve bytes as 24 hexadecimal digits, lower case. */
export class ObjectId {
  constructor(readonly hex: string) {}
}

/** A regular expression as it was written; the JavaScript one is built when it is first asked for. */
export class Regex {
  #compiled: RegExp | undefined
  constructor(
    readonly pattern: string,
    readonly options: string,
  ) {}

  test(text: string): boolean {
    this.#compiled ??= compileRegex(this.pattern, this.options)
    return this.#compiled.test(text)
  }

  /** Builds it now, so that a wrong pattern is refused before anything is read. */
  check(): this {
    this.#compiled ??= compileRegex(this.pattern, this.options)
    return this
  }
}

export class Binary {
  constructor(
    readonly base64: string,
    readonly subType: string,
  ) {}
}

export class MinKey {
  readonly rank = 'lowest'
}
export class MaxKey {
  readonly rank = 'highest'
}

/** MongoDB's options i, m, s, x and u; the x (free spacing) option is rewritten, the others are JavaScript's own. */
function compileRegex(pattern: string, options: string): RegExp {
  const flags = [...new Set(options)].filter((flag) => 'ims'.includes(flag)).join('')
  let source = options.includes('x') ? withoutFreeSpacing(pattern) : pattern
  const inline = /^\(\?([ims]+)\)/.exec(source)
  if (inline) source = source.slice(inline[0].length)
  const all = [...new Set(flags + (inline?.[1] ?? ''))].join('')
  try {
    return new RegExp(source, `${all}u`)
  } catch {
    return new RegExp(source, all)
  }
}

const withoutFreeSpacing = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (part) => (/^(\s|#)/.test(part) ? '' : part))

export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !isSpecial(value)
}

const isSpecial = (value: object): boolean =>
  value instanceof Date ||
  value instanceof ObjectId ||
  value instanceof Regex ||
  value instanceof Binary ||
  value instanceof MinKey ||
  value instanceof MaxKey

/** Reads a field that the document itself holds: never one that it inherits (`constructor`, `toString`). */
export const own = (doc: Doc, key: string): Value => (Object.hasOwn(doc, key) ? doc[key] : undefined)

/** MongoDB's name of a value's type, as its messages and `$type` use it. */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return numberType(value)
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof ObjectId) return 'objectId'
  if (value instanceof Regex) return 'regex'
  if (value instanceof Binary) return 'binData'
  if (value instanceof MinKey) return 'minKey'
  if (value instanceof MaxKey) return 'maxKey'
  return 'object'
}

/** The type that the SDK's EJSON gives a JavaScript number. */
export function numberType(value: number): 'int' | 'long' | 'double' {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double'
  if (value >= -2147483648 && value <= 2147483647) return 'int'
  return value >= -(2 ** 63) && value < 2 ** 63 ? 'long' : 'double'
}
