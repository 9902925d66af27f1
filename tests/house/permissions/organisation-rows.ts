import { aGrant } from '#local/seed/organisation'
import type { Rows } from './rows'
import { BRANCH, inside, openidOf } from './scene'

const about = () => ({ unitId: BRANCH })
const officers = inside('streetOfficer', 'districtOfficer')
const watchers = inside('branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer', 'auditor')

export const organisationRows: Rows = {
  'organisation.children': { input: about, others: 'ok' },
  'organisation.search': { input: () => ({ text: '党支部' }), others: 'ok' },
  'organisation.unit': { input: about, others: 'ok' },
  'organisation.flagged': { input: about, named: { ok: watchers }, others: 'FORBIDDEN' },
  // Of the four roles that the door lets in, a worker does not shape party groups.
  'organisation.create': {
    input: () => ({ unitId: BRANCH, name: '第一党小组', kind: 'party', partyKind: 'group' }),
    named: { ok: [...officers, ...inside('branchSecretary')] },
    others: 'FORBIDDEN',
  },
  'organisation.rename': {
    input: () => ({ unitId: BRANCH, name: '新名党支部' }),
    named: { ok: officers },
    others: 'FORBIDDEN',
  },
  'organisation.move': {
    input: () => ({ unitId: BRANCH, to: 'c2' }),
    named: { ok: officers },
    others: 'FORBIDDEN',
  },
  'organisation.merge': {
    input: () => ({ unitId: BRANCH, into: 'b2' }),
    named: { ok: officers },
    others: 'FORBIDDEN',
  },
  'organisation.grants': { input: about, named: { ok: watchers }, others: 'FORBIDDEN' },
  'organisation.grant': {
    input: () => ({ unitId: BRANCH, memberId: openidOf('member-in'), role: 'branchSecretary' }),
    named: { ok: officers },
    others: 'FORBIDDEN',
  },
  'organisation.revoke': {
    input: () => ({ unitId: BRANCH, grantId: aGrant(openidOf('branchSecretary-in'), 'branchSecretary').id }),
    named: { ok: officers },
    others: 'FORBIDDEN',
  },
  // Nobody here has the operator's key.
  'organisation.claim': { input: () => ({ unitId: 'd1', key: '0'.repeat(64) }), others: 'FORBIDDEN' },
  'organisation.audit': {
    input: about,
    named: { ok: inside('branchSecretary', 'streetOfficer', 'districtOfficer', 'auditor') },
    others: 'FORBIDDEN',
  },
}
