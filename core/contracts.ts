import { accountContract } from './account/contract'
import { noticeContract } from './notice/contract'
import { operationContract } from './operation/contract'
import { organisationContract } from './organisation/contract'
import { rosterContract } from './roster/contract'
import { studyContract } from './study/contract'

/** Every contract there is, by the cloud function that serves it: what documents and tests go through. */
export const CONTRACTS = {
  account: accountContract,
  notice: noticeContract,
  operation: operationContract,
  organisation: organisationContract,
  roster: rosterContract,
  study: studyContract,
}
