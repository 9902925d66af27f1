import { accountContract } from './account/contract'
import { challengeContract } from './challenge/contract'
import { noticeContract } from './notice/contract'
import { operationContract } from './operation/contract'
import { organisationContract } from './organisation/contract'
import { pointsContract } from './points/contract'
import { rosterContract } from './roster/contract'
import { studyContract } from './study/contract'

/** Every contract there is, by the cloud function that serves it: what documents and tests go through. */
export const CONTRACTS = {
  account: accountContract,
  challenge: challengeContract,
  notice: noticeContract,
  operation: operationContract,
  organisation: organisationContract,
  points: pointsContract,
  roster: rosterContract,
  study: studyContract,
}
