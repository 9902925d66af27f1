import { rosterContract } from '#core/roster/contract'
import { accountStore } from '#server/cloudbase/accounts'
import { fileStore } from '#server/cloudbase/files'
import { importStore } from '#server/cloudbase/imports'
import { memberStore } from '#server/cloudbase/members'
import { orgStore } from '#server/cloudbase/orgs'
import { serve } from '#server/kernel/serve'
import { addMember } from '#server/roster/add-member'
import { issueCode, revokeCode } from '#server/roster/codes'
import { editMember } from '#server/roster/edit-member'
import { exportRoster } from '#server/roster/export-roster'
import { getMember } from '#server/roster/get-member'
import { importConfirm } from '#server/roster/import-confirm'
import { importPreview } from '#server/roster/import-preview'
import { importProgress } from '#server/roster/import-progress'
import { importTemplate } from '#server/roster/import-template'
import { confirmRequest, declineRequest, listRequests } from '#server/roster/join-requests'
import { leaveBranch } from '#server/roster/leave-branch'
import { listMembers } from '#server/roster/list-members'
import { confirmReportIn, declineReportIn, listReportIns, listVolunteers } from '#server/roster/report-ins'
import { revealPhone } from '#server/roster/reveal-phone'
import { rosterDoor } from '#server/roster/roster-door'
import {
  cancelTransfer,
  confirmTransfer,
  declineTransfer,
  listTransfers,
  requestTransfer,
} from '#server/roster/transfers'
import { unbindMember } from '#server/roster/unbind-member'

/** Deploy unit for 名册: rosters, codes for binding, transfers, imports. */
export const main = serve(
  rosterContract,
  {
    list: listMembers,
    get: getMember,
    add: addMember,
    edit: editMember,
    issueCode,
    revokeCode,
    unbind: unbindMember,
    requests: listRequests,
    confirmRequest,
    declineRequest,
    requestTransfer,
    cancelTransfer,
    confirmTransfer,
    declineTransfer,
    transfers: listTransfers,
    leave: leaveBranch,
    revealPhone,
    export: exportRoster,
    reportIns: listReportIns,
    confirmReportIn,
    declineReportIn,
    volunteers: listVolunteers,
    importTemplate,
    importPreview,
    importProgress,
    importConfirm,
  },
  { members: memberStore, accounts: accountStore, orgs: orgStore, imports: importStore, files: fileStore },
  rosterDoor,
)
