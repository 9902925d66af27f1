import type { Instant } from '#core/kernel/day'
import type { Last } from '#core/points/chain'
import type { PointsEntry } from '#core/points/entry'
import type { PointEntryStore } from '../cloudbase/point-entries'

/** Rivals for one person's chain are two timers and an officer: more than a few in a row is a fault. */
const TRIES = 10

/**
 * Puts an entry at the end of a chain, however many others do so at the same moment: who comes second looks again, at the chain
 * and at whatever the entry was computed from. True when this call added it; false when it was there.
 *
 * @param make computes the entry behind what it is given; it reads what it needs only then, so that nothing can come in between unseen
 */
export async function appendEntry(
  entries: PointEntryStore,
  personId: string,
  make: (last: Last) => PointsEntry | Promise<PointsEntry>,
  now: Instant,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const entry = await make(await entries.last(personId))
    const outcome = await entries.append(entry, now)
    if (outcome === 'added') return true
    if (outcome === 'there' || (await entries.existing([entry._id])).has(entry._id)) return false
  }
  throw new Error(`the chain of ${personId} has too many rivals`)
}
