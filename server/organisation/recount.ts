import type { OrgStore } from '../cloudbase/orgs'

const PAGE = 200

/**
 * Counts the members of every unit anew, some hundred units at a time: what a broken-off change has left wrong is right by the next
 * morning. The state is the last unit that was counted.
 */
export async function recountUnits(
  orgs: OrgStore,
  state: string | undefined,
  timeLeft: () => boolean,
): Promise<{ corrected: number; more: boolean; state: string }> {
  let after = state ?? ''
  let corrected = 0
  while (timeLeft()) {
    const counted = await orgs.recountAfter(after, PAGE)
    corrected += counted.corrected
    if (counted.last === null) return { corrected, more: false, state: '' }
    after = counted.last
  }
  return { corrected, more: true, state: after }
}
