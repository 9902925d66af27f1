import type { Value } from '../value/types'
import { average, deviation, extreme, sum } from './summary'
import type { Expression, Operator, OperatorTable } from './types'

/** `$sum` and its kin outside a group: over the elements of one list, or over several arguments. */
export const SUMMARIES: OperatorTable = [
  ['$sum', over(sum)],
  ['$avg', over(average)],
  ['$min', over((values) => extreme(values, -1))],
  ['$max', over((values) => extreme(values, 1))],
  ['$stdDevPop', over((values) => deviation(values, 0))],
  ['$stdDevSamp', over((values) => deviation(values, 1))],
]

function over(calculate: (values: Value[]) => Value): Operator {
  return (argument, compile, known): Expression => {
    if (Array.isArray(argument) && argument.length !== 1) {
      const parts = argument.map((part) => compile(part, known))
      return (scope) => calculate(parts.map((part) => part(scope)))
    }
    const part = compile(Array.isArray(argument) ? argument[0] : argument, known)
    return (scope) => {
      const value = part(scope)
      return calculate(Array.isArray(value) ? value : [value])
    }
  }
}
