import type { Value } from '../value/types'
import type { Scope } from './types'

/** The scope with some variables more. */
export const withVariables = (scope: Scope, more: Iterable<[string, Value]>): Scope => ({
  ...scope,
  variables: new Map([...scope.variables, ...more]),
})
