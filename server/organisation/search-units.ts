import type { OrganisationContract } from '#core/organisation/contract'
import { isFoundBy, wantedTerms } from '#core/organisation/search-terms'
import { showNames } from '#core/organisation/view'
import type { UseCase } from '../kernel/use-case'
import type { OrganisationStores } from './stores'

const SHOWN = 20
/** Pairs of characters find a little too much, so more is read than shown. */
const READ = 60

export const searchUnits: UseCase<OrganisationContract['search'], OrganisationStores> = async ({ text }, { orgs }) => {
  const terms = wantedTerms(text)
  const rows = terms.length === 0 ? [] : await orgs.search(terms, READ)
  const found = rows.filter((row) => isFoundBy(row, text)).slice(0, SHOWN)
  return { units: found.map((row) => ({ unitId: row._id, path: row.path, ...showNames(row), above: row.above })) }
}
