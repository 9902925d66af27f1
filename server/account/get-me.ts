import type { AccountContract } from '#core/account/contract'
import { ancestry, type OrgPath } from '#core/kernel/org-path'
import type { OrgStore } from '../cloudbase/orgs'
import type { UseCase } from '../kernel/use-case'

/** The caller, with the names of the units that they belong to and act for. */
export const getMe: UseCase<AccountContract['me'], { orgs: OrgStore }> = async (_, { actor, now, orgs }) => {
  const held = actor.grants.filter((grant) => grant.until === undefined || grant.until > now)
  const names = await orgs.names([...new Set(held.flatMap((grant) => ancestry(grant.path)))])
  const unit = (path: OrgPath) => ({ path, name: names.get(path) ?? '' })
  return {
    name: actor.name,
    branch: actor.branchPath === undefined ? null : unit(actor.branchPath),
    posts: held.map(({ role, path }) => ({ role, unit: unit(path) })),
    publishesFor: held
      .filter((grant) => grant.role === 'branchSecretary')
      .map(({ path }) => ({ branch: unit(path), audiences: ancestry(path).reverse().map(unit) })),
  }
}
