import type { AuditStore } from '../cloudbase/audits'
import type { ChangeStore } from '../cloudbase/org-changes'
import type { GrantStore } from '../cloudbase/org-grants'
import type { OrgStore } from '../cloudbase/orgs'

/** What the use-cases of 组织 read from and write to. */
export interface OrganisationStores {
  orgs: OrgStore
  changes: ChangeStore
  grantStore: GrantStore
  audits: AuditStore
}
