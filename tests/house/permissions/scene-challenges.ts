import { DAY } from '#core/kernel/day'

/** What a poster writes. */
export const written = ({ now }: { now: number }) => ({
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
