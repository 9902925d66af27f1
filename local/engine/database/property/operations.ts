import fc from 'fast-check'
import type { Json, Obj } from './model'

/** One step of a random history. `inside` is the number of the transaction that it belongs to, if one is running. */
export type Operation =
  | { kind: 'add'; docs: Obj[]; inside: number | null }
  | { kind: 'set'; id: string; content: Obj; inside: number | null }
  | { kind: 'update'; query: Obj; update: Record<string, Obj>; multi: boolean; inside: number | null }
  | { kind: 'remove'; query: Obj; multi: boolean; inside: number | null }
  | { kind: 'find'; query: Obj; sort: Record<string, number>; skip: number; limit: number; inside: number | null }
  | { kind: 'count'; query: Obj }
  | { kind: 'begin' }
  | { kind: 'commit'; which: number }
  | { kind: 'rollback'; which: number }

const scalar: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'b', 'ab', '党', '！') },
  { weight: 1, arbitrary: fc.constantFrom<Json>(null, true, false) },
)
const nested: fc.Arbitrary<Json> = fc.dictionary(fc.constantFrom('x', 'y'), scalar, {
  minKeys: 1,
  maxKeys: 2,
  noNullPrototype: true,
})
export const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: nested }), { maxLength: 3 }),
  },
  { weight: 1, arbitrary: nested },
)

export const PATHS = ['a', 'b', 'c', 'c.x', 'a.y'] as const
const id = fc.constantFrom('1', '2', '3', '4')

const fields = fc.record({ a: value, b: value, c: value }, { requiredKeys: [], noNullPrototype: true })
export const documentOf = (unique: boolean): fc.Arbitrary<Obj> =>
  fc.tuple(fields, fc.integer({ min: 0, max: 3 })).map(([doc, u]) => (unique ? { ...doc, u } : doc) as Obj)

const comparison = fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), value)
const scalarComparison = fc.tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte'), scalar)
const condition: fc.Arbitrary<Obj> = fc.oneof(
  { weight: 6, arbitrary: comparison.map(([name, operand]) => ({ [name]: operand })) },
  {
    weight: 1,
    arbitrary: fc.tuple(scalarComparison, scalarComparison).map(([a, b]) => ({ [a[0]]: a[1], [b[0]]: b[1] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(scalar, { maxLength: 3 }))
      .map(([name, list]) => ({ [name]: list })),
  },
  { weight: 1, arbitrary: fc.boolean().map(($exists) => ({ $exists })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }).map(($size) => ({ $size })) },
  { weight: 1, arbitrary: scalarComparison.map(([name, operand]) => ({ $elemMatch: { [name]: operand } })) },
)
const simpleQuery: fc.Arbitrary<Obj> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...PATHS), condition), { maxLength: 2, selector: ([path]) => path })
  .map((parts) => Object.fromEntries(parts))

export const query: fc.Arbitrary<Obj> = fc.oneof(
  { weight: 5, arbitrary: simpleQuery },
  { weight: 2, arbitrary: id.map((_id) => ({ _id: { $eq: _id } })) },
  { weight: 1, arbitrary: fc.tuple(id, simpleQuery).map(([_id, guard]) => ({ _id: { $eq: _id }, ...guard })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(simpleQuery, { minLength: 1, maxLength: 2 }))
      .map(([name, parts]) => ({ [name]: parts }) as Obj),
  },
)

const step: fc.Arbitrary<[string, Json]> = fc.oneof(
  fc.tuple(fc.constantFrom('$set', '$min', '$max', '$addToSet'), value),
  fc.tuple(fc.constantFrom('$inc', '$mul'), fc.integer({ min: -2, max: 2 })),
  fc.tuple(fc.constant('$unset'), fc.constant('')),
  fc.tuple(fc.constant('$pop'), fc.constantFrom<Json>(1, -1)),
  fc.tuple(fc.constant('$pull'), scalar),
  fc.tuple(
    fc.constant('$pull'),
    scalarComparison.map(([name, operand]): Json => ({ [name]: operand })),
  ),
  fc.tuple(fc.constant('$push'), push()),
)

function push(): fc.Arbitrary<Json> {
  const each = fc.array(scalar, { maxLength: 2 })
  const options = { $position: fc.integer({ min: 0, max: 2 }), $slice: fc.integer({ min: -2, max: 3 }) }
  return fc.record(
    { $each: each, ...options },
    { requiredKeys: ['$each'], noNullPrototype: true },
  ) as fc.Arbitrary<Json>
}

const update = (unique: boolean): fc.Arbitrary<Record<string, Obj>> =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.x', 'c.z'), step), {
        minLength: 1,
        maxLength: 2,
        selector: ([path]) => path,
      }),
      fc.option(fc.integer({ min: 0, max: 3 })),
    )
    .map(([steps, u]) => {
      const made: Record<string, Obj> = {}
      for (const [path, [name, operand]] of steps) made[name] = { ...made[name], [path]: operand }
      if (unique && u !== null) made.$set = { ...made.$set, u }
      return made
    })

const sort = fc
  .dictionary(fc.constantFrom('a', 'b', 'c.x'), fc.constantFrom(1, -1), { maxKeys: 2, noNullPrototype: true })
  .map((spec) => ({ ...spec, _id: 1 }))

/** A history of some operations. Those inside transactions come only where there are some. */
export function operations(unique: boolean): fc.Arbitrary<Operation[]> {
  const inside = unique ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: 2 }), { freq: 2 })
  const content = documentOf(unique)
  const added = fc
    .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 2 }), content, content)
    .map(([ids, ...docs]) => ids.map((_id, i) => ({ _id, ...docs[i] }) as Obj))
  const common: fc.WeightedArbitrary<Operation>[] = [
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('add' as const), docs: added, inside }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('set' as const), id, content, inside }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('update' as const),
        query,
        update: update(unique),
        multi: fc.constant(true),
        inside,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('remove' as const), query, multi: fc.constant(true), inside }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('find' as const),
        query,
        sort,
        skip: fc.integer({ min: 0, max: 1 }),
        limit: fc.integer({ min: 1, max: 3 }),
        inside,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('count' as const), query }) },
  ]
  const transactions: fc.WeightedArbitrary<Operation>[] = [
    { weight: 3, arbitrary: fc.constant({ kind: 'begin' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('commit' as const), which: fc.integer({ min: 0, max: 2 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('rollback' as const), which: fc.integer({ min: 0, max: 2 }) }),
    },
  ]
  return fc.array(fc.oneof(...common, ...(unique ? [] : transactions)), { minLength: 3, maxLength: 14 })
}
