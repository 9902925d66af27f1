/** A timer of `config.json`: a 7-field cron expression in Beijing time. */
export interface TriggerSpec {
  name: string
  config: string
}

/** One deployable cloud function, as its folder and `config.json` describe it. */
export interface FunctionSpec {
  name: string
  /** Absolute path of the file that is loaded. */
  entry: string
  /** Name of the export that is called. */
  handler: string
  timeoutMs: number
  memoryMb: number
  triggers: TriggerSpec[]
  /** openapi names that the function may call, such as `subscribeMessage.send`. */
  openapi: string[]
}

/** What the cloud allows unless a function's config.json says otherwise. */
export const DEFAULT_TIMEOUT_S = 3
export const DEFAULT_MEMORY_MB = 256

/** Text events of a call, and what a function may answer. */
export const EVENT_LIMIT = 100 * 1024
export const ANSWER_LIMIT = 6 * 1024 * 1024
