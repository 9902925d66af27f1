import { accountContract } from './account/contract'
import { organisationContract } from './organisation/contract'
import { rosterContract } from './roster/contract'
import { studyContract } from './study/contract'

/** Every contract there is, by the cloud function that serves it: what documents and tests go through. */
export const CONTRACTS = {
  account: accountContract,
  organisation: organisationContract,
  roster: rosterContract,
  study: studyContract,
}
