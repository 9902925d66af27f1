import { truthy } from '../query/operators'
import { encode } from '../value/encode'
import { isDoc, type Value } from '../value/types'
import { type Expression, exprError, fixed, isNil, named, type Operator, type OperatorTable } from './types'

/** Truth, comparison, choice. */
export const LOGIC: OperatorTable = [
  ['$and', every],
  ['$or', some],
  ['$not', fixed('$not', 1, 1, (value) => !truthy(value))],
  ['$cmp', fixed('$cmp', 2, 2, order)],
  ['$eq', fixed('$eq', 2, 2, (a, b) => order(a, b) === 0)],
  ['$ne', fixed('$ne', 2, 2, (a, b) => order(a, b) !== 0)],
  ['$gt', fixed('$gt', 2, 2, (a, b) => order(a, b) > 0)],
  ['$gte', fixed('$gte', 2, 2, (a, b) => order(a, b) >= 0)],
  ['$lt', fixed('$lt', 2, 2, (a, b) => order(a, b) < 0)],
  ['$lte', fixed('$lte', 2, 2, (a, b) => order(a, b) <= 0)],
  ['$cond', condition],
  ['$ifNull', fixed('$ifNull', 2, 2, (value, instead) => (isNil(value) ? instead : value))],
  ['$switch', choose],
]

/** The order of any two values; a missing one comes before all others, null included. */
function order(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number' && a === b) return 0
  const left = encode(a)
  const right = encode(b)
  return left < right ? -1 : left > right ? 1 : 0
}

function every(argument: Value, ...rest: Rest): Expression {
  const parts = partsOf(argument, ...rest)
  return (scope) => parts.every((part) => truthy(part(scope)))
}

function some(argument: Value, ...rest: Rest): Expression {
  const parts = partsOf(argument, ...rest)
  return (scope) => parts.some((part) => truthy(part(scope)))
}

type Rest = Parameters<Operator> extends [unknown, ...infer R] ? R : never

const partsOf = (argument: Value, ...[compile, known]: Rest): Expression[] =>
  (Array.isArray(argument) ? argument : [argument]).map((part) => compile(part, known))

function condition(argument: Value, ...[compile, known]: Rest): Expression {
  const [test, yes, no] = conditionParts(argument).map((part) => compile(part, known)) as [
    Expression,
    Expression,
    Expression,
  ]
  return (scope) => (truthy(test(scope)) ? yes(scope) : no(scope))
}

function conditionParts(argument: Value): Value[] {
  if (Array.isArray(argument)) {
    if (argument.length === 3) return argument
    throw exprError(16020, `Expression $cond takes exactly 3 arguments. ${argument.length} were passed in.`)
  }
  const parts = named('$cond', argument, { required: ['if', 'then', 'else'] })
  return [parts.if, parts.then, parts.else]
}

function choose(argument: Value, ...[compile, known]: Rest): Expression {
  const given = named('$switch', argument, { required: ['branches'], optional: ['default'] })
  if (!Array.isArray(given.branches) || given.branches.length === 0) {
    throw exprError(40068, '$switch requires at least one branch.')
  }
  const branches = given.branches.map((branch) => {
    if (!isDoc(branch)) throw exprError(40062, '$switch requires each branch to be an object')
    const given = named('$switch', branch, { required: ['case', 'then'] })
    return { test: compile(given.case, known), result: compile(given.then, known) }
  })
  const otherwise = Object.hasOwn(given, 'default') ? compile(given.default, known) : undefined
  return (scope) => {
    const match = branches.find(({ test }) => truthy(test(scope)))
    if (match) return match.result(scope)
    if (otherwise) return otherwise(scope)
    throw exprError(40066, '$switch could not find a matching branch for an input, and no default was specified.')
  }
}
