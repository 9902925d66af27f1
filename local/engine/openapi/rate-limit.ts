import type { Clock } from '../types'
import { overQuota } from './api-error'

const MINUTE_MS = 60_000

/** Counts the calls of one method in each minute of the engine's clock, as WeChat limits them. */
export class RateLimit {
  private minute = 0
  private calls = 0

  constructor(
    private readonly perMinute: number,
    private readonly now: Clock,
  ) {}

  /** @throws ApiError 45009 when this minute's calls are used up */
  take(): void {
    const minute = Math.floor(this.now() / MINUTE_MS)
    if (minute !== this.minute) {
      this.minute = minute
      this.calls = 0
    }
    if (this.calls >= this.perMinute) throw overQuota()
    this.calls += 1
  }
}
