import { truthy } from '../query/operators'
import { isDoc, typeName, type Value } from '../value/types'
import { withVariables } from './scope'
import { type Expression, exprError, isNil, named, type Operator, type OperatorTable } from './types'

/** The operators that name variables. */
export const VARIABLES: OperatorTable = [
  ['$let', letIn],
  ['$map', map],
  ['$filter', filter],
  ['$reduce', reduce],
]

type Rest = Parameters<Operator> extends [unknown, ...infer R] ? R : never

function letIn(argument: Value, ...[compile, known]: Rest): Expression {
  const { vars, in: body } = named('$let', argument, { required: ['vars', 'in'] })
  if (!isDoc(vars)) throw exprError(16876, 'invalid parameter: expected an object (vars)')
  const parts = Object.keys(vars).map((name) => [checkName(name), compile(vars[name], known)] as const)
  const inner = compile(body, new Set([...known, ...Object.keys(vars)]))
  return (scope) =>
    inner(
      withVariables(
        scope,
        parts.map(([name, part]) => [name, part(scope)]),
      ),
    )
}

export function checkName(name: string): string {
  if (/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) return name
  throw exprError(16867, `'${name}' starts with an invalid character for a user variable name`)
}

function map(argument: Value, ...[compile, known]: Rest): Expression {
  const given = named('$map', argument, { required: ['input', 'in'], optional: ['as'] })
  const name = variableOf(given.as)
  const input = compile(given.input, known)
  const body = compile(given.in, new Set([...known, name]))
  return (scope) => {
    const list = input(scope)
    if (isNil(list)) return null
    return listOf('$map', 16883, list).map((item) => body(withVariables(scope, [[name, item]])) ?? null)
  }
}

function filter(argument: Value, ...[compile, known]: Rest): Expression {
  const given = named('$filter', argument, { required: ['input', 'cond'], optional: ['as'] })
  const name = variableOf(given.as)
  const input = compile(given.input, known)
  const test = compile(given.cond, new Set([...known, name]))
  return (scope) => {
    const list = input(scope)
    if (isNil(list)) return null
    return listOf('$filter', 28651, list).filter((item) => truthy(test(withVariables(scope, [[name, item]]))))
  }
}

function reduce(argument: Value, ...[compile, known]: Rest): Expression {
  const given = named('$reduce', argument, { required: ['input', 'initialValue', 'in'] })
  const input = compile(given.input, known)
  const initial = compile(given.initialValue, known)
  const body = compile(given.in, new Set([...known, 'this', 'value']))
  return (scope) => {
    const list = input(scope)
    if (isNil(list)) return null
    return listOf('$reduce', 40080, list).reduce<Value>(
      (value, item) =>
        body(
          withVariables(scope, [
            ['this', item],
            ['value', value],
          ]),
        ),
      initial(scope),
    )
  }
}

function variableOf(as: Value): string {
  if (as === undefined) return 'this'
  if (typeof as !== 'string') throw exprError(16866, 'the name of a variable must be a string')
  return checkName(as)
}

function listOf(name: string, location: number, value: Value): Value[] {
  if (Array.isArray(value)) return value
  throw exprError(location, `input to ${name} must be an array not ${typeName(value)}`)
}
