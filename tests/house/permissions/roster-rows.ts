import type { Row, Rows } from './rows'
import { BRANCH, inside } from './scene'

const keepers = inside('branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer')
const readers = [...keepers, ...inside('auditor')]
const reason = '核对名册'

/** About a unit: what is elsewhere is refused. About a row or an import: it is not there. */
const ofUnit = (input: Row['input'], ok = keepers): Row => ({ input, named: { ok }, others: 'FORBIDDEN' })
const ofRow = (input: Row['input'], ok = keepers): Row => ({ input, named: { ok }, others: 'NOT_FOUND' })
const branch =
  (more: object = {}) =>
  () => ({ branchId: BRANCH, ...more })
const row =
  (more: object = {}, memberId = 'row') =>
  () => ({ memberId, ...more })
/** 双报到 is answered by the community, whose branch has no part in it. */
const atCommunity = inside('communityWorker', 'streetOfficer', 'districtOfficer')

export const rosterRows: Rows = {
  'roster.list': ofUnit(branch(), readers),
  'roster.get': ofRow(row(), readers),
  'roster.add': ofUnit(branch({ name: '张三' })),
  'roster.edit': ofRow(({ rowVersion }) => ({ memberId: 'row', v: rowVersion, name: '李四' })),
  'roster.issueCode': ofRow(row()),
  'roster.revokeCode': ofRow(row()),
  'roster.unbind': ofRow(row({ reason }, 'member-in')),
  'roster.requests': ofUnit(branch(), readers),
  'roster.confirmRequest': ofRow(row({ requestId: 'asker' })),
  'roster.declineRequest': ofUnit(branch({ requestId: 'asker', reason })),
  'roster.requestTransfer': ofRow(row({ toBranchId: 'b2' })),
  'roster.cancelTransfer': { input: row(), named: { TRANSFER_NONE: keepers }, others: 'NOT_FOUND' },
  'roster.confirmTransfer': ofRow(row({}, 'coming')),
  'roster.declineTransfer': ofRow(row({ reason }, 'coming')),
  'roster.transfers': ofUnit(branch(), readers),
  'roster.leave': ofRow(row({ reason })),
  'roster.revealPhone': ofRow(row({ reason }), readers),
  'roster.export': ofUnit(branch({ reason, format: 'csv' }), readers),
  'roster.reportIns': ofUnit(() => ({ communityId: 'c1' }), [...atCommunity, ...inside('auditor')]),
  'roster.confirmReportIn': ofRow(row({}, 'living'), atCommunity),
  'roster.declineReportIn': ofRow(row({ reason }, 'living'), atCommunity),
  'roster.volunteers': ofUnit(() => ({ communityId: 'c1' }), [...atCommunity, ...inside('auditor')]),
  'roster.importTemplate': ofUnit(() => ({ unitId: BRANCH })),
  'roster.importPreview': ofUnit(async (scene) => ({ unitId: BRANCH, fileId: await scene.upload() })),
  'roster.importProgress': ofRow(({ importId }) => ({ importId })),
  'roster.importConfirm': ofRow(({ importId }) => ({ importId })),
}
