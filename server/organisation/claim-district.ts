import { createHash, timingSafeEqual } from 'node:crypto'
import { AppError } from '#core/kernel/app-error'
import type { OrganisationContract } from '#core/organisation/contract'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

/**
 * The first officer of a new district: somebody with an account who holds the operator's key, as long as the district has no
 * officer. The guard sees both at once, so that of two who hold the key one becomes it.
 */
export const claimDistrict: UseCase<OrganisationContract['claim'], OrganisationStores> = async (
  { unitId, key },
  { actor, now, newId, subject, orgs, grantStore },
) => {
  if (subject.kind !== 'district' || !isOperatorsKey(key)) throw new AppError('FORBIDDEN')
  if (!(await grantStore.byAccount(actor.openid))) throw new AppError('ACCOUNT_NEEDED')
  const { openid, personId } = actor
  const grant = { id: newId(), openid, personId, role: 'districtOfficer' as const, by: 'operator', at: now }
  if (await grantStore.claim(unitId, grant)) return { unitId, grantId: grant.id }
  const unit = await orgs.find(unitId)
  const mine = unit?.grants.find(({ role, ...held }) => role === grant.role && held.openid === openid)
  if (mine?.by !== 'operator') throw new AppError('DISTRICT_HAS_OFFICER')
  return { unitId, grantId: mine.id }
}

/** Compared in constant time. With no key in the environment, or a short one, nothing is the key. */
function isOperatorsKey(key: string): boolean {
  const expected = process.env.FIRST_OFFICER_KEY ?? ''
  if (!/^[0-9a-f]{64,}$/i.test(expected)) return false
  const digest = (text: string) => createHash('sha256').update(text.toLowerCase()).digest()
  return timingSafeEqual(digest(key), digest(expected))
}
