import { DAY } from '#core/kernel/day'
import type { Rows } from './rows'
import { inside, PATH } from './scene'

const KEEPERS = inside('branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer')
const READERS = [...KEEPERS, ...inside('auditor')]
const OFFICERS = inside('streetOfficer', 'districtOfficer')

const atUnit = () => ({ orgPath: PATH })
const honor = (honorId: string, more: object = {}) => ({ input: () => ({ honorId, ...more }) })
const keepers = { named: { ok: KEEPERS }, others: 'FORBIDDEN' } as const
const readers = { named: { ok: READERS }, others: 'FORBIDDEN' } as const
/** What is elsewhere is not there. */
const hidden = (ok: typeof KEEPERS) => ({ named: { ok }, others: 'NOT_FOUND' }) as const

export const pointsRows: Rows = {
  'points.mine': { input: () => ({}), others: 'ok' },
  'points.showMe': { input: () => ({ shown: false }), others: 'ok' },
  'points.rules': { input: () => ({}), others: 'ok' },
  'points.publishRules': {
    input: ({ now }) => ({
      from: now + DAY,
      rules: [{ cause: 'challengeDone', points: 5, stated: true, most: 10, who: 'both' }],
      note: '试行规则',
    }),
    // The rules are of no place in particular.
    named: { ok: ['districtOfficer-in', 'districtOfficer-out', 'moved'] },
    others: 'FORBIDDEN',
  },
  'points.ranking': { input: () => ({ ...atUnit(), of: 'persons' }), others: 'ok' },
  // Of one's own entries alone.
  'points.appeal': {
    input: () => ({ entryId: 'challengeDone:seed.0.1:member-in', reason: '多算一次' }),
    named: { ok: inside('member') },
    others: 'NOT_FOUND',
  },
  'points.appeals': { input: atUnit, ...keepers },
  'points.decideAppeal': {
    input: () => ({ entryId: 'challengeDone:seed.1.1:member-in', upheld: false, answer: '已经核实' }),
    ...hidden(KEEPERS),
  },
  'points.reverse': {
    input: () => ({ entryId: 'challengeDone:seed.0.1:member-in', reason: '重复记录' }),
    ...hidden(OFFICERS),
  },
  // Somebody of the branch.
  'points.statement': { input: () => ({ ...atUnit(), personId: 'member-in' }), ...readers },
  'points.recompute': {
    input: ({ now }) => ({ ...atUnit(), from: 0, until: now }),
    named: { ok: inside('streetOfficer', 'districtOfficer', 'auditor') },
    others: 'FORBIDDEN',
  },
  'points.assessment': { input: () => ({ ...atUnit(), year: 2026 }), ...readers },
  'points.exportAssessment': { input: () => ({ ...atUnit(), year: 2026 }), ...readers },
  'points.certificate': {
    input: () => ({ year: 2026 }),
    named: { ok: inside('member') },
    others: 'NO_HOURS',
  },
  // Of somebody else, or gone already: nothing happens.
  'points.revokeCertificate': { input: () => ({ code: '0123456789abcdef' }), others: 'ok' },
  'points.verify': { input: () => ({ code: '0123456789abcdef' }), others: 'ok' },
  'points.honors': { input: atUnit, others: 'ok' },
  'points.nominate': {
    input: () => ({
      ...atUnit(),
      kind: 'modelMember',
      personId: 'member-in',
      year: 2026,
      deeds: '常年参加社区志愿服务，随叫随到',
    }),
    ...keepers,
  },
  'points.noticeHonor': { ...honor('honor001', { agreed: true }), ...hidden(KEEPERS) },
  'points.object': { ...honor('honor002', { reason: '与事实不符' }), others: 'ok' },
  'points.objections': { ...honor('honor002'), ...hidden(KEEPERS) },
  'points.award': { ...honor('honor003'), ...hidden(OFFICERS) },
  'points.withdrawHonor': { ...honor('honor002', { reason: '本人谢绝' }), ...hidden(KEEPERS) },
}
