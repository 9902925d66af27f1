import type { T } from '../../i18n/t'
import type { Me } from '../account/types'
import type { PickedUnit } from '../organisation/unit-picker/unit'

/** The level of a community in a path: `/district/street/community/…`. */
const COMMUNITY = 2

/** 我的社区: where one reported in, or serves as a volunteer, or where one's branch is; undefined for who has none. */
export function homeOf(me: Pick<Me, 'reportIn' | 'volunteer' | 'branch'> | undefined, t: T): PickedUnit | undefined {
  const reported = me?.reportIn?.state === 'confirmed' ? me.reportIn.community : undefined
  const known = reported ?? me?.volunteer?.community
  if (known) return { unitId: known._id, name: known.name }
  const ofBranch = me?.branch?.path.split('/').filter(Boolean)[COMMUNITY]
  return ofBranch ? { unitId: ofBranch, name: t('filter.home') } : undefined
}
