import type { Challenge } from '#core/challenge/challenge'
import type { ChallengeKind } from '#core/challenge/words'
import { DAY, type Instant } from '#core/kernel/day'
import { ancestry, type OrgPath } from '#core/kernel/org-path'
import { type ChallengeDocument, located } from './challenges'
import { collection, type Stage } from './collection'
import { command } from './sdk'

const challenges = collection<ChallengeDocument>('challenges')

/** Of what is near, so many are looked at for those that fit. */
const NEAR_LOOKED_AT = 300
const NEAR_SHOWN = 50
const MANY = 200
/** What was closed or withdrawn stays on the board for so long. */
const BOARD_KEEPS = 366 * DAY
const BOARD_LOOKED_AT = 3000

export interface HallFilter {
  kinds?: ChallengeKind[] | undefined
  skills?: string[] | undefined
  unitId?: string | undefined
  urgent?: boolean | undefined
  /** Only what somebody who serves at these places could claim. */
  claimableAt?: readonly OrgPath[]
}

/** A challenge for one person's list: of others nothing but where their claims stand. */
type Row = Challenge & { distance?: number }

const forList = (personIds: readonly string[]): Stage[] => [
  {
    $addFields: {
      past: { $filter: { input: '$past', as: 'one', cond: { $in: ['$$one.personId', [...personIds]] } } },
      bids: { $filter: { input: '$bids', as: 'one', cond: { $in: ['$$one.personId', [...personIds]] } } },
    },
  },
  { $project: { summary: 0, history: 0, 'slots.claim.work': 0, 'slots.claim.handOver': 0 } },
]

const plain = ({ kinds, skills, urgent }: HallFilter) => ({
  ...(kinds?.length && { kind: command.in(kinds) }),
  ...(skills?.length && { skills: command.in(skills) }),
  ...(urgent && { urgency: 'urgent' }),
})

/** What a filter asks of where it is, and of its slots: after the unit has been looked up. */
function placed({ unitId, claimableAt }: HallFilter, personId: string, now: Instant): Stage[] {
  const unit: Stage[] = unitId
    ? [{ $addFields: { way: { $split: ['$orgPath', '/'] } } }, { $match: { way: unitId } }, { $project: { way: 0 } }]
    : []
  if (!claimableAt) return unit
  const free = command.or([
    { 'slots.state': 'free' },
    {
      slots: command.elemMatch({
        state: command.in(['held', 'returned']),
        'claim.leaseUntil': command.lte(now),
      } as never),
    },
  ])
  return [
    ...unit,
    { $match: free },
    { $match: { 'slots.claim.personId': command.neq(personId), 'slots.claim.team.personId': command.neq(personId) } },
    { $match: command.or([{ openTo: 'everybody' }, ...claimableAt.flatMap(atAboveOrBelow)]) },
  ]
}

// '0' is the character after '/': the range holds all that lies below.
const atAboveOrBelow = (path: OrgPath) => [
  { orgPath: command.in(ancestry(path)) },
  { orgPath: command.gt(`${path}/`).and(command.lt(`${path}0`)) },
]

export const challengeLists = {
  /** What is open, the newest first. */
  async hall(
    personId: string,
    filter: HallFilter,
    after: { postedAt: Instant; challengeId: string } | undefined,
    limit: number,
    now: Instant,
  ): Promise<Row[]> {
    const from: Stage[] = after
      ? [
          { $match: { status: 'posted', at: command.lte(after.postedAt) } },
          { $match: command.or([{ at: command.lt(after.postedAt) }, { _id: command.lt(after.challengeId) }]) },
        ]
      : [{ $match: { status: 'posted' } }]
    return challenges.aggregate([
      ...from,
      { $match: { deadline: command.gt(now), ...plain(filter) } },
      { $sort: { at: -1, _id: -1 } },
      ...located,
      ...placed(filter, personId, now),
      { $limit: limit },
      ...forList([personId]),
    ])
  },

  /** What is open nearby, the nearest first. */
  async near(
    personId: string,
    filter: HallFilter,
    { latitude, longitude }: { latitude: number; longitude: number },
    now: Instant,
  ): Promise<Row[]> {
    return challenges.aggregate([
      {
        $geoNear: {
          near: { longitude, latitude },
          key: 'location',
          distanceField: 'distance',
          spherical: true,
          limit: NEAR_LOOKED_AT,
          query: { status: 'posted', deadline: command.gt(now), ...plain(filter) },
        },
      },
      ...located,
      ...placed(filter, personId, now),
      { $limit: NEAR_SHOWN },
      ...forList([personId]),
    ])
  },

  /** What somebody has had to do with, the newest first. */
  async of(personIds: readonly string[]): Promise<Challenge[]> {
    return challenges.aggregate([
      { $match: { people: command.in([...personIds]) } },
      { $sort: { at: -1 } },
      { $limit: MANY },
      ...located,
      ...forList(personIds),
    ])
  },

  /** Everything on the board of some units, without what lies long behind. Names of nobody. */
  async board(unitIds: readonly string[], now: Instant): Promise<Challenge[]> {
    return challenges.aggregate([
      { $match: { orgId: command.in([...unitIds]), at: command.gt(now - BOARD_KEEPS) } },
      { $sort: { at: -1 } },
      { $limit: BOARD_LOOKED_AT },
      ...located,
      {
        $project: { summary: 0, history: 0, 'slots.claim.work': 0, 'slots.claim.name': 0, 'slots.claim.team.name': 0 },
      },
    ])
  },

  /** Challenges of some units in which an appeal waits. */
  async appeals(unitIds: readonly string[]): Promise<Pick<Challenge, '_id' | 'title' | 'past'>[]> {
    return challenges.aggregate([
      { $match: { 'past.appeal.state': 'asked', orgId: command.in([...unitIds]) } },
      { $limit: MANY },
      { $project: { title: 1, past: 1 } },
    ])
  },

  /** What some people have done, and let lapse, in all that they had to do with. */
  async records(personIds: readonly string[]): Promise<Pick<Challenge, 'slots' | 'past'>[]> {
    return challenges.aggregate([
      { $match: { people: command.in([...personIds]) } },
      { $sort: { at: -1 } },
      { $limit: 1000 },
      { $project: { 'slots.state': 1, 'slots.claim.personId': 1, 'slots.claim.team.personId': 1, past: 1 } },
    ])
  },
}

export type ChallengeLists = typeof challengeLists
