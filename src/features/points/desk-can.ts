import { isWithin, type OrgPath } from '#core/kernel/org-path'
import type { Role } from '#core/kernel/roles'
import type { Me } from '../account/types'

/** 核算 is for officers and auditors; appeals are answered by everybody at the desk but auditors. */
const RECOMPUTERS: readonly Role[] = ['streetOfficer', 'districtOfficer', 'auditor']
const ANSWERERS: readonly Role[] = ['branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer']

/** Which ways the desk of a unit shows. No door: behind each the server asks again. */
export function deskWays(me: Me, orgPath: OrgPath): { recompute: boolean; appeals: boolean } {
  const held = (roles: readonly Role[]) =>
    me.posts.some(({ role, unit }) => roles.includes(role) && isWithin(orgPath, unit.path))
  return { recompute: held(RECOMPUTERS), appeals: held(ANSWERERS) }
}
