import type { Invocation } from '../functions/invocations'
import type { Outcome } from '../functions/outcome'
import type { Work } from '../types'
import { Reservoir } from './reservoir'

/** What one kind of request cost the engine. */
export interface ActionStats {
  count: number
  /** Answered with a code. */
  refused: number
  /** Engine time, without network and queue, in milliseconds. */
  p50Ms: number
  p95Ms: number
}

/** What invocations of one function (or of all) cost. `requestsMean` and `requestsMax` count database requests. */
export interface InvocationStats {
  invocations: number
  failed: number
  timedOut: number
  requestsMean: number
  requestsMax: number
  allRequestsMean: number
  p50Ms: number
  p95Ms: number
}

export interface StatsSnapshot {
  requests: number
  databaseRequests: number
  actions: Record<string, ActionStats>
  functions: Record<string, InvocationStats>
  invocations: InvocationStats
  /** Requests that walked a whole collection. */
  scans: number
  scanned: number
  returned: number
  /** Which collections were walked, and how often. */
  unindexed: { collection: string; count: number }[]
  /** The last invocations, newest first. */
  recent: { id: string; function: string; openid?: string; databaseRequests: number; requests: number; ms: number }[]
}

const RECENT = 100

/** Counts what was asked of the engine, by action, by function and by invocation. */
export class Stats {
  private actions = new Map<string, { count: number; refused: number; times: Reservoir }>()
  private functions = new Map<string, InvocationTotals>()
  private all = new InvocationTotals()
  private unindexed = new Map<string, number>()
  private recent: StatsSnapshot['recent'] = []
  private work = { scanned: 0, returned: 0 }

  request(action: string, ms: number, isRefused: boolean, invocation?: Invocation): void {
    const entry = getOrAdd(this.actions, action, () => ({ count: 0, refused: 0, times: new Reservoir() }))
    entry.count += 1
    if (isRefused) entry.refused += 1
    entry.times.add(ms)
    if (!invocation) return
    invocation.requests += 1
    if (action.startsWith('database.')) invocation.databaseRequests += 1
  }

  databaseWork({ scanned, returned, index, collection }: Work): void {
    this.work.scanned += scanned
    this.work.returned += returned
    if (index === null && collection !== null && scanned > 0) {
      this.unindexed.set(collection, (this.unindexed.get(collection) ?? 0) + 1)
    }
  }

  invocationEnded(invocation: Invocation, outcome: Outcome): void {
    const ms = Date.now() - invocation.startedAt
    getOrAdd(this.functions, invocation.functionName, () => new InvocationTotals()).add(invocation, outcome, ms)
    this.all.add(invocation, outcome, ms)
    const { id, functionName, caller, databaseRequests, requests } = invocation
    const openid = caller.openid === undefined ? {} : { openid: caller.openid }
    this.recent.unshift({ id, function: functionName, ...openid, databaseRequests, requests, ms })
    this.recent.length = Math.min(this.recent.length, RECENT)
  }

  snapshot(): StatsSnapshot {
    const actions = [...this.actions].map(([action, { count, refused, times }]) => {
      return [action, { count, refused, p50Ms: times.quantile(0.5), p95Ms: times.quantile(0.95) }] as const
    })
    const count = (prefix: string) =>
      actions.filter(([action]) => action.startsWith(prefix)).reduce((sum, [, entry]) => sum + entry.count, 0)
    return {
      requests: count(''),
      databaseRequests: count('database.'),
      actions: Object.fromEntries(actions),
      functions: Object.fromEntries([...this.functions].map(([name, totals]) => [name, totals.summary()])),
      invocations: this.all.summary(),
      scans: [...this.unindexed.values()].reduce((sum, n) => sum + n, 0),
      ...this.work,
      unindexed: [...this.unindexed].map(([collection, n]) => ({ collection, count: n })),
      recent: [...this.recent],
    }
  }

  reset(): void {
    this.actions.clear()
    this.functions.clear()
    this.all = new InvocationTotals()
    this.unindexed.clear()
    this.recent = []
    this.work = { scanned: 0, returned: 0 }
  }
}

class InvocationTotals {
  private count = 0
  private failed = 0
  private timedOut = 0
  private databaseRequests = 0
  private requests = 0
  private most = 0
  private readonly times = new Reservoir()

  add(invocation: Invocation, outcome: Outcome, ms: number): void {
    this.count += 1
    if (outcome.kind === 'timeout') this.timedOut += 1
    else if (outcome.kind !== 'result') this.failed += 1
    this.databaseRequests += invocation.databaseRequests
    this.requests += invocation.requests
    this.most = Math.max(this.most, invocation.databaseRequests)
    this.times.add(ms)
  }

  summary(): InvocationStats {
    const mean = (sum: number) => (this.count === 0 ? 0 : Math.round((sum / this.count) * 1000) / 1000)
    return {
      invocations: this.count,
      failed: this.failed,
      timedOut: this.timedOut,
      requestsMean: mean(this.databaseRequests),
      requestsMax: this.most,
      allRequestsMean: mean(this.requests),
      p50Ms: this.times.quantile(0.5),
      p95Ms: this.times.quantile(0.95),
    }
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
