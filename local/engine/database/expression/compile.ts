import { badRequest, notServed } from '../errors'
import { truthy } from '../query/operators'
import { type Doc, isDoc, own, type Value } from '../value/types'
import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { CONVERSIONS } from './convert'
import { DATES } from './dates'
import { LOGIC } from './logic'
import { OBJECTS } from './objects'
import { SETS } from './sets'
import { STRINGS } from './strings'
import { SUMMARIES } from './summaries'
import { type Compile, type Expression, type Operator, scopeOf } from './types'
import { VARIABLES } from './variables'

const OPERATORS = new Map<string, Operator>([
  ...ARITHMETIC,
  ...ARRAYS,
  ...CONVERSIONS,
  ...DATES,
  ...LOGIC,
  ...OBJECTS,
  ...SETS,
  ...STRINGS,
  ...SUMMARIES,
  ...VARIABLES,
  ['$literal', (argument) => () => argument],
])

/** The expression operators that this engine serves. */
export const SERVED_EXPRESSIONS: readonly string[] = [...OPERATORS.keys()].sort()

const NONE: ReadonlySet<string> = new Set()

/** Reads an expression. What it names and does not exist is refused now, not when a document comes. */
export const compile: Compile = (expression, known) => {
  if (typeof expression === 'string' && expression.startsWith('$')) return reference(expression, known)
  if (Array.isArray(expression)) return list(expression, known)
  if (isDoc(expression)) return object(expression, known)
  return () => expression
}

/** `$expr` in a query. */
export function expressionTest(expression: Value, variables?: ReadonlyMap<string, Value>): (doc: Doc) => boolean {
  const evaluate = compile(expression, variables ? new Set(variables.keys()) : NONE)
  return (doc) => truthy(evaluate(scopeOf(doc, variables)))
}

function list(items: Value[], known: ReadonlySet<string>): Expression {
  const parts = items.map((item) => compile(item, known))
  return (scope) => parts.map((part) => part(scope) ?? null)
}

function object(doc: Doc, known: ReadonlySet<string>): Expression {
  const keys = Object.keys(doc)
  const [first] = keys
  if (first?.startsWith('$')) {
    if (keys.length > 1) {
      throw badRequest('Location15983', `an object representing an expression must have exactly one field: ${first}`)
    }
    return operation(first, doc[first], known)
  }
  const parts = keys.map((key) => [fieldName(key), compile(doc[key], known)] as const)
  return (scope) => {
    const made: Doc = {}
    for (const [key, part] of parts) {
      const value = part(scope)
      if (value !== undefined) made[key] = value
    }
    return made
  }
}

function fieldName(key: string): string {
  if (key.startsWith('$')) throw badRequest('Location16410', `FieldPath field names may not start with '$'.`)
  if (key.includes('.')) throw badRequest('Location16412', "FieldPath field names may not contain '.'.")
  return key
}

function operation(name: string, argument: Value, known: ReadonlySet<string>): Expression {
  const operator = OPERATORS.get(name)
  if (operator) return operator(argument, compile, known)
  if (REFUSED_EXPRESSIONS.has(name)) throw notServed(name)
  throw badRequest('InvalidPipelineOperator', `Unrecognized expression '${name}'`)
}

/** Expressions that MongoDB or the SDK know and this engine does not serve. */
export const REFUSED_EXPRESSIONS = new Set(['$meta', '$toDecimal', '$function', '$accumulator', '$where'])

/** `$field.path`, or `$$variable.path`. */
function reference(text: string, known: ReadonlySet<string>): Expression {
  if (!text.startsWith('$$')) {
    const path = pathOf(text.slice(1))
    return ({ current }) => valueAt(current, path, 0)
  }
  const [name, ...rest] = text.slice(2).split('.') as [string, ...string[]]
  const read = variable(name, known)
  return rest.length === 0 ? read : (scope) => valueAt(read(scope), rest, 0)
}

function pathOf(text: string): string[] {
  const path = text.split('.')
  if (path.includes('')) throw badRequest('Location15998', 'FieldPath field names may not be empty strings.')
  return path
}

function variable(name: string, known: ReadonlySet<string>): Expression {
  if (name === 'ROOT') return ({ root }) => root
  if (name === 'CURRENT') return ({ current }) => current
  if (name === 'REMOVE') return () => undefined
  if (known.has(name)) return ({ variables }) => variables.get(name)
  if (['KEEP', 'PRUNE', 'DESCEND'].includes(name)) return () => `$$${name}`
  throw badRequest('Location17276', `Use of undefined variable: ${name}`)
}

/** Reads a path: an array on the way answers the array of what its elements hold. */
export function valueAt(value: Value, path: readonly string[], at: number): Value {
  if (at === path.length) return value
  if (Array.isArray(value)) {
    const values: Value[] = []
    for (const item of value) {
      const found = isDoc(item) || Array.isArray(item) ? valueAt(item, path, at) : undefined
      if (found !== undefined) values.push(found)
    }
    return values
  }
  return isDoc(value) ? valueAt(own(value, path[at] as string), path, at + 1) : undefined
}
