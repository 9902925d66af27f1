import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ANSWER_LIMIT, type FunctionSpec } from './function-spec'
import type { Job } from './job'
import { failed, type Outcome } from './outcome'

/** A function that cannot even be loaded in this time is given up. Loading does not count as running, as in the cloud. */
const LOAD_LIMIT_MS = 30_000

type FromWorker =
  | { type: 'ready' }
  | { type: 'loadFailed'; error: Failure }
  | { type: 'done'; id: string; json: string }
  | { type: 'failed'; id: string; error: Failure }
interface Failure {
  message: string
  stack?: string
  code?: string | number
}

export interface WorkerSurroundings {
  env: Record<string, string>
  clock: SharedArrayBuffer
  log: (functionName: string, line: string) => void
}

/** One warm thread of one function, running at most one invocation at a time. Dies with whatever kills it, alone. */
export class WorkerThread {
  state: 'starting' | 'idle' | 'busy' | 'dead' = 'starting'
  lastUsed = Date.now()
  /** Its function was built anew: it ends when it is done. */
  isRetired = false
  private readonly thread: Worker
  private settle: ((outcome: Outcome) => void) | undefined
  private timer: NodeJS.Timeout | undefined
  /** The invocation that it runs, or nothing. */
  jobId = ''
  private lastUtilization: ReturnType<Worker['performance']['eventLoopUtilization']> | undefined
  /** Why the thread ended, for the invocation that was in it. */
  private end: Outcome | undefined

  constructor(
    readonly fn: FunctionSpec,
    private readonly surroundings: WorkerSurroundings,
    private readonly onChange: (worker: WorkerThread, loadFailure?: Outcome) => void,
  ) {
    this.thread = new Worker(join(__dirname, 'worker.cjs'), {
      // No loaders of the engine's own process: functions run as they were built.
      execArgv: [],
      env: surroundings.env,
      workerData: { ...fn, clock: surroundings.clock, answerLimit: ANSWER_LIMIT },
      resourceLimits: { maxOldGenerationSizeMb: fn.memoryMb },
      stdout: true,
      stderr: true,
    })
    this.thread.stdout.on('data', (chunk: Buffer) => this.log(chunk))
    this.thread.stderr.on('data', (chunk: Buffer) => this.log(chunk))
    this.thread.on('message', (message: FromWorker) => this.receive(message))
    this.thread.on('error', (error: NodeJS.ErrnoException) => {
      this.end ??= failed(error.message, endCode(error))
    })
    this.thread.on('exit', (code) => this.die(this.end ?? failed(`the function ended its process (exit code ${code})`)))
    this.timer = setTimeout(() => this.giveUpLoading(), LOAD_LIMIT_MS)
  }

  /** The share of time, since this was last asked, that the thread spent working rather than waiting. */
  utilization(): number {
    const now = this.thread.performance.eventLoopUtilization()
    const { utilization } = this.thread.performance.eventLoopUtilization(now, this.lastUtilization)
    this.lastUtilization = now
    return utilization
  }

  run(job: Job): Promise<Outcome> {
    this.state = 'busy'
    this.jobId = job.id
    this.timer = setTimeout(() => this.timeOut(), job.fn.timeoutMs)
    const { id, event, env, userInfo } = job
    this.thread.postMessage({ id, event, env, userInfo, context: contextOf(job) })
    return new Promise((resolve) => {
      this.settle = resolve
    })
  }

  async terminate(): Promise<void> {
    this.end ??= failed('the engine ended the function')
    await this.thread.terminate()
  }

  private receive(message: FromWorker): void {
    if (message.type === 'ready') this.becomeIdle()
    else if (message.type === 'loadFailed') this.failLoading(message.error)
    else if (message.id === this.jobId) this.finish(message)
  }

  private finish(message: Extract<FromWorker, { id: string }>): void {
    const settle = this.settle
    this.becomeIdle()
    if (message.type === 'done') settle?.({ kind: 'result', json: message.json })
    else {
      this.surroundings.log(this.fn.name, message.error.stack ?? message.error.message)
      settle?.(
        failed(
          message.error.message,
          message.error.code === 'EXCEED_MAX_PAYLOAD_SIZE' ? message.error.code : undefined,
        ),
      )
    }
  }

  private becomeIdle(): void {
    clearTimeout(this.timer)
    this.settle = undefined
    this.jobId = ''
    this.lastUsed = Date.now()
    if (this.state === 'dead') return
    this.state = 'idle'
    // The answer is given first: whoever waited for it should not also wait for the next invocation to be sent.
    setImmediate(() => this.onChange(this))
  }

  private timeOut(): void {
    const message = `Invoking task timed out after ${this.fn.timeoutMs / 1000} seconds`
    this.end = { kind: 'timeout', code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message }
    this.settle?.(this.end)
    void this.thread.terminate()
  }

  private giveUpLoading(): void {
    this.failLoading({ message: `the function did not load within ${LOAD_LIMIT_MS / 1000} seconds` })
  }

  private failLoading(error: Failure): void {
    this.surroundings.log(this.fn.name, error.stack ?? error.message)
    this.end = failed(error.message)
    void this.thread.terminate()
  }

  private die(outcome: Outcome): void {
    clearTimeout(this.timer)
    const diedLoading = this.state === 'starting'
    this.state = 'dead'
    this.settle?.(outcome)
    this.settle = undefined
    this.onChange(this, diedLoading ? outcome : undefined)
  }

  private log(chunk: Buffer): void {
    for (const line of chunk.toString('utf8').split('\n')) if (line !== '') this.surroundings.log(this.fn.name, line)
  }
}

function endCode(error: NodeJS.ErrnoException): string | undefined {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' : undefined
}

/** The second argument of a function, as the cloud gives it. */
function contextOf({ id, fn, env }: Job): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: true,
    function_name: fn.name,
    function_version: '$LATEST',
    memory_limit_in_mb: fn.memoryMb,
    time_limit_in_ms: fn.timeoutMs,
    request_id: id,
    namespace: 'local-env',
    environment: JSON.stringify(env),
  }
}
