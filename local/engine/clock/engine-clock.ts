/**
 * The engine's time: the machine's time plus an offset that can grow; stopped, it stands at a moment and moves only when it is
 * advanced. Workers read the same two figures from shared memory, so a function sees a change at once, even in the middle of
 * an invocation.
 */
export class EngineClock {
  /** Handed to every worker: two 64-bit floats, the offset in milliseconds, and the machine's time at which it was stopped or 0. */
  readonly shared = new SharedArrayBuffer(16)
  private readonly figures = new Float64Array(this.shared)
  private readonly initialOffset: number

  constructor(startAt?: number) {
    this.initialOffset = startAt === undefined ? 0 : startAt - Date.now()
    this.figures[0] = this.initialOffset
  }

  /** Milliseconds since 1970. A property, so that it can be handed on as a `Clock`. */
  readonly now = (): number => this.machineTime + this.offsetMs

  get offsetMs(): number {
    return this.figures[0] ?? 0
  }

  private get machineTime(): number {
    return this.figures[1] || Date.now()
  }

  stop(): void {
    this.figures[1] = this.machineTime
  }

  /** Goes on from where it stands: what passed meanwhile did not pass here. */
  start(): void {
    const now = this.now()
    this.figures[1] = 0
    this.figures[0] = now - Date.now()
  }

  /** Moves to `time`, never backwards: leases and tokens of the past would come alive again. */
  moveTo(time: number): void {
    this.figures[0] = Math.max(this.offsetMs, time - this.machineTime)
  }

  /** Takes up the offset of an earlier run on the same data. */
  restore(offsetMs: number): void {
    this.figures[0] = offsetMs
  }

  reset(): void {
    this.figures[1] = 0
    this.figures[0] = this.initialOffset
  }
}
