import { AppError } from '#core/kernel/app-error'
import { hasRoster } from '#core/organisation/kinds'
import '#core/account/refusals'
import '#core/roster/refusals'
import type { MemberStore } from '../cloudbase/members'

/**
 * Branches and committees have rosters; streets, groups and units that were merged away have not.
 *
 * @throws AppError UNIT_UNFIT
 */
export function assertRosterOf(unit: object): void {
  const { status } = unit as { status?: string }
  if (status === 'merged' || !hasRoster(unit as never)) throw new AppError('UNIT_UNFIT')
}

/** @throws AppError PHONE_TAKEN when another row of the branch has the number */
export async function assertPhoneFree(
  members: MemberStore,
  branchId: string,
  keys: readonly string[],
  memberId: string,
): Promise<void> {
  const rows = await members.withPhones(keys)
  if (rows.some((row) => row.branchId === branchId && row._id !== memberId)) throw new AppError('PHONE_TAKEN')
}
