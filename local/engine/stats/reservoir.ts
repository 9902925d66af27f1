/** A bounded sample of durations: the first SIZE, then a fair choice among all that came (by a fixed sequence). */
export class Reservoir {
  private readonly sample: number[] = []
  private seen = 0
  private seed = 1

  add(value: number): void {
    this.seen += 1
    if (this.sample.length < Reservoir.SIZE) this.sample.push(value)
    else {
      this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0
      const place = Math.floor((this.seed / 2 ** 32) * this.seen)
      if (place < Reservoir.SIZE) this.sample[place] = value
    }
  }

  /** The value below which `share` (0..1) of the sample lies; 0 when there is none. */
  quantile(share: number): number {
    const sorted = [...this.sample].sort((a, b) => a - b)
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    return Math.round(value * 1000) / 1000
  }

  private static readonly SIZE = 1024
}
