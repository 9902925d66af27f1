/**
 * What the database should do, written a second time and as plainly as can be: documents in a list, copied whenever they
 * are touched, every query a loop. It shares no code with the engine. It knows fewer operators, but all the ways in
 * which they meet arrays, null and missing fields.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Obj = { [key: string]: Json }

export const copy = <T>(value: T): T => structuredClone(value)
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const RANKS = ['null', 'number', 'string', 'object', 'array', 'boolean']

export function kind(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

/** The documented order of values of any types. */
export function order(a: Json | undefined, b: Json | undefined): number {
  const [left, right] = [RANKS.indexOf(kind(a)), RANKS.indexOf(kind(b))]
  if (left !== right) return left - right
  if (Array.isArray(a) && Array.isArray(b)) return orderLists(a, b)
  if (kind(a) === 'object') return orderObjects(a as Obj, b as Obj)
  return a === b || kind(a) === 'null' ? 0 : (a as number) < (b as number) ? -1 : 1
}

function orderLists(a: Json[], b: Json[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = order(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Field by field: the type of the value, then the name, then the value. */
function orderObjects(a: Obj, b: Obj): number {
  const [left, right] = [Object.entries(a), Object.entries(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [[aName, aValue], [bName, bValue]] = [left[i], right[i]] as [[string, Json], [string, Json]]
    const types = RANKS.indexOf(kind(aValue)) - RANKS.indexOf(kind(bValue))
    const difference = types || (aName < bName ? -1 : aName > bName ? 1 : order(aValue, bValue))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/**
 * Every value that a path leads to: undefined where the field is missing; lists on the way are entered. An element that
 * has no fields leads nowhere; for an order it counts as one whose field is missing.
 */
export function reach(value: Json | undefined, path: string[], fieldless: undefined[] = []): (Json | undefined)[] {
  const [head, ...rest] = path
  if (head === undefined) return [value]
  if (Array.isArray(value))
    return value.flatMap((item) => (kind(item) === 'object' ? reach(item, path, fieldless) : fieldless))
  if (kind(value) !== 'object') return [undefined]
  const next = Object.hasOwn(value as Obj, head) ? (value as Obj)[head] : undefined
  return rest.length === 0 ? [next] : reach(next, rest, fieldless)
}

/** What an operator looks at: each value, and the elements of one that is a list. */
const spread = (values: (Json | undefined)[]): (Json | undefined)[] =>
  values.flatMap((value) => (Array.isArray(value) ? [...value, value] : [value]))

const equals = (value: Json | undefined, to: Json): boolean =>
  to === null ? value === null || value === undefined : value !== undefined && same(value, to)

const comparable = (value: Json | undefined, to: Json): boolean =>
  kind(value) === kind(to) && (value !== undefined || to === null)

type Test = (values: (Json | undefined)[], operand: Json) => boolean

const TESTS: Record<string, Test> = {
  $eq: (values, to) => spread(values).some((value) => equals(value, to)),
  $ne: (values, to) => !spread(values).some((value) => equals(value, to)),
  $gt: (values, to) => to !== null && spread(values).some((value) => comparable(value, to) && order(value, to) > 0),
  $gte: (values, to) =>
    spread(values).some((value) => equals(value, to) || (comparable(value, to) && order(value, to) >= 0)),
  $lt: (values, to) => to !== null && spread(values).some((value) => comparable(value, to) && order(value, to) < 0),
  $lte: (values, to) =>
    spread(values).some((value) => equals(value, to) || (comparable(value, to) && order(value, to) <= 0)),
  $in: (values, list) => (list as Json[]).some((to) => spread(values).some((value) => equals(value, to))),
  $nin: (values, list) => !(list as Json[]).some((to) => spread(values).some((value) => equals(value, to))),
  $exists: (values, wanted) => values.some((value) => value !== undefined) === wanted,
  $size: (values, size) => values.some((value) => Array.isArray(value) && value.length === size),
  $all: (values, list) =>
    (list as Json[]).length > 0 && (list as Json[]).every((to) => spread(values).some((value) => equals(value, to))),
  $elemMatch: (values, query) =>
    values.some(
      (value) =>
        Array.isArray(value) &&
        value.some((item) => Object.entries(query as Obj).every(([name, operand]) => single(item, name, operand))),
    ),
}

/** An element judged by itself: a list inside the list is one value. */
function single(item: Json, name: string, operand: Json): boolean {
  if (name === '$exists') return operand === true
  const test = TESTS[name] as Test
  return Array.isArray(item)
    ? test([[item]], operand) && !test([[]], operand) && onlyWhole(item, name, operand)
    : test([item], operand)
}

const onlyWhole = (item: Json[], name: string, operand: Json): boolean =>
  name === '$eq' ? same(item, operand) : comparable(item, operand)

/** Whether a document answers a query: `{path: {$op: operand}}`, `$and`, `$or`, `$nor`. */
export function matches(doc: Obj, query: Obj): boolean {
  return Object.entries(query).every(([key, operand]) => {
    const branches = operand as Obj[]
    if (key === '$and') return branches.every((branch) => matches(doc, branch))
    if (key === '$or') return branches.some((branch) => matches(doc, branch))
    if (key === '$nor') return !branches.some((branch) => matches(doc, branch))
    return Object.entries(operand as Obj).every(([name, value]) =>
      (TESTS[name] as Test)(reach(doc, key.split('.')), value),
    )
  })
}

/** A list sorts by its least element, downwards by its greatest; an empty one comes before null. */
function sortValue(doc: Obj, path: string, direction: number): { empty: boolean; value: Json | undefined } {
  const found = reach(doc, path.split('.'), [undefined])
  const parts = found.flatMap((value): { empty: boolean; value: Json | undefined }[] =>
    Array.isArray(value)
      ? value.length === 0
        ? [{ empty: true, value: null }]
        : value.map((item) => ({ empty: false, value: item }))
      : [{ empty: false, value }],
  )
  const sorted = (parts.length === 0 ? [{ empty: false, value: undefined }] : parts).sort(orderParts)
  return (direction > 0 ? sorted[0] : sorted.at(-1)) as { empty: boolean; value: Json | undefined }
}

const orderParts = (
  a: { empty: boolean; value: Json | undefined },
  b: { empty: boolean; value: Json | undefined },
): number => (a.empty === b.empty ? order(a.value, b.value) : a.empty ? -1 : 1)

export function sorted(docs: Obj[], spec: Record<string, number>): Obj[] {
  return [...docs].sort((a, b) => {
    for (const [path, direction] of Object.entries(spec)) {
      const difference = orderParts(sortValue(a, path, direction), sortValue(b, path, direction)) * direction
      if (difference !== 0) return difference
    }
    return 0
  })
}
