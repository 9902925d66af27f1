import { badRequest } from '../errors'
import type { Request } from '../request'
import { type Doc, isDoc, type Value } from '../value/types'

/** What a running pipeline knows: the request it works for, and the variables that a `$lookup` gave it. */
export interface Run {
  request: Request
  variables: ReadonlyMap<string, Value>
}

/** One stage of a pipeline: documents in, documents out. */
export type Stage = (docs: Doc[], run: Run) => Doc[]

/** What a stage is read in. */
export interface Reading {
  request: Request
  known: ReadonlySet<string>
  /** Reads a pipeline inside a stage. */
  pipeline(stages: Value, known: ReadonlySet<string>, name: string): Stage[]
}

export type ReadStage = (operand: Value, reading: Reading) => Stage

export const stageError = (location: number, message: string): Error => badRequest(`Location${location}`, message)

/** The named options of a stage; an unknown or missing one is refused. */
export function options(name: string, operand: Value, fields: { required: string[]; optional?: string[] }): Doc {
  if (!isDoc(operand)) throw stageError(40319, `the ${name} stage specification must be an object`)
  const { required, optional = [] } = fields
  for (const key of Object.keys(operand)) {
    if (!required.includes(key) && !optional.includes(key))
      throw stageError(40415, `unknown argument to ${name}: ${key}`)
  }
  for (const key of required) {
    if (!Object.hasOwn(operand, key)) throw stageError(40414, `${name} is missing the required field '${key}'`)
  }
  return operand
}

export function fieldName(name: string, value: Value): string {
  if (
    typeof value === 'string' &&
    value !== '' &&
    !value.startsWith('$') &&
    !value.includes('\u0000') &&
    value !== '__proto__'
  )
    return value
  throw stageError(40156, `${name} must be a non-empty string that does not start with '$'`)
}

export const runStages = (stages: Stage[], docs: Doc[], run: Run): Doc[] =>
  stages.reduce((current, stage) => stage(current, run), docs)
