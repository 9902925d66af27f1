import type { EngineClock } from '../clock/engine-clock'
import type { FiredTimer } from '../engine'
import type { FunctionSpec } from '../functions/function-spec'
import { type Cron, nextTime, parseCron } from './cron'
import { occurrences } from './occurrences'

export interface Timer {
  functionName: string
  trigger: string
  cron: Cron
}

/** Runs the function of a timer; says whether it succeeded. */
export type FireTimer = (timer: Timer, time: number) => Promise<boolean>

/** However far the clock is advanced, a timer fires at most this often. */
const MOST_PER_ADVANCE = 100
/** The engine's time can run apart from the machine's (a laptop that slept), so it looks again at least this often. */
const LONGEST_WAIT_MS = 30_000

/** Fires timers at their moments of the engine's time: as time goes by, and when it is moved. */
export class TimerScheduler {
  private timers: Timer[] = []
  /** Everything due up to here has fired. */
  private cursor: number
  private wake: NodeJS.Timeout | undefined
  private advancing: Promise<unknown> = Promise.resolve()
  private isLive = false

  constructor(
    private readonly clock: EngineClock,
    private readonly fire: FireTimer,
  ) {
    this.cursor = clock.now()
  }

  /** @throws Error naming the function whose timer is wrong */
  setFunctions(functions: Iterable<FunctionSpec>): void {
    this.timers = [...functions].flatMap((fn) =>
      fn.triggers.map(({ name, config }) => readTimer(fn.name, name, config)),
    )
    this.arm()
  }

  startLive(): void {
    this.isLive = true
    this.cursor = this.clock.now()
    this.arm()
  }

  stop(): void {
    this.isLive = false
    clearTimeout(this.wake)
  }

  /** Time begins anew: what lay between is not made up for. */
  restart(): void {
    this.cursor = this.clock.now()
    this.arm()
  }

  /** Moves the clock by `ms`, stopping at each moment at which a timer fires, and waits for the function there. */
  advance(ms: number, fires: boolean): Promise<FiredTimer[]> {
    const advanced = this.advancing.then(() => this.advanceNow(ms, fires))
    this.advancing = advanced.catch(() => {})
    return advanced
  }

  private async advanceNow(ms: number, fires: boolean): Promise<FiredTimer[]> {
    clearTimeout(this.wake)
    const to = this.clock.now() + ms
    const fired: FiredTimer[] = []
    for (const { timer, time } of fires ? this.due(to) : []) {
      this.clock.moveTo(time)
      this.cursor = Math.max(this.cursor, time)
      fired.push(describe(timer, time, await this.fire(timer, time)))
    }
    this.clock.moveTo(to)
    this.cursor = Math.max(this.cursor, to)
    this.arm()
    return fired
  }

  private due(to: number): { timer: Timer; time: number }[] {
    // Not live, what real time passed over since the last advance does not count: an advance by a minute is one minute.
    const from = this.isLive ? this.cursor : this.clock.now()
    return this.timers
      .flatMap((timer) => occurrences(timer.cron, from, to, MOST_PER_ADVANCE).map((time) => ({ timer, time })))
      .sort((a, b) => a.time - b.time)
  }

  private arm(): void {
    clearTimeout(this.wake)
    if (!this.isLive) return
    const next = Math.min(...this.timers.map((timer) => nextTime(timer.cron, this.cursor) ?? Number.POSITIVE_INFINITY))
    if (!Number.isFinite(next)) return
    this.wake = setTimeout(() => this.tick(), Math.min(Math.max(next - this.clock.now(), 0), LONGEST_WAIT_MS))
  }

  /** Moments that were missed (the machine slept) are made up for once, not one by one, as the cloud would not. */
  private tick(): void {
    const now = this.clock.now()
    for (const timer of this.timers) {
      const time = nextTime(timer.cron, this.cursor)
      if (time !== undefined && time <= now) void this.fire(timer, time)
    }
    this.cursor = now
    this.arm()
  }
}

function readTimer(functionName: string, trigger: string, config: string): Timer {
  try {
    return { functionName, trigger, cron: parseCron(config) }
  } catch (error) {
    throw new Error(`timer "${trigger}" of function "${functionName}": ${(error as Error).message}`)
  }
}

function describe(timer: Timer, time: number, ok: boolean): FiredTimer {
  return { function: timer.functionName, trigger: timer.trigger, time: new Date(time).toISOString(), ok }
}
