import { DAY } from '#core/kernel/day'
import type { Row, Rows } from './rows'
import { inside, PATH, type Scene } from './scene'

/** Of b1: `taken000` is held by `row`, `sent0000` was handed in by them, `bids0000` is given by selection, `draft000` is a draft. */
const posters = inside('branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer')
const readers = [...posters, ...inside('auditor')]
const reason = '核对情况'

const about =
  (challengeId: string, more: object = {}) =>
  () => ({ challengeId, ...more })
const ofIt = (input: Row['input'], ok = posters): Row => ({ input, named: { ok }, others: 'FORBIDDEN' })
/** Members and volunteers of anywhere may ask; who serves here is let in, or told what stands against it. */
const claimers = (
  input: Row['input'],
  here: 'ok' | 'CLAIM_LOST' | 'HAND_OVER_INVALID',
  elsewhere: Row['others'],
): Row => {
  const near = inside('member', 'volunteer')
  const far = ['member-out', 'volunteer-out', 'moved'] as const
  const same = here === elsewhere
  return {
    input,
    named: same
      ? { [here]: [...near, ...far] }
      : { [here]: [...near, 'moved'], [elsewhere]: ['member-out', 'volunteer-out'] },
    others: 'FORBIDDEN',
  }
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

const written = ({ now }: Pick<Scene, 'now'>) => ({
  kind: 'environment',
  title: '权限表的一榜',
  summary: '',
  venue: { name: '会场', address: '' },
  urgency: 'normal',
  mode: 'firstCome',
  openTo: 'here',
  skills: [],
  slots: 2,
  teamSize: 2,
  points: 5,
  minutes: 60,
  deadline: now + 5 * DAY,
  leaseHours: 24,
})

/** The challenges of the scene. */
export function sceneChallenges(now: number): object[] {
  const free = { rev: 0, fence: 0, state: 'free' }
  const who = { personId: 'row', name: '姓名-row' }
  const claim = { ...who, at: now, leaseUntil: now + 2 * DAY, by: 'c', team: [] }
  const work = { at: now, note: '', photos: [], minutes: 60, by: 'w' }
  const appeal = { state: 'asked', reason: '生病', at: now }
  const past = { ...who, slot: 1, fence: 1, end: 'lapsed', at: now, claimedAt: now, by: 'p', appeal }
  const base = (_id: string, more: object) => ({
    ...written({ now }),
    _id,
    status: 'posted',
    orgId: 'b1',
    unit: '东一第一党支部',
    createdBy: 'nobody',
    createdAt: now,
    postedAt: now,
    at: now,
    v: 0,
    slots: [free],
    past: [],
    bids: [],
    history: [],
    people: [],
    ...more,
  })
  return [
    base('draft000', { status: 'draft' }),
    base('open0000', {}),
    base('taken000', {
      slots: [
        { rev: 1, fence: 1, state: 'held', claim },
        { ...free, fence: 1 },
      ],
      past: [past],
    }),
    base('sent0000', { slots: [{ rev: 1, fence: 1, state: 'submitted', claim: { ...claim, work } }] }),
    base('bids0000', { mode: 'selection', bids: [{ ...who, note: '', at: now }] }),
  ]
}
