import type { Slot } from '#core/challenge/challenge'
import type { ChallengeKind } from '#core/challenge/words'
import { DAY, HOUR, type Instant, startOfBeijingDay } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import type { ChallengeDocument } from '#server/cloudbase/challenges'
import type { OrgDocument } from '#server/cloudbase/orgs'
import type { MemberDocument } from './people'

/** A volunteer who is on no roster. */
export const VOLUNTEER = { _id: 'p-volunteer', name: '蒋示例', communityId: '450302003007' }

/** Made up; nothing of it says who lives where. */
const DEEDS: readonly (readonly [title: string, kind: ChallengeKind, points: number, minutes: number])[] = [
  ['清扫楼道', 'environment', 3, 45],
  ['看望独居老人', 'care', 5, 60],
  ['文明劝导', 'civility', 5, 90],
  ['巡河护河', 'river', 8, 120],
  ['路口执勤', 'safety', 5, 60],
  ['义务理发', 'care', 8, 90],
  ['辅导作业', 'teaching', 10, 120],
]

/** How far back they go, in days. */
const BEFORE = 170

interface Doer {
  _id: string
  name: string
  at: Instant
}

/** 揭榜 of the last half year, done and accepted: in each community some, each by several of its people. */
export function seedPastChallenges(
  now: Instant,
  units: readonly OrgDocument[],
  members: readonly MemberDocument[],
): ChallengeDocument[] {
  const communities = new Map<string, Doer[][]>()
  const communityOf = (branchId: string) => unitIds(units.find(({ _id }) => _id === branchId)?.path ?? '').at(-2) ?? ''
  const people = [
    ...members.map(({ _id, name, branchId }) => ({ _id, name, communityId: communityOf(branchId) })),
    VOLUNTEER,
  ]
  for (const [i, { _id, name, communityId }] of people.entries()) {
    // The personas have always something to show; of the others every fourth has done nothing yet.
    const times = _id.startsWith('p-') ? 5 : i % 4 === 3 ? 0 : 1 + ((i * 5) % DEEDS.length)
    const works = communities.get(communityId) ?? DEEDS.map(() => [])
    for (let n = 0; n < times; n++) {
      const days = 1 + ((i * 13 + n * 29) % BEFORE)
      works[n]?.push({ _id, name, at: startOfBeijingDay(now) - days * DAY + (9 + ((i + n) % 9)) * HOUR })
    }
    communities.set(communityId, works)
  }
  return [...communities].flatMap(([communityId, works], c) =>
    works.flatMap((doers, n) => {
      const unit = units.find(({ _id }) => _id === communityId)
      return unit && doers.length > 0
        ? [toChallenge(`past${String(c).padStart(2, '0')}0${n}`, unit, n, doers, now)]
        : []
    }),
  )
}

function toChallenge(
  _id: string,
  unit: OrgDocument,
  n: number,
  doers: readonly Doer[],
  now: Instant,
): ChallengeDocument {
  const [title, kind, points, minutes] = DEEDS[n % DEEDS.length] ?? ['', 'other', 0, 0]
  const postedAt = now - (BEFORE + 20) * DAY
  const last = Math.max(...doers.map(({ at }) => at))
  return {
    _id,
    kind,
    title,
    summary: '',
    venue: { name: `${unit.name}党群服务中心`, address: '' },
    urgency: 'normal',
    mode: 'firstCome',
    openTo: 'here',
    skills: [],
    teamSize: 1,
    points,
    minutes,
    deadline: now,
    leaseHours: 72,
    status: 'closed',
    orgId: unit._id,
    unit: unit.name,
    createdBy: 'p-worker',
    createdAt: postedAt,
    postedAt,
    at: postedAt,
    v: 0,
    slots: doers.map((doer): Slot => acceptedSlot(doer, minutes)),
    past: [],
    bids: [],
    history: [
      { at: postedAt, what: 'posted', slot: null, note: null },
      { at: last + 2 * HOUR, what: 'closed', slot: null, note: null },
    ],
    people: [...new Set(doers.map(({ _id: personId }) => personId))],
  }
}

function acceptedSlot({ _id: personId, name, at }: Doer, minutes: number): Slot {
  return {
    rev: 3,
    fence: 1,
    state: 'accepted',
    claim: {
      personId,
      name,
      at: at - DAY,
      leaseUntil: at + DAY,
      by: 'seed',
      team: [],
      work: { at, note: '已完成', photos: [], minutes, by: 'seed' },
      acceptedAt: at + HOUR,
    },
  }
}
