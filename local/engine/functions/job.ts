import type { FunctionSpec } from './function-spec'
import type { Outcome } from './outcome'

/** One invocation on its way to a worker. */
export interface Job {
  id: string
  fn: FunctionSpec
  /** The event as JSON text: parsed in the worker, so that no object is shared. */
  event: string
  /** The caller and the invocation id, as the variables that the SDK reads. */
  env: Record<string, string>
  userInfo?: { appId: string; openId: string }
  /** How many functions wait for this one. */
  depth: number
}

export interface QueuedJob extends Job {
  queuedAt: number
  settle: (outcome: Outcome) => void
}
