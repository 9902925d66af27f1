import { correctedEntry, reversalEntry } from '#core/points/chain'
import '#core/points/entry'
import type { Handler } from '../effect/drain'
import { appendEntry } from './append'
import type { LedgerStores } from './stores'

/** An appeal was upheld: the entry is taken back, where it was not before, and what was decided stands in its place. */
export function carryCorrect({ entries }: Pick<LedgerStores, 'entries'>): Handler<'correct'> {
  return async (effects, now) => {
    for (const { facts } of effects) {
      const { entryId, reason, points } = facts
      const entry = await entries.find(entryId)
      if (!entry) continue
      const { personId } = entry
      await appendEntry(entries, personId, (last) => reversalEntry(entry, { reason }, last, now), now)
      if (points !== null)
        await appendEntry(entries, personId, (last) => correctedEntry(entry, points, reason, last, now), now)
    }
    return effects.map(() => 'done' as const)
  }
}
