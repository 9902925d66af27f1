import type { Caller } from './caller'

/** One run of a function, known by the token that its requests carry. */
export interface Invocation {
  id: string
  functionName: string
  caller: Caller
  /** How many functions called each other to get here. */
  depth: number
  startedAt: number
  requests: number
  databaseRequests: number
}

const KEPT = 20_000

/** The invocations that run, and the last ones that ended: what a function did not wait for may still send requests. */
export class Invocations {
  private readonly byId = new Map<string, Invocation>()

  begin(id: string, functionName: string, caller: Caller, depth: number): Invocation {
    const invocation = { id, functionName, caller, depth, startedAt: Date.now(), requests: 0, databaseRequests: 0 }
    this.byId.set(id, invocation)
    if (this.byId.size > KEPT) this.byId.delete(this.byId.keys().next().value ?? '')
    return invocation
  }

  find(token: unknown): Invocation | undefined {
    return typeof token === 'string' ? this.byId.get(token) : undefined
  }
}
