import type { ChangeStore } from '../cloudbase/org-changes'

/** Finishes structural changes whose invocation broke off and that nobody has sent again. How many there were. */
export async function finishChanges(changes: ChangeStore): Promise<number> {
  const unfinished = await changes.unfinished()
  for (const { districtId, change } of unfinished) await changes.carryOut(districtId, change)
  return unfinished.length
}
