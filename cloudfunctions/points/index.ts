import { pointsContract } from '#core/points/contract'
import { certificateStore } from '#server/cloudbase/certificates'
import { honorStore } from '#server/cloudbase/honors'
import { orgStore } from '#server/cloudbase/orgs'
import { pointCauseStore } from '#server/cloudbase/point-causes'
import { pointEntryStore } from '#server/cloudbase/point-entries'
import { overviewOf } from '#server/cloudbase/point-overview'
import { pointPeopleStore } from '#server/cloudbase/point-people'
import { pointRuleStore } from '#server/cloudbase/point-rules'
import { pointTotalStore } from '#server/cloudbase/point-totals'
import { serve } from '#server/kernel/serve'
import { appealEntry, decideAppeal, listAppeals, reverseEntry } from '#server/points/appeals'
import { exportAssessment, getAssessment } from '#server/points/assessment'
import { issueCertificate, revokeCertificate, verifyCertificate } from '#server/points/certificates'
import {
  awardHonor,
  listHonors,
  listObjections,
  nominate,
  noticeHonor,
  objectToHonor,
  withdrawHonor,
} from '#server/points/honors'
import { myPoints, showMe } from '#server/points/mine'
import { pointsDoor } from '#server/points/points-door'
import { getRanking } from '#server/points/ranking'
import { recompute } from '#server/points/recompute'
import { listRules, publishRules } from '#server/points/rules'
import { getStatement } from '#server/points/statement'

/** Deploy unit for 奉献积分: the ledger, rankings, assessment, certificates, honors. */
export const main = serve(
  pointsContract,
  {
    mine: myPoints,
    showMe,
    rules: listRules,
    publishRules,
    ranking: getRanking,
    appeal: appealEntry,
    appeals: listAppeals,
    decideAppeal,
    reverse: reverseEntry,
    statement: getStatement,
    recompute,
    assessment: getAssessment,
    exportAssessment,
    certificate: issueCertificate,
    revokeCertificate,
    verify: verifyCertificate,
    honors: listHonors,
    nominate,
    noticeHonor,
    object: objectToHonor,
    objections: listObjections,
    award: awardHonor,
    withdrawHonor,
  },
  {
    entries: pointEntryStore,
    ruleSets: pointRuleStore,
    people: pointPeopleStore,
    totals: pointTotalStore,
    orgs: orgStore,
    certificates: certificateStore,
    honors: honorStore,
    causes: pointCauseStore,
    overviewOf,
  },
  pointsDoor,
)
