interface Timer {
  due: number
  every: number | null
  run: () => void
  host: NodeJS.Timeout
}

/**
 * The app's timers, kept on the phone's clock: they run as time goes by, and at once when a test moves the clock past
 * them. Closing stops them all, as killing the app does.
 */
export class Timers {
  private readonly timers = new Map<number, Timer>()
  private nextId = 1

  constructor(private readonly now: () => number) {}

  readonly globals = {
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      this.add(() => run(...args), ms, null),
    setInterval: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      this.add(() => run(...args), ms, Math.max(ms, 1)),
    clearTimeout: (id: number) => this.remove(id),
    clearInterval: (id: number) => this.remove(id),
  }

  /** Runs what the moved clock has made due, the earliest first. */
  catchUp(): void {
    const due = [...this.timers].filter(([, timer]) => timer.due <= this.now()).sort(([, a], [, b]) => a.due - b.due)
    for (const [id] of due) this.fire(id)
  }

  close(): void {
    for (const id of [...this.timers.keys()]) this.remove(id)
  }

  private add(run: () => void, ms: number, every: number | null): number {
    const id = this.nextId++
    this.timers.set(id, { run, every, due: this.now() + ms, host: setTimeout(() => this.fire(id), ms) })
    return id
  }

  private remove(id: number): void {
    clearTimeout(this.timers.get(id)?.host)
    this.timers.delete(id)
  }

  private fire(id: number): void {
    const timer = this.timers.get(id)
    if (!timer) return
    clearTimeout(timer.host)
    if (timer.every === null) this.timers.delete(id)
    else {
      timer.due = this.now() + timer.every
      timer.host = setTimeout(() => this.fire(id), timer.every)
    }
    timer.run()
  }
}
