import { randomUUID } from 'node:crypto'
import type { CONTRACTS } from '#core/contracts'
import type { Refusal } from '#core/kernel/app-error'
import type { InputOf, OutputOf } from '#core/kernel/contract'
import type { Instant } from '#core/kernel/day'
import type { Engine } from '#local/engine/engine'
import { startGateway } from '#local/gateway/start'
import { builtFolder } from './builds'

type Contracts = typeof CONTRACTS
type ActionName = { [C in keyof Contracts]: `${C}.${keyof Contracts[C] & string}` }[keyof Contracts]
type ActionOf<N extends ActionName> = N extends `${infer C extends keyof Contracts}.${infer A}`
  ? A extends keyof Contracts[C]
    ? Contracts[C][A]
    : never
  : never

export type Answer<Data = unknown> = { ok: true; data: Data } | { ok: false; error: Refusal }

/** What a person got, and what it cost. */
export type Called<Data> = Answer<Data> & { databaseRequests: number }

export interface WorldOptions {
  /** The engine's first time; the machine's own when not given. */
  clockStart?: Instant
  /** Documents instead of the demo district, by collection. */
  documents?: Record<string, readonly object[]>
  /** Where they are kept; in memory when not given. */
  dataDir?: string
  /** Serve the H5 client too. */
  h5?: boolean
  /** In a test without a screen, timers fire only when the test moves the clock, or never. */
  timers?: 'live' | 'advance' | 'off'
  log?: (line: string) => void
  /** Keys instead of the generated ones. */
  env?: Record<string, string>
}

/**
 * The real thing, for one test file: the engine with this project's functions and schema, and in it the demo district or
 * the documents given. A query that no index serves is refused.
 */
export async function startWorld({
  documents,
  h5 = false,
  timers = h5 ? 'live' : 'advance',
  ...rest
}: WorldOptions = {}): Promise<World> {
  const engine = await startGateway({
    ...rest,
    functionsDir: builtFolder('functions'),
    strictIndexes: true,
    timers,
    empty: documents !== undefined,
    ...(h5 && { h5Dir: builtFolder('h5') }),
  })
  const world = new World(engine)
  for (const [collection, rows] of Object.entries(documents ?? {})) {
    engine.database.insertMany(collection, rows as Record<string, unknown>[])
  }
  return world
}

/** A test that fails while its world is being made never gets to close it; left open, it would keep jest from ending. */
const open = new Set<World>()
globalThis.afterAll?.(async () => {
  await Promise.all([...open].map((world) => world.close()))
})

export class World {
  constructor(readonly engine: Engine) {
    open.add(this)
  }

  get url(): string {
    return this.engine.url
  }

  readonly now = (): Instant => this.engine.clock.now()

  /** Moves time forward; timers that become due run before it resolves. */
  async advance(ms: number): Promise<void> {
    await this.engine.clock.advance(ms)
  }

  /** Somebody at their phone. */
  as(openid: string) {
    return {
      /** Calls an action as this person; a command under a new id, unless one is given. */
      call: <N extends ActionName>(name: N, input: InputOf<ActionOf<N>>, commandId: string = randomUUID()) =>
        this.call<OutputOf<ActionOf<N>>>(openid, name, input, commandId),
      /** The same, for a call that must succeed. */
      get: async <N extends ActionName>(name: N, input: InputOf<ActionOf<N>>): Promise<OutputOf<ActionOf<N>>> => {
        const answer = await this.call<OutputOf<ActionOf<N>>>(openid, name, input, randomUUID())
        if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
        return answer.data
      },
    }
  }

  /** The documents of a collection, as they lie in the database. */
  documents<D>(collection: string): D[] {
    return this.engine.database.all(collection) as D[]
  }

  async close(): Promise<void> {
    if (open.delete(this)) await this.engine.close()
  }

  private async call<Data>(openid: string, name: string, input: unknown, commandId: string): Promise<Called<Data>> {
    const [context = '', action = ''] = name.split('.')
    const { result, error, databaseRequests } = await this.engine.call(context, { action, input, commandId }, openid)
    if (error) throw new Error(`${name}: ${error.code} ${error.message}`)
    return { ...(result as Answer<Data>), databaseRequests }
  }
}
