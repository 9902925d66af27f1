import type { CertificateStore } from '../cloudbase/certificates'
import type { HonorStore } from '../cloudbase/honors'
import type { OrgStore } from '../cloudbase/orgs'
import type { PointCauseStore } from '../cloudbase/point-causes'
import type { PointEntryStore } from '../cloudbase/point-entries'
import type { overviewOf } from '../cloudbase/point-overview'
import type { PointPeopleStore } from '../cloudbase/point-people'
import type { PointRuleStore } from '../cloudbase/point-rules'
import type { PointTotalStore } from '../cloudbase/point-totals'

/** What the ledger is kept in. */
export interface LedgerStores {
  entries: PointEntryStore
  ruleSets: PointRuleStore
  people: PointPeopleStore
  totals: PointTotalStore
  orgs: OrgStore
}

/** What the use-cases of 奉献积分 read from and write to. */
export interface PointsStores extends LedgerStores {
  certificates: CertificateStore
  honors: HonorStore
  causes: PointCauseStore
  overviewOf: typeof overviewOf
}
