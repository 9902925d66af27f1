import { randomUUID } from 'node:crypto'
import { type Caller, callerEnv, LOCAL_APPID } from './caller'
import { EVENT_LIMIT, type FunctionSpec } from './function-spec'
import type { Invocation, Invocations } from './invocations'
import { failed, type Outcome } from './outcome'
import type { WorkerPool } from './pool'

/** A chain of functions that call each other ends here; in the cloud the bill would end it. */
const MAX_DEPTH = 8

export interface Invoked {
  outcome: Outcome
  invocation?: Invocation
}

/** Runs functions by name, for a caller, within the cloud's limits. */
export class Invoker {
  constructor(
    private readonly catalog: () => ReadonlyMap<string, FunctionSpec>,
    private readonly pool: WorkerPool,
    private readonly invocations: Invocations,
    private readonly onEnd: (invocation: Invocation, outcome: Outcome) => void,
  ) {}

  /** Runs `name` with the event given as JSON text. */
  async invoke(name: string, event: string, caller: Caller, parent?: Invocation): Promise<Invoked> {
    const fn = this.catalog().get(name)
    if (!fn) return { outcome: { kind: 'unknown', code: 'FUNCTION_NOT_FOUND', message: `no function named "${name}"` } }
    const size = Buffer.byteLength(event)
    if (size > EVENT_LIMIT) return { outcome: tooLarge(size) }
    const depth = (parent?.depth ?? 0) + 1
    if (depth > MAX_DEPTH) return { outcome: failed(`functions call each other more than ${MAX_DEPTH} deep`) }
    const invocation = this.invocations.begin(randomUUID(), name, caller, depth)
    const outcome = await this.run(fn, event, invocation, parent)
    this.onEnd(invocation, outcome)
    return { outcome, invocation }
  }

  private run(
    fn: FunctionSpec,
    event: string,
    { id, caller, depth }: Invocation,
    parent?: Invocation,
  ): Promise<Outcome> {
    const { openid, appid = LOCAL_APPID } = caller
    const userInfo = openid ? { userInfo: { appId: appid, openId: openid } } : {}
    const job = { id, fn, event, env: callerEnv(caller, id), depth, ...userInfo }
    return parent ? this.pool.lend(parent.id, () => this.pool.run(job)) : this.pool.run(job)
  }
}

function tooLarge(size: number): Outcome {
  const message = `the event of ${size} bytes exceeds the limit of ${EVENT_LIMIT} bytes`
  return { kind: 'tooLarge', code: 'EXCEED_MAX_PAYLOAD_SIZE', message }
}
