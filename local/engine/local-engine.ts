import { availableParallelism } from 'node:os'
import { AdminRouter } from './admin/admin-router'
import { invokeFunction } from './admin/invoke-function'
import type { ClockFile } from './clock/clock-file'
import type { EngineClock } from './clock/engine-clock'
import type { EngineDatabase } from './database/database'
import type { CallAnswer, Engine, EngineOptions, FiredTimer } from './engine'
import { Faults } from './faults/faults'
import { functionEnv } from './functions/caller'
import { readCatalog } from './functions/catalog'
import type { FunctionSpec } from './functions/function-spec'
import { Invocations } from './functions/invocations'
import { Invoker } from './functions/invoker'
import { HTTP_STATUS } from './functions/outcome'
import { WorkerPool } from './functions/pool'
import { adminRoute } from './http/admin-route'
import { controlRoute } from './http/control-route'
import { fnRoute } from './http/fn-route'
import type { EngineServer } from './http/server'
import { storageRoute } from './http/storage-route'
import type { Messages } from './messages/messages'
import { apiMethods } from './openapi/api-methods'
import { openapiActions } from './openapi/openapi-actions'
import type { MediaVerdict } from './openapi/security'
import { Stats, type StatsSnapshot } from './stats/stats'
import { CloudStorage } from './storage/cloud-storage'
import { storageActions } from './storage/storage-actions'
import { timerEvent } from './timers/timer-event'
import { type Timer, TimerScheduler } from './timers/timer-scheduler'

const DEFAULT_WORKERS = Math.min(32, Math.max(8, 2 * availableParallelism()))

/** What `startEngine` has opened. */
export interface Parts {
  options: EngineOptions
  log: (line: string) => void
  server: EngineServer
  catalog: Map<string, FunctionSpec>
  clock: EngineClock
  clockFile: ClockFile
  database: EngineDatabase
  messages: Messages
  port: number
}

/** The engine's parts, put together. */
export class LocalEngine implements Engine {
  readonly url: string
  readonly port: number
  readonly database: EngineDatabase
  readonly messages: Messages
  readonly storage: CloudStorage
  readonly faults = new Faults()
  readonly clock: Engine['clock']
  private readonly statistics = new Stats()
  private readonly invocations = new Invocations()
  private readonly pool: WorkerPool
  private readonly invoker: Invoker
  private readonly scheduler: TimerScheduler
  private closing: Promise<void> | undefined

  constructor(private readonly parts: Parts) {
    this.port = parts.port
    this.url = `http://127.0.0.1:${parts.port}`
    this.database = parts.database
    this.messages = parts.messages
    this.storage = new CloudStorage(parts.options.dataDir, this.url, parts.clock.now)
    this.clock = {
      now: parts.clock.now,
      advance: (ms) => this.advance(ms),
      stop: () => parts.clock.stop(),
      start: () => this.startClock(),
    }
    this.pool = this.makePool()
    this.invoker = new Invoker(
      () => this.parts.catalog,
      this.pool,
      this.invocations,
      (invocation, outcome) => this.statistics.invocationEnded(invocation, outcome),
    )
    this.scheduler = new TimerScheduler(parts.clock, (timer, time) => this.fire(timer, time))
    this.scheduler.setFunctions(parts.catalog.values())
    if ((parts.options.timers ?? 'live') === 'live') this.scheduler.startLive()
    this.serve()
  }

  async call(name: string, event: object = {}, openid?: string): Promise<CallAnswer> {
    const caller = openid === undefined ? { source: 'wx_http' } : { openid, source: 'wx_client' }
    const { outcome, invocation } = await this.invoker.invoke(name, JSON.stringify(event), caller)
    return {
      status: HTTP_STATUS[outcome.kind],
      databaseRequests: invocation?.databaseRequests ?? 0,
      ...(invocation && { invocationId: invocation.id }),
      ...(outcome.kind === 'result'
        ? { result: JSON.parse(outcome.json) as unknown }
        : { error: { code: outcome.code, message: outcome.message } }),
    }
  }

  stats(): StatsSnapshot {
    return this.statistics.snapshot()
  }

  resetStats(): void {
    this.statistics.reset()
  }

  async reset(): Promise<void> {
    this.database.reset()
    this.storage.files.clear()
    this.messages.clear()
    this.faults.clear()
    this.statistics.reset()
    this.parts.clockFile.clear()
    this.parts.clock.reset()
    this.scheduler.restart()
  }

  reload(): void {
    this.parts.catalog = readCatalog(this.parts.options.functions ?? [])
    this.scheduler.setFunctions(this.parts.catalog.values())
    this.pool.retireAll()
  }

  describe(): Record<string, unknown> {
    return { url: this.url, now: this.clock.now(), functions: [...this.parts.catalog.keys()] }
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown()
    return this.closing
  }

  private startClock(): void {
    this.parts.clock.start()
    this.parts.clockFile.save()
  }

  private async advance(ms: number): Promise<FiredTimer[]> {
    const fired = await this.scheduler.advance(ms, this.parts.options.timers !== 'off')
    this.parts.clockFile.save()
    return fired
  }

  private async fire({ functionName, trigger }: Timer, time: number): Promise<boolean> {
    const event = timerEvent(trigger, time)
    const { outcome } = await this.invoker.invoke(functionName, event, { source: 'wx_trigger' })
    if (outcome.kind !== 'result') this.parts.log(`timer ${functionName}/${trigger} failed: ${outcome.message}`)
    return outcome.kind === 'result'
  }

  /** WeChat's pushes reach the function that the account names; without one, nobody hears them. */
  private push({ openid, event }: MediaVerdict): void {
    const name = this.parts.options.wechat?.messagePush
    if (name !== undefined) void this.invoker.invoke(name, JSON.stringify(event), { openid, source: 'wx_push' })
  }

  private makePool(): WorkerPool {
    const { options, clock, log } = this.parts
    return new WorkerPool(options.workers ?? DEFAULT_WORKERS, {
      env: functionEnv(this.url, options.env ?? {}),
      clock: clock.shared,
      log: (name, line) => log(`[${name}] ${line}`),
    })
  }

  private serve(): void {
    const { options, clock, server } = this.parts
    const methods = apiMethods(options.wechat ?? {}, this.messages, clock.now, (verdict) => this.push(verdict))
    const handlers = new Map([
      ['functions.invokeFunction', invokeFunction(this.invoker)],
      ...storageActions(this.storage),
      ...openapiActions({ methods, functionSpec: (name) => this.parts.catalog.get(name) }),
    ])
    const router = new AdminRouter(this.database, handlers, this.faults, this.statistics)
    server.routes = [
      adminRoute(router, this.invocations),
      fnRoute(this.invoker, this.faults),
      storageRoute(this.storage),
      controlRoute(this),
      ...(options.routes ? [options.routes] : []),
    ]
  }

  private async shutDown(): Promise<void> {
    this.scheduler.stop()
    await this.pool.close()
    await this.parts.server.close()
    this.database.close()
    this.storage.files.close()
  }
}
