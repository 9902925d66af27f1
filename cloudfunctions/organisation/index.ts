import { organisationContract } from '#core/organisation/contract'
import { auditStore } from '#server/cloudbase/audits'
import { changeStore } from '#server/cloudbase/org-changes'
import { grantStore } from '#server/cloudbase/org-grants'
import { orgStore } from '#server/cloudbase/orgs'
import { serve } from '#server/kernel/serve'
import { claimDistrict } from '#server/organisation/claim-district'
import { createUnit } from '#server/organisation/create-unit'
import { getChildren } from '#server/organisation/get-children'
import { getUnit } from '#server/organisation/get-unit'
import { grantRole } from '#server/organisation/grant-role'
import { listAudit } from '#server/organisation/list-audit'
import { listFlagged } from '#server/organisation/list-flagged'
import { listGrants } from '#server/organisation/list-grants'
import { mergeUnit } from '#server/organisation/merge-unit'
import { moveUnit } from '#server/organisation/move-unit'
import { organisationDoor } from '#server/organisation/organisation-door'
import { renameUnit } from '#server/organisation/rename-unit'
import { revokeGrant } from '#server/organisation/revoke-grant'
import { searchUnits } from '#server/organisation/search-units'

/** Deploy unit for 组织: units, roles, and the audit. */
export const main = serve(
  organisationContract,
  {
    children: getChildren,
    search: searchUnits,
    unit: getUnit,
    flagged: listFlagged,
    create: createUnit,
    rename: renameUnit,
    move: moveUnit,
    merge: mergeUnit,
    grants: listGrants,
    grant: grantRole,
    revoke: revokeGrant,
    claim: claimDistrict,
    audit: listAudit,
  },
  { orgs: orgStore, changes: changeStore, grantStore, audits: auditStore },
  organisationDoor,
)
