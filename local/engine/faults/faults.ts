import type { Fault } from './fault'
import { seededRandom } from './random'

export interface FaultTarget {
  action: string
  collection?: string | undefined
  function?: string | undefined
}

const DEFAULT_SEED = 1

/** The faults that are in force, and how often each has been met. */
export class Faults {
  private entries: { fault: Fault; met: number; hit: number }[] = []
  private random = seededRandom(DEFAULT_SEED)

  set(faults: readonly Fault[], seed = DEFAULT_SEED): void {
    this.entries = faults.map((fault) => ({ fault, met: 0, hit: 0 }))
    this.random = seededRandom(seed)
  }

  clear(): void {
    this.set([])
  }

  list(): (Fault & { met: number; hit: number })[] {
    return this.entries.map(({ fault, met, hit }) => ({ ...fault, met, hit }))
  }

  /** The faults that strike this request, in the order in which they were given. */
  strike(target: FaultTarget): Fault[] {
    return this.entries.flatMap((entry) => {
      if (!matches(entry.fault, target)) return []
      entry.met += 1
      if (!this.isDue(entry)) return []
      entry.hit += 1
      return [entry.fault]
    })
  }

  private isDue({ fault, met, hit }: { fault: Fault; met: number; hit: number }): boolean {
    if (met <= (fault.after ?? 0)) return false
    if (fault.count !== undefined && hit >= fault.count) return false
    return fault.rate === undefined || this.random() < fault.rate
  }
}

function matches(fault: Fault, target: FaultTarget): boolean {
  if (fault.action !== target.action) return false
  if (fault.collection !== undefined && fault.collection !== target.collection) return false
  return fault.function === undefined || fault.function === target.function
}
