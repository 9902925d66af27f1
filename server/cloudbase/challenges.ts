import type { Bid, Challenge, NoShowAppeal, Slot } from '#core/challenge/challenge'
import { type Change, HISTORY_KEPT, PAST_KEPT } from '#core/challenge/change'
import type { Watched } from '#core/challenge/clock'
import type { Found } from '#core/challenge/no-show'
import { BIDS_MOST } from '#core/challenge/words'
import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { collection, type Stage } from './collection'
import { stating } from './effects'
import { duplicateIndex } from './errors'
import { command, db } from './sdk'

/** 榜, as it lies in the database: one document for everything that must be true together (docs/decisions/0014). */
export interface ChallengeDocument extends Omit<Challenge, 'orgPath'> {
  /** When it was posted, or made: what lists go by. */
  at: Instant
  /** Everybody who has ever had to do with it, by id. */
  people: string[]
  /** Where the work is, for what is near. */
  location?: unknown
  /** How far up the line it was shown as overdue: 1 its unit, 2 the street, 3 the district. */
  overdueTold?: number
  /** When the clock has to look at it again: within a minute of every change, and then when something is due. */
  due?: Instant
}

const challenges = collection<ChallengeDocument>('challenges')

/** Where the unit stands that posts it. */
export const located: Stage[] = [
  { $lookup: { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' } },
  { $addFields: { orgPath: { $arrayElemAt: ['$org.path', 0] } } },
  { $project: { org: 0, location: 0, effects: 0, effectsDue: 0, people: 0 } },
]

/** Lists that keep their latest so many. */
const appended = (what: readonly unknown[], kept: number) => command.push({ each: [...what], slice: -kept } as never)

const placeOf = ({ point }: Challenge['venue']) =>
  point ? db.Geo.Point(point.longitude, point.latitude) : command.remove()

export const challengeStore = {
  /** A challenge as it is now. */
  async find(challengeId: string): Promise<Challenge | null> {
    const [row] = await challenges.aggregate<Challenge>([{ $match: { _id: challengeId } }, ...located])
    return row ?? null
  },

  /** Adds a draft. False when this id is taken: by the same command sent before, or, once in a blue moon, by another. */
  async add({ orgPath: _, ...challenge }: Challenge): Promise<boolean> {
    const { point } = challenge.venue
    const location = point && { location: db.Geo.Point(point.longitude, point.latitude) }
    try {
      await challenges.add({ ...challenge, ...location, at: challenge.createdAt, people: [] })
      return true
    } catch (error) {
      if (duplicateIndex(error) !== null) return false
      throw error
    }
  },

  /** The one way in which slots change: what was seen is the guard, and the guard is the verdict. */
  commit: (challengeId: string, change: Change, now: Instant, effects: readonly Effect[]): Promise<number> =>
    challenges.update(guardOf(challengeId, change, now), { ...writeOf(change, now), ...stating(now, effects) }),

  /** Challenges that the clock has to look at, the longest due first. */
  async due(now: Instant, most: number): Promise<Watched[]> {
    return challenges.aggregate([
      { $match: { due: command.lte(now) } },
      { $sort: { due: 1 } },
      { $limit: most },
      ...located,
    ])
  },

  /** It has been looked at, as it was seen, and has to be again then. Changed meanwhile, it stays due. */
  rest: ({ _id, slots, v, status }: Challenge, due: Instant | null) =>
    challenges.update(
      { _id, v, status, ...Object.fromEntries(slots.map(({ rev }, at) => [`slots.${at}.rev`, rev])) },
      { due: due ?? command.remove() },
    ),

  /** States, once for each step up the line, that it is overdue. */
  tellOverdue: ({ _id, v, overdueTold }: Watched, level: number, effects: readonly Effect[], now: Instant) =>
    challenges.update(
      { _id, v, status: 'posted', overdueTold: overdueTold ?? command.exists(false) },
      { overdueTold: level, ...stating(now, effects) },
    ),

  /** Appends a bid, if there is none of this person and room for it. */
  bid: (challengeId: string, bid: Bid) =>
    challenges.update(
      {
        _id: challengeId,
        status: 'posted',
        mode: 'selection',
        deadline: command.gt(bid.at),
        'bids.personId': command.neq(bid.personId),
        [`bids.${BIDS_MOST - 1}`]: command.exists(false),
      },
      { bids: command.push([bid]), people: command.addToSet(bid.personId) },
    ),

  withdrawBid: (challengeId: string, personId: string) =>
    challenges.update(
      {
        _id: challengeId,
        status: 'posted',
        bids: command.elemMatch({ personId, chosen: command.exists(false) } as never),
      },
      { bids: command.pull({ personId }) },
    ),

  /** An appeal, or its answer, on a past claim that still is where it was seen. */
  appeal: (
    challengeId: string,
    { index, past }: Found,
    appeal: NoShowAppeal,
    now: Instant,
    effects: readonly Effect[],
  ) =>
    challenges.update(
      {
        _id: challengeId,
        [`past.${index}.slot`]: past.slot,
        [`past.${index}.fence`]: past.fence,
        [`past.${index}.personId`]: past.personId,
        [`past.${index}.appeal.state`]: past.appeal?.state ?? command.exists(false),
      },
      { [`past.${index}.appeal`]: command.set(appeal), ...stating(now, effects) },
    ),
}

function guardOf(_id: string, change: Change, now: Instant): Record<string, unknown> {
  const { status, slots, still = [], newcomers = [], chosen = [], edit, inTime } = change
  const elsewhere = command.nin([...newcomers])
  return {
    _id,
    status,
    ...Object.fromEntries([...slots, ...still].map(({ at, rev }) => [`slots.${at}.rev`, rev])),
    ...(newcomers.length > 0 && { 'slots.claim.personId': elsewhere, 'slots.claim.team.personId': elsewhere }),
    ...Object.fromEntries(chosen.map(({ at, personId }) => [`bids.${at}.personId`, personId])),
    ...(inTime && { deadline: command.gt(now), v: inTime.v }),
    ...(edit && { v: edit.v }),
  }
}

function writeOf(change: Change, now: Instant): Record<string, unknown> {
  const { becomes, slots, past = [], chosen = [], happened, edit, withdrawReason, postedAt } = change
  const newcomers = slots.flatMap(({ next }) => peopleIn(next))
  return {
    ...(becomes && { status: becomes }),
    ...Object.fromEntries(slots.map(({ at, next }) => [`slots.${at}`, command.set(next)])),
    ...(past.length > 0 && { past: appended(past, PAST_KEPT) }),
    ...(happened.length > 0 && { history: appended(happened, HISTORY_KEPT) }),
    ...(newcomers.length > 0 && { people: command.addToSet({ $each: newcomers } as never) }),
    ...Object.fromEntries(chosen.map(({ at }) => [`bids.${at}.chosen`, true])),
    ...(withdrawReason !== undefined && { withdrawReason }),
    ...(postedAt !== undefined && { postedAt, at: postedAt }),
    ...(edit && edited(edit)),
    due: command.min(now),
  }
}

function edited({ written, by, more, keep }: NonNullable<Change['edit']>): Record<string, unknown> {
  const { venue, skills, ...plain } = written
  return {
    ...plain,
    slots: command.push({ each: [...more], slice: keep + more.length } as never),
    venue: command.set(venue),
    skills: command.set(skills),
    location: placeOf(venue),
    v: command.inc(1),
    lastEdit: by,
    overdueTold: command.remove(),
  }
}

const peopleIn = ({ claim }: Slot): string[] =>
  claim ? [claim.personId, ...claim.team.map(({ personId }) => personId)] : []

export type ChallengeStore = typeof challengeStore
