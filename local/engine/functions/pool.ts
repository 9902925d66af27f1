import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import type { FunctionSpec } from './function-spec'
import type { Job, QueuedJob } from './job'
import { failed, type Outcome } from './outcome'
import { type WorkerSurroundings, WorkerThread } from './worker-thread'

/** What starting one more worker costs, about; waiting longer than this is worth a worker. */
const START_COST_MS = 500
/** More workers than this load, or work without waiting, only slow each other down. */
const CORES = Math.max(2, availableParallelism())
/** Above this share of time spent working, here or in the workers, it is the machine that holds them back. */
const BUSY = 0.5
const QUEUE_LIMIT = 10_000
const RECHECK_MS = 100

/**
 * A bounded pool of warm workers, each bound to one function, with one queue before them.
 *
 * At most `limit` invocations run at once. One that waits for another function lends its place while it waits, so that a
 * chain of calls never waits for itself. Workers are started when waiting would take longer than starting, and idle
 * ones of other functions make room.
 */
export class WorkerPool {
  private workers: WorkerThread[] = []
  private queue: QueuedJob[] = []
  private running = 0
  private lent = new Map<string, number>()
  private runMs = new Map<string, number>()
  private recheck: NodeJS.Timeout | undefined
  private isBusy = false
  private lastUtilization = performance.eventLoopUtilization()
  private closed = false

  constructor(
    private readonly limit: number,
    private readonly surroundings: WorkerSurroundings,
  ) {}

  run(job: Job): Promise<Outcome> {
    if (this.closed) return Promise.resolve(failed('the engine is closing'))
    if (this.queue.length >= QUEUE_LIMIT) {
      return Promise.resolve(failed('too many invocations are waiting', 'FUNCTION_EXCEED_RESOURCE_LIMIT'))
    }
    return new Promise((settle) => {
      this.enqueue({ ...job, queuedAt: Date.now(), settle })
      this.pump()
    })
  }

  /** While `work` runs, the invocation `id` waits for it and its place is free for another. */
  async lend<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.lent.set(id, (this.lent.get(id) ?? 0) + 1)
    try {
      return await work()
    } finally {
      const left = (this.lent.get(id) ?? 1) - 1
      if (left === 0) this.lent.delete(id)
      else this.lent.set(id, left)
    }
  }

  /** Ends every idle worker, and every busy one when it is done: the next invocation loads the functions anew. */
  retireAll(): void {
    for (const worker of this.workers) {
      worker.isRetired = true
      if (worker.state === 'idle') void worker.terminate()
    }
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.recheck)
    for (const job of this.queue.splice(0)) job.settle(failed('the engine is closing'))
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }

  /** First come, first served; but before those for whom nobody waits come those for whom others hold their workers. */
  private enqueue(job: QueuedJob): void {
    const place = this.queue.findIndex((other) => other.depth < job.depth)
    this.queue.splice(place < 0 ? this.queue.length : place, 0, job)
  }

  private pump(): void {
    if (this.closed) return
    const passed = new Set<FunctionSpec>()
    for (const job of [...this.queue]) {
      if (this.running - this.lent.size >= this.limit) break
      // Nothing changes for the later ones of a function when the first of them has to wait.
      if (passed.has(job.fn)) continue
      const idle = this.workers.find((worker) => worker.state === 'idle' && !worker.isRetired && worker.fn === job.fn)
      if (idle) this.start(job, idle)
      else {
        passed.add(job.fn)
        if (this.isWorthAWorker(job)) this.spawn(job)
      }
    }
    if (this.queue.length > 0) this.recheck ??= setTimeout(() => this.check(), RECHECK_MS)
  }

  private check(): void {
    this.recheck = undefined
    const now = performance.eventLoopUtilization()
    const { utilization: ownLoad } = performance.eventLoopUtilization(now, this.lastUtilization)
    this.lastUtilization = now
    const loads = this.workers.filter((worker) => worker.state === 'busy').map((worker) => worker.utilization())
    this.isBusy = ownLoad > BUSY || loads.reduce((sum, load) => sum + load, 0) > BUSY * loads.length
    this.pump()
  }

  private start(job: QueuedJob, worker: WorkerThread): void {
    this.queue.splice(this.queue.indexOf(job), 1)
    this.running += 1
    const startedAt = Date.now()
    void worker.run(job).then((outcome) => {
      this.running -= 1
      const ms = Date.now() - startedAt
      const before = this.runMs.get(job.fn.name) ?? ms
      this.runMs.set(job.fn.name, before + (ms - before) / 10)
      job.settle(outcome)
      this.pump()
    })
  }

  /** The first worker of a function starts at once; another when the queue would take longer than starting it. */
  private isWorthAWorker(job: QueuedJob): boolean {
    const own = this.ownWorkers(job)
    if (own.length === 0) return true
    const starting = own.filter((worker) => worker.state === 'starting').length
    const queued = this.queue.filter(({ fn }) => fn === job.fn).length
    if (starting >= queued || this.workers.filter(({ state }) => state === 'starting').length >= CORES) return false
    if (own.length >= CORES && this.isBusy) return false
    const expectedMs = (queued * (this.runMs.get(job.fn.name) ?? 0)) / own.length
    return Math.max(Date.now() - job.queuedAt, expectedMs) > START_COST_MS
  }

  /** The workers that a job can hope for. One that waits for this very job, perhaps, is none of them. */
  private ownWorkers(job: QueuedJob): WorkerThread[] {
    const own = this.workers.filter((worker) => worker.fn === job.fn && !worker.isRetired)
    return job.depth === 1 ? own : own.filter((worker) => !this.lent.has(worker.jobId))
  }

  private spawn(job: QueuedJob): void {
    if (this.workers.length >= this.limit + this.lent.size && !this.evictFor(job)) return
    this.workers.push(new WorkerThread(job.fn, this.surroundings, (worker, failure) => this.changed(worker, failure)))
  }

  /**
   * Ends the idle worker that was used longest ago. Nobody waits for its function, unless the job has waited too long
   * itself; and it was not used a moment ago, unless the job has no other hope: it will be wanted again.
   */
  private evictFor(job: QueuedJob): boolean {
    const isHopeless = this.ownWorkers(job).length === 0
    const isStarved = isHopeless && Date.now() - job.queuedAt > START_COST_MS
    const wanted = new Set(isStarved ? [] : this.queue.map(({ fn }) => fn))
    const idle = this.workers.filter(({ state, fn }) => state === 'idle' && !wanted.has(fn))
    const victim = idle.sort((a, b) => a.lastUsed - b.lastUsed)[0]
    if (!victim || !(isHopeless || Date.now() - victim.lastUsed > START_COST_MS)) return false
    this.workers.splice(this.workers.indexOf(victim), 1)
    void victim.terminate()
    return true
  }

  private changed(worker: WorkerThread, loadFailure?: Outcome): void {
    if (worker.state === 'idle' && worker.isRetired) void worker.terminate()
    if (worker.state === 'dead') this.workers = this.workers.filter((other) => other !== worker)
    if (loadFailure && !this.workers.some((other) => other.fn === worker.fn)) this.failQueued(worker.fn, loadFailure)
    this.pump()
  }

  private failQueued(fn: FunctionSpec, outcome: Outcome): void {
    const waiting = this.queue.filter((job) => job.fn === fn)
    this.queue = this.queue.filter((job) => job.fn !== fn)
    for (const job of waiting) job.settle(outcome)
  }
}
