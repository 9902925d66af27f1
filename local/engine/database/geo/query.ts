import type { Judge } from '../query/operators'
import type { Doc, Value } from '../value/types'

export function geoJudge(_name: string, _operand: Value, _siblings: Doc): Judge | undefined {
  return undefined
}
