import type { Row, Rows, Verdict } from './rows'
import { inside, PATH } from './scene'
import { written } from './scene-challenges'

/** Of b1: `taken000` is held by `row`, `sent0000` was handed in by them, `bids0000` is given by selection, `draft000` is a draft. */
const posters = inside('branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer')
const readers = [...posters, ...inside('auditor')]
const reason = '核对情况'

const about =
  (challengeId: string, more: object = {}) =>
  () => ({ challengeId, ...more })
const ofIt = (input: Row['input'], ok = posters): Row => ({ input, named: { ok }, others: 'FORBIDDEN' })
/** Members and volunteers of anywhere may ask; who serves here is let in, or told what stands against it. */
const claimers = (input: Row['input'], here: Verdict, elsewhere: Verdict): Row => {
  const near = inside('member', 'volunteer')
  const far = ['member-out', 'volunteer-out', 'moved'] as const
  const named = here === elsewhere ? { [here]: [...near, ...far] } : { [here]: near, [elsewhere]: far }
  return { input, named, others: 'FORBIDDEN' }
}
const held = { slot: 0, fence: 1 }

export const challengeRows: Rows = {
  'challenge.list': { input: () => ({}), others: 'ok' },
  'challenge.get': { input: about('draft000'), named: { ok: readers }, others: 'NOT_FOUND' },
  'challenge.mine': { input: () => ({}), others: 'ok' },
  'challenge.create': ofIt((scene) => ({ orgPath: PATH, ...written(scene) })),
  'challenge.edit': ofIt((scene) => ({ challengeId: 'draft000', v: 0, ...written(scene) })),
  'challenge.post': ofIt(about('draft000')),
  'challenge.withdraw': ofIt(about('taken000', { reason })),
  'challenge.close': ofIt(about('bids0000')),
  'challenge.claim': claimers(about('open0000'), 'ok', 'CHALLENGE_NOT_FOR_YOU'),
  'challenge.extend': claimers(about('taken000', held), 'CLAIM_LOST', 'CLAIM_LOST'),
  'challenge.release': claimers(about('taken000', held), 'CLAIM_LOST', 'CLAIM_LOST'),
  'challenge.submit': claimers(
    about('taken000', { ...held, note: '', photos: [], minutes: 0 }),
    'CLAIM_LOST',
    'CLAIM_LOST',
  ),
  'challenge.offerHandOver': claimers(about('taken000', held), 'CLAIM_LOST', 'CLAIM_LOST'),
  'challenge.withdrawHandOver': claimers(about('taken000', held), 'CLAIM_LOST', 'CLAIM_LOST'),
  'challenge.takeOver': claimers(about('taken000', { code: '00000000' }), 'HAND_OVER_INVALID', 'HAND_OVER_INVALID'),
  'challenge.joinTeam': claimers(about('taken000', { slot: 0 }), 'ok', 'CHALLENGE_NOT_FOR_YOU'),
  'challenge.leaveTeam': claimers(about('taken000', { slot: 0 }), 'ok', 'ok'),
  'challenge.bid': claimers(about('bids0000', { note: '' }), 'ok', 'CHALLENGE_NOT_FOR_YOU'),
  'challenge.withdrawBid': claimers(about('bids0000'), 'ok', 'ok'),
  'challenge.choose': ofIt(about('bids0000', { personIds: ['row'] })),
  'challenge.accept': ofIt(about('sent0000', held)),
  'challenge.sendBack': ofIt(about('sent0000', { ...held, missing: reason })),
  'challenge.board': ofIt(() => ({ orgPath: PATH, column: 'open' }), readers),
  'challenge.appealNoShow': claimers(about('taken000', { slot: 1, fence: 1, reason }), 'CLAIM_LOST', 'CLAIM_LOST'),
  'challenge.noShowAppeals': ofIt(() => ({ orgPath: PATH })),
  'challenge.decideNoShow': ofIt(about('taken000', { slot: 1, fence: 1, excused: true, reason })),
  'challenge.savedFilter': claimers(() => ({}), 'ok', 'ok'),
  'challenge.saveFilter': claimers(() => ({ filter: { urgent: true } }), 'ok', 'ok'),
}
