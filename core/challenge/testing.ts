import { DAY, type Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import type { Challenge, Slot } from './challenge'

/** A posted challenge for tests: one free slot, ten days. */
export const aChallenge = (now: Instant, more: Partial<Challenge> = {}): Challenge => ({
  _id: 'chall001',
  status: 'posted',
  kind: 'environment',
  title: '清理背街小巷',
  summary: '',
  venue: { name: '会场', address: '' },
  urgency: 'normal',
  mode: 'firstCome',
  openTo: 'here',
  skills: [],
  teamSize: 1,
  points: 5,
  minutes: 60,
  deadline: now + 10 * DAY,
  leaseHours: 24,
  orgId: 'c',
  unit: '示例社区',
  orgPath: '/d/s/c',
  createdBy: 'w',
  createdAt: now,
  postedAt: now,
  v: 0,
  slots: [{ rev: 0, fence: 0, state: 'free' }],
  past: [],
  bids: [],
  history: [],
  ...more,
})

/** A slot that somebody holds. */
export const held = (personId: string, leaseUntil: Instant): Slot => ({
  rev: 1,
  fence: 1,
  state: 'held',
  claim: { personId, name: personId, at: 0, leaseUntil, by: `by-${personId}`, team: [] },
})

/** A member of the challenge's community. */
export const somebody = (personId: string): Actor => ({
  openid: personId,
  personId,
  name: personId,
  grants: [],
  serves: ['/d/s/c'],
})
