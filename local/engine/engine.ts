import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EngineDatabase } from './database/database'
import type { Faults } from './faults/faults'
import type { Messages } from './messages/messages'
import type { Templates } from './openapi/subscribe-message'
import type { StatsSnapshot } from './stats/stats'
import type { CloudStorage } from './storage/cloud-storage'
import type { Schema } from './types'

export interface EngineOptions {
  /** 0, or none, takes any free port. */
  port?: number
  /** Everything is kept there; without it, nothing outlives the engine. */
  dataDir?: string
  /** `normal` survives the end of the process, `full` also the end of the machine. */
  sync?: 'full' | 'normal'
  /** Folders that hold one folder per function. */
  functions?: string[]
  schema?: Schema
  /** A query that no index serves is refused, so that a test of it fails. */
  strictIndexes?: boolean
  /** Given to every function, as the console's environment variables are. */
  env?: Record<string, string>
  /** Extra HTTP routes, tried before a 404. */
  routes?: (req: IncomingMessage, res: ServerResponse, url: URL) => boolean | Promise<boolean>
  /** The engine's first time, in milliseconds since 1970; the machine's own when not given. */
  clockStart?: number
  /** The most invocations that run at once. */
  workers?: number
  /** `live`: timers fire as time goes by. `advance`: only when the clock is advanced, which tests can rely on. */
  timers?: 'live' | 'advance' | 'off'
  /** What is known of the mini-program's account; whatever is not given is not checked. */
  wechat?: WechatAccount
  /** What functions print, and what the engine has to say. */
  log?: (line: string) => void
}

/** The account's side of the server API, so that the engine refuses what WeChat would. */
export interface WechatAccount {
  /** Subscribe message templates: the names of the fields of each. */
  templates?: Templates
  /** Published pages, the main one first. */
  pages?: string[]
  /** Texts and media addresses that hold one of these are judged risky. */
  riskyWords?: string[]
  /** The function that receives WeChat's pushes, such as the verdict on a media. */
  messagePush?: string
}

/** What a call of a function over HTTP would give: the answer, or how it failed. */
export interface CallAnswer {
  status: number
  result?: unknown
  error?: { code: string; message: string }
  invocationId?: string
  /** Database requests of this very invocation. */
  databaseRequests: number
}

/** A timer that an advance of the clock fired. */
export interface FiredTimer {
  function: string
  trigger: string
  time: string
  ok: boolean
}

/** A running engine. */
export interface Engine {
  readonly url: string
  readonly port: number
  readonly database: EngineDatabase
  readonly faults: Faults
  readonly storage: CloudStorage
  readonly messages: Messages
  readonly clock: {
    now(): number
    /** Moves time forward; timers that become due run in order before it resolves. */
    advance(ms: number): Promise<FiredTimer[]>
    /** Time stands still, however slow the machine is, until `start`; it can still be advanced. */
    stop(): void
    start(): void
  }
  /** Calls a function as a person would through the mini-program. */
  call(name: string, event?: object, openid?: string): Promise<CallAnswer>
  stats(): StatsSnapshot
  resetStats(): void
  /** Back to the state of a first start: no documents, files, consents, messages, faults or counts; time as begun. */
  reset(): Promise<void>
  /** Reads the functions again, after a build. */
  reload(): void
  describe(): Record<string, unknown>
  close(): Promise<void>
}
