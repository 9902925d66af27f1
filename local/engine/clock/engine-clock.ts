/**
 * The engine's time: the machine's time plus an offset that can grow. Workers read the same offset from shared memory,
 * so a function sees an advance at once, even in the middle of an invocation.
 */
export class EngineClock {
  /** Handed to every worker: one 64-bit float, the offset in milliseconds. */
  readonly shared = new SharedArrayBuffer(8)
  private readonly offset = new Float64Array(this.shared)
  private readonly initialOffset: number

  constructor(startAt?: number) {
    this.initialOffset = startAt === undefined ? 0 : startAt - Date.now()
    this.offset[0] = this.initialOffset
  }

  /** Milliseconds since 1970. A property, so that it can be handed on as a `Clock`. */
  readonly now = (): number => Date.now() + this.offsetMs

  get offsetMs(): number {
    return this.offset[0] ?? 0
  }

  /** Moves to `time`, never backwards: leases and tokens of the past would come alive again. */
  moveTo(time: number): void {
    this.offset[0] = Math.max(this.offsetMs, time - Date.now())
  }

  /** Takes up the offset of an earlier run on the same data. */
  restore(offsetMs: number): void {
    this.offset[0] = offsetMs
  }

  reset(): void {
    this.offset[0] = this.initialOffset
  }
}
