import type { Instant } from '../kernel/day'
import { entryIdOf, type PointsEntry } from './entry'
import type { Difference } from './recompute'
import type { PointCause } from './words'

/** Something that happened and earns something, as it is known where it happened. */
export interface Cause {
  cause: PointCause
  causeId: string
  personId: string
  at: Instant
  minutes: number
  /** Stated, and not carried out yet. */
  waiting: boolean
}

export const causeEntryId = ({ cause, causeId, personId }: Cause): string => entryIdOf(cause, causeId, personId)

/** Entries that nothing that happened stands behind, or that say other hours than what happened. */
export function unfounded(entries: readonly PointsEntry[], causes: readonly Cause[]): Difference[] {
  const byId = new Map(causes.map((cause) => [causeEntryId(cause), cause]))
  return entries.flatMap(({ _id: entryId, kind, personId, points, minutes }): Difference[] => {
    if (kind !== 'earned') return []
    const cause = byId.get(entryId)
    if (!cause) return [{ personId, entryId, what: 'unfounded', stored: points, recomputed: 0 }]
    if (cause.minutes === minutes) return []
    return [{ personId, entryId, what: 'minutes', stored: minutes, recomputed: cause.minutes }]
  })
}

/** What happened and was never entered. `there`: ids of the entries that are. */
export function missing(causes: readonly Cause[], there: ReadonlySet<string>): Difference[] {
  return causes
    .filter((cause) => !cause.waiting && !there.has(causeEntryId(cause)))
    .map((cause) => ({
      personId: cause.personId,
      entryId: causeEntryId(cause),
      what: 'missing',
      stored: 0,
      recomputed: 1,
    }))
}
