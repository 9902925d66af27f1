import type { Instant } from '#core/kernel/day'
import { RETENTION, RETENTION_BATCH, type RetentionRule } from '#core/privacy/retention'

/** Deletes, of what one rule is about, what is older than a moment: a batch of it. How much it was. */
export type Retain = (before: Instant, most: number) => Promise<number>
export type RetentionStore = Record<RetentionRule, Retain>

const RULES = Object.keys(RETENTION) as RetentionRule[]

/**
 * Deletes what has been kept as long as the policy says. Each rule deals with a batch in each run, so that a run ends in
 * time whatever has piled up; a rule that fails does not keep the others from running.
 */
export async function runRetention(
  store: RetentionStore,
  now: Instant,
): Promise<Record<RetentionRule, number | 'failed'>> {
  const results: Partial<Record<RetentionRule, number | 'failed'>> = {}
  for (const rule of RULES) {
    results[rule] = await store[rule](now - RETENTION[rule], RETENTION_BATCH).catch((error: unknown) => {
      console.error(JSON.stringify({ level: 'error', job: 'retention', rule, error: String(error) }))
      return 'failed' as const
    })
  }
  return results as Record<RetentionRule, number | 'failed'>
}
