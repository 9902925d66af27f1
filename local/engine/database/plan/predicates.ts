import { conjuncts, type FieldNode, type QueryNode } from '../query/node'
import { isOperatorDoc } from '../query/operators'
import { isIndexName } from '../query/walk'
import { encode } from '../value/encode'
import { type Doc, isDoc, Regex, type Value } from '../value/types'
import { type Interval, intervalsOf, meet, point, prefixInterval } from './interval'

/** What a query says about one field, in terms that an index understands. */
export interface Predicate {
  path: string
  intervals: Interval[]
  /** It holds for one and the same element: its two bounds may be joined even where arrays are. */
  joined: boolean
  /** It holds only for a field that is no array (`$expr`). */
  scalarOnly: boolean
  /** The condition that it says in full, if it does: equality with values, at a path without positions. */
  says: QueryNode | undefined
}

/** The predicates that must all hold. */
export function predicatesOf(node: QueryNode, variables: ReadonlyMap<string, Value>): Predicate[] {
  return conjuncts(node).flatMap((one) => {
    if (one.kind === 'field') return ofField(one)
    return one.kind === 'opaque' && one.operator === '$expr' ? ofExpression(one.operand, variables) : []
  })
}

function ofField(node: FieldNode): Predicate[] {
  const { path, operator, operand } = node
  if (operator === '$elemMatch') return ofElement(path, operand)
  const intervals = operator === '$regex' ? ofRegex(operand) : intervalsOf(operator, operand)
  const says = saysAll(node) ? node : undefined
  return intervals ? [{ path, intervals, joined: false, scalarOnly: false, says }] : []
}

/** Whether an index's keys say no more and no less than the condition. Null stands for more than one kind of nothing. */
function saysAll({ operator, operand, segments }: FieldNode): boolean {
  const values = operator === '$in' && Array.isArray(operand) ? operand : [operand]
  return (operator === '$eq' || operator === '$in') && !values.includes(null) && !segments.some(isIndexName)
}

/** A pattern that begins with fixed text finds texts that begin so. */
function ofRegex(operand: Value): Interval[] | undefined {
  if (!(operand instanceof Regex) || operand.options.replace('s', '') !== '') return undefined
  const fixed = /^\^((?:[^\\.*+?^${}()|[\]]|\\[^\w])*)/.exec(operand.pattern)?.[1]
  if (fixed === undefined) return undefined
  const rest = operand.pattern.slice(1 + fixed.length)
  if (operand.pattern.includes('|')) return undefined
  const characters = fixed.match(/\\?./gsu) ?? []
  // The last character may be optional: what follows it says so.
  const certain = /^[*?{]/.test(rest) ? characters.slice(0, -1) : characters
  const prefix = certain.map((character) => character.replace('\\', '')).join('')
  return prefix === '' ? undefined : [prefixInterval(prefix), point(encode(operand))]
}

/** `$elemMatch`: what one element must be, or what its fields must be. */
function ofElement(path: string, operand: Value): Predicate[] {
  if (!isDoc(operand)) return []
  const names = Object.keys(operand)
  if (names[0]?.startsWith('$')) return joinedPredicate(path, operand)
  return names.flatMap((name) => {
    if (name.startsWith('$')) return []
    const value = operand[name] as Value
    const inner = isOperatorDoc(value) ? value : { $eq: value }
    return Object.keys(inner).flatMap((operator) => {
      const intervals = inner[operator] instanceof Regex ? undefined : intervalsOf(operator, inner[operator])
      return intervals
        ? [{ path: `${path}.${name}`, intervals, joined: false, scalarOnly: false, says: undefined }]
        : []
    })
  })
}

function joinedPredicate(path: string, operand: Doc): Predicate[] {
  let intervals: Interval[] | undefined
  for (const operator of Object.keys(operand)) {
    const more = intervalsOf(operator, operand[operator])
    if (more) intervals = intervals ? meetAll(intervals, more) : more
  }
  return intervals ? [{ path, intervals, joined: true, scalarOnly: false, says: undefined }] : []
}

export const meetAll = (some: Interval[], others: Interval[]): Interval[] =>
  some.flatMap((a) => others.map((b) => meet(a, b)).filter((met) => met !== undefined))

/** `{$expr: {$eq: ['$field', value]}}`, alone or in an `$and`: how a `$lookup` with a pipeline finds its partners. */
function ofExpression(expression: Value, variables: ReadonlyMap<string, Value>): Predicate[] {
  if (!isDoc(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap((part) => ofExpression(part, variables))
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return []
  const [left, right] = expression.$eq as [Value, Value]
  return [...ofEquality(left, right, variables), ...ofEquality(right, left, variables)]
}

function ofEquality(field: Value, other: Value, variables: ReadonlyMap<string, Value>): Predicate[] {
  if (typeof field !== 'string' || !field.startsWith('$') || field.startsWith('$$')) return []
  const value = constantOf(other, variables)
  if (!value || Array.isArray(value.value) || isDoc(value.value)) return []
  return [
    { path: field.slice(1), intervals: [point(encode(value.value))], joined: false, scalarOnly: true, says: undefined },
  ]
}

/** A value that is the same for every document: written out, or a variable's. */
function constantOf(value: Value, variables: ReadonlyMap<string, Value>): { value: Value } | undefined {
  if (typeof value === 'string' && value.startsWith('$$')) {
    const name = value.slice(2)
    return variables.has(name) ? { value: variables.get(name) } : undefined
  }
  if (typeof value === 'string' && value.startsWith('$')) return undefined
  if (isDoc(value)) return Object.keys(value).join() === '$literal' ? { value: value.$literal } : undefined
  return { value }
}
