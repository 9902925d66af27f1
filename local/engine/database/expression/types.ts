import { badRequest } from '../errors'
import type { Doc, Value } from '../value/types'

/** What an expression is evaluated in: the document, and the variables of `$let`, `$map` and their kin. */
export interface Scope {
  root: Doc
  /** `$$CURRENT`: the root, unless a stage moves it (`$redact`). */
  current: Value
  variables: ReadonlyMap<string, Value>
}

/** An expression, read once. It answers undefined where MongoDB speaks of a missing value. */
export type Expression = (scope: Scope) => Value

/** Reads an expression; `known` are the variables that it may name. */
export type Compile = (expression: Value, known: ReadonlySet<string>) => Expression

/** Reads an operator's argument. */
export type Operator = (argument: Value, compile: Compile, known: ReadonlySet<string>) => Expression

export type OperatorTable = [string, Operator][]

export const scopeOf = (root: Doc, variables: ReadonlyMap<string, Value> = NO_VARIABLES): Scope => ({
  root,
  current: root,
  variables,
})

const NO_VARIABLES: ReadonlyMap<string, Value> = new Map()

export const isNil = (value: Value): value is null | undefined => value === null || value === undefined

/** An error of evaluation, with MongoDB's number. */
export const exprError = (location: number, message: string): Error => badRequest(`Location${location}`, message)

/** An operator over any number of arguments. */
export function variadic(calculate: (values: Value[]) => Value): Operator {
  return (argument, compile, known) => {
    const parts = (Array.isArray(argument) ? argument : [argument]).map((part) => compile(part, known))
    return (scope) => calculate(parts.map((part) => part(scope)))
  }
}

/** An operator over a fixed number of arguments; some of the last may be left out. */
export function fixed(name: string, least: number, most: number, calculate: (...values: Value[]) => Value): Operator {
  return (argument, compile, known) => {
    const list = Array.isArray(argument) ? argument : [argument]
    if (list.length < least || list.length > most) throw wrongCount(name, least, most, list.length)
    const parts = list.map((part) => compile(part, known))
    const [first, second] = parts
    if (parts.length === 1 && first) return (scope) => calculate(first(scope))
    if (parts.length === 2 && first && second) return (scope) => calculate(first(scope), second(scope))
    return (scope) => calculate(...parts.map((part) => part(scope)))
  }
}

function wrongCount(name: string, least: number, most: number, given: number): Error {
  const wanted = least === most ? `exactly ${least} arguments` : `at least ${least} arguments, and at most ${most}`
  return exprError(16020, `Expression ${name} takes ${wanted}. ${given} were passed in.`)
}

/** The named arguments of an operator, read; an unknown or missing name is refused. */
export function named(
  name: string,
  argument: Value,
  fields: { required: string[]; optional?: string[] },
): Record<string, Value> {
  const { required, optional = [] } = fields
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) {
    throw exprError(40517, `${name} requires an object as its argument`)
  }
  const doc = argument as Doc
  for (const key of Object.keys(doc)) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw exprError(40518, `Unrecognized argument to ${name}: ${key}`)
    }
  }
  for (const key of required) {
    if (!Object.hasOwn(doc, key)) throw exprError(40516, `Missing '${key}' parameter to ${name}`)
  }
  return doc
}

/** Reads some of the named arguments as expressions; one that is not given answers undefined. */
export function compileNamed(
  given: Record<string, Value>,
  names: string[],
  compile: Compile,
  known: ReadonlySet<string>,
): (scope: Scope) => Record<string, Value> {
  const parts = names
    .filter((name) => Object.hasOwn(given, name))
    .map((name) => ({ name, part: compile(given[name], known) }))
  return (scope) => {
    const values: Record<string, Value> = {}
    for (const { name, part } of parts) values[name] = part(scope)
    return values
  }
}
