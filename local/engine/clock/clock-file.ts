import * as v from 'valibot'
import type { Journal } from '../state/journal'
import type { EngineClock } from './engine-clock'

const entrySchema = v.object({ offsetMs: v.number() })

/** Keeps how far the clock was advanced: on the same data, time does not go back when the engine starts again. */
export class ClockFile {
  constructor(
    private readonly journal: Journal,
    private readonly clock: EngineClock,
  ) {}

  load(): void {
    const last = this.journal.read().at(-1)
    if (last !== undefined) this.clock.restore(Math.max(this.clock.offsetMs, v.parse(entrySchema, last).offsetMs))
  }

  save(): void {
    this.journal.append({ offsetMs: this.clock.offsetMs })
  }

  clear(): void {
    this.journal.clear()
  }
}
