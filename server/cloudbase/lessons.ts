import { DAY, type Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import type { OrgPath } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import { CHECK_IN_MARGIN, LESSON_MAX_LENGTH, ROSTER_MAX } from '#core/study/lesson'
import type { LessonSubject } from '#core/study/lesson-subject'
import { type CallerRow, personIdOf, toActor, withCaller } from './accounts'
import { collection, type Stage } from './collection'
import { stating } from './effects'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** A lesson with its roster: everything that must be true together lies in one document. */
export interface LessonDocument
  extends Omit<
    LessonSubject,
    'signups' | 'position' | 'checkIn' | 'orgPath' | 'audiencePath' | 'isConfirmed' | 'confirmations'
  > {
  /** The branch that holds it, and the unit whose members it is for. Where these stand is read with the lesson. */
  orgId: string
  audienceId: string
  /** In the order of signing up; the first `capacity` have seats. */
  roster: { personId: string; name: string; at: Instant }[]
  /** Who has said that they keep their seat. */
  confirmed?: string[]
  /** When seats that nobody confirmed were let go. */
  settledAt?: Instant
  /** Reminders that it has stated, and when. */
  reminded?: { day?: Instant; hour?: Instant; confirm?: Instant }
}

/** A lesson that people are to be reminded of. */
export type LessonToCome = Pick<LessonDocument, '_id' | 'title' | 'startsAt' | 'venue'>

export type Reminder = 'day' | 'hour' | 'confirm'

/** A lesson whose seats are to be confirmed. */
export type LessonToConfirm = LessonToCome &
  Pick<LessonDocument, 'capacity' | 'roster' | 'confirmed'> & { confirmBy: Instant }

/** The line between seats and waitlist. */
export interface Line {
  capacity: number
  /** Absent where the room is not full. */
  lastSeated?: string
  /** Absent where nobody waits. */
  firstWaiting?: string
}

type SubjectRow = LessonSubject & CallerRow

const lessons = collection<LessonDocument>('lessons')
const LIST_MAX = 200
const RUNNING_MAX = 50
/** After an outage as long as this, seats stay as they are. */
const SETTLED_LATE = 7 * DAY

/** Where the units stand that a lesson names. */
const located: Stage[] = [
  { $lookup: { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' } },
  { $lookup: { from: 'orgs', localField: 'audienceId', foreignField: '_id', as: 'audienceOrg' } },
  {
    $addFields: {
      orgPath: { $arrayElemAt: ['$org.path', 0] },
      audiencePath: { $arrayElemAt: ['$audienceOrg.path', 0] },
    },
  },
  { $project: { org: 0, audienceOrg: 0 } },
]

/** What a person has to do with lessons: their place on the roster, and their check-in. The names stay in the database. */
function seenBy(person: unknown): Stage[] {
  return [
    { $addFields: { person } },
    { $addFields: { attendance: { $concat: ['$_id', ':', '$person'] } } },
    { $lookup: { from: 'checkIns', localField: 'attendance', foreignField: 'attendance', as: 'checkIn' } },
    {
      $addFields: {
        signups: { $size: '$roster' },
        isConfirmed: { $in: ['$person', { $ifNull: ['$confirmed', []] }] },
        confirmations: { $size: { $ifNull: ['$confirmed', []] } },
        position: { $indexOfArray: ['$roster.personId', '$person'] },
        checkIn: { $ifNull: [{ $arrayElemAt: ['$checkIn', 0] }, null] },
      },
    },
    { $project: { roster: 0, confirmed: 0, person: 0, attendance: 0 } },
  ]
}

/** The caller and the lesson, in one request. Null when there is no such lesson. */
export async function enterLesson(
  openid: string,
  lessonId: string,
): Promise<{ actor: Actor; subject: LessonSubject } | null> {
  const [row] = await lessons.aggregate<SubjectRow>([
    { $match: { _id: lessonId } },
    ...withCaller(openid),
    ...located,
    ...seenBy(personIdOf(openid)),
  ])
  if (!row) return null
  const { account, member, branchPath, posts, ...subject } = row
  return { actor: toActor(openid, { account, member, branchPath, posts }), subject }
}

/** A lesson as the secretary saw it who changes it. */
interface Seen {
  v: number
  capacity: number
  startsAt: Instant
  confirmBy: Instant | null
  /** Of those whom a larger room would take, the first. */
  firstWaiting?: string
}

export const lessonStore = {
  /** Lessons that end after `since`, the next first: those for the given units, and those that units below the given paths hold. */
  async upcoming(personId: string, since: Instant, audiences: string[], above: OrgPath[]): Promise<LessonSubject[]> {
    // '0' is the character after '/': the range holds all below the unit, and no neighbor whose id begins alike.
    const within = above.flatMap((path) => [
      { orgPath: path },
      { orgPath: command.gt(`${path}/`).and(command.lt(`${path}0`)) },
    ])
    return lessons.aggregate([
      { $match: { endsAt: command.gte(since) } },
      { $sort: { endsAt: 1 } },
      ...located,
      { $match: command.or([{ audienceId: command.in(audiences) }, { audience: 'everyone' }, ...within]) },
      { $limit: LIST_MAX },
      ...seenBy(personId),
    ])
  },

  /** Lessons that are taking check-ins now, for finding the one whose digits somebody typed. */
  async running(personId: string, now: Instant, audiences: string[]): Promise<LessonSubject[]> {
    return lessons.aggregate([
      {
        $match: command.and([
          {
            endsAt: command.gte(now - CHECK_IN_MARGIN).and(command.lt(now + CHECK_IN_MARGIN + LESSON_MAX_LENGTH)),
            startsAt: command.lte(now + CHECK_IN_MARGIN),
            status: 'open',
          },
          command.or([{ audienceId: command.in(audiences) }, { audience: 'everyone' }]),
        ]),
      },
      { $limit: RUNNING_MAX },
      ...located,
      ...seenBy(personId),
    ])
  },

  /** Adds a draft. False when this id is taken: by the same command sent before, or, once in a blue moon, by another. */
  async add(lesson: LessonDocument): Promise<boolean> {
    try {
      await lessons.add(lesson)
      return true
    } catch (error) {
      if (duplicateIndex(error) !== null) return false
      throw error
    }
  },

  find: (lessonId: string) => lessons.findOne({ _id: lessonId }),

  /** draft → open. The guard is the verdict. */
  publish: (lessonId: string, now: Instant, effects: readonly Effect[]) =>
    lessons.update(
      { _id: lessonId, status: 'draft', startsAt: command.gt(now) },
      { status: 'open', ...stating(now, effects) },
    ),

  /** Changes what is written of it, if it was not changed since it was seen, and has not begun. */
  edit: (lessonId: string, seen: Seen, changed: Partial<LessonDocument>, now: Instant, effects: readonly Effect[]) =>
    lessons.update(
      {
        _id: lessonId,
        v: seen.v,
        status: command.in(['draft', 'open']),
        startsAt: command.gt(now),
        // Who would cross the line by it still stands next to it.
        ...(seen.firstWaiting !== undefined && { [`roster.${seen.capacity}.personId`]: seen.firstWaiting }),
      },
      {
        ...changed,
        v: command.inc(1),
        // At another time it is to be reminded of, and confirmed, again.
        ...(changed.startsAt !== seen.startsAt
          ? { reminded: command.remove(), confirmed: command.remove(), settledAt: command.remove() }
          : changed.confirmBy !== seen.confirmBy && {
              'reminded.confirm': command.remove(),
              settledAt: command.remove(),
            }),
        ...stating(now, effects),
      },
    ),

  /** Those who wait, the first first, as many as a larger room would take. */
  async waiting(lessonId: string, from: number, most: number): Promise<string[]> {
    const [row] = await lessons.aggregate<{ waiting: string[] }>([
      { $match: { _id: lessonId } },
      { $project: { waiting: { $slice: ['$roster.personId', from, most] } } },
    ])
    return row?.waiting ?? []
  },

  /** draft or open → cancelled. */
  cancel: (lessonId: string, cancelReason: string, now: Instant, effects: readonly Effect[]) =>
    lessons.update(
      { _id: lessonId, status: command.in(['draft', 'open']), startsAt: command.gt(now) },
      { status: 'cancelled', cancelReason, v: command.inc(1), ...stating(now, effects) },
    ),

  /**
   * Appends to the roster if absent, open and not full: a guard that rivals do not break for each other. `confirms`: seats are being
   * confirmed, and signing up says as much.
   */
  signUp: (lessonId: string, person: { personId: string; name: string }, now: Instant, confirms: boolean) =>
    lessons.update(
      {
        _id: lessonId,
        status: 'open',
        startsAt: command.gt(now),
        'roster.personId': command.neq(person.personId),
        [`roster.${ROSTER_MAX - 1}`]: command.exists(false),
      },
      {
        roster: command.push([{ ...person, at: now }]),
        ...(confirms && { confirmed: command.addToSet(person.personId) }),
      },
    ),

  /**
   * Takes a person off the roster, and states who crosses the line by that; everyone behind moves up by the removal alone.
   * `line` is what was seen on both sides of it: where that has changed, somebody else may be the one who crosses.
   */
  cancelSignUp: (lessonId: string, personId: string, line: Line, now: Instant, effects: readonly Effect[]) =>
    lessons.update(
      {
        _id: lessonId,
        status: 'open',
        startsAt: command.gt(now),
        'roster.personId': personId,
        capacity: line.capacity,
        ...(line.lastSeated !== undefined && { [`roster.${line.capacity - 1}.personId`]: line.lastSeated }),
        [`roster.${line.capacity}.personId`]: line.firstWaiting ?? command.exists(false),
      },
      { roster: command.pull({ personId }), confirmed: command.pull(personId), ...stating(now, effects) },
    ),

  /** Who stands on both sides of the line between seats and waitlist, and where a person stands. */
  async line(lessonId: string, personId: string): Promise<(Line & { position: number }) | null> {
    const at = (index: unknown) => ({ $ifNull: [{ $arrayElemAt: ['$roster.personId', index] }, ''] })
    const [row] = await lessons.aggregate<{ capacity: number; position: number; last: string; next: string }>([
      { $match: { _id: lessonId } },
      {
        $project: {
          capacity: 1,
          position: { $indexOfArray: ['$roster.personId', personId] },
          last: at({ $subtract: ['$capacity', 1] }),
          next: at('$capacity'),
        },
      },
    ])
    if (!row) return null
    const { capacity, position, last, next } = row
    return { capacity, position, ...(last && { lastSeated: last }), ...(next && { firstWaiting: next }) }
  },

  /** Open lessons that begin within a time and have not stated this reminder, the next first. */
  async toRemind(when: Reminder, after: Instant, until: Instant, most: number): Promise<LessonToCome[]> {
    return lessons.aggregate([
      { $match: { startsAt: command.gt(after).and(command.lte(until)) } },
      { $match: { status: 'open', [`reminded.${when}`]: command.exists(false) } },
      { $sort: { startsAt: 1 } },
      { $limit: most },
      { $project: { title: 1, startsAt: 1, venue: 1 } },
    ])
  },

  /** 确认到场: the person keeps the seat, if they are on the roster and the hour has not come. */
  confirm: (lessonId: string, personId: string, now: Instant) =>
    lessons.update(
      { _id: lessonId, status: 'open', confirmBy: command.gt(now), 'roster.personId': personId },
      { confirmed: command.addToSet(personId) },
    ),

  /** Open lessons whose confirmation hour comes within a time, and whose holders have not been asked. */
  async toAsk(after: Instant, until: Instant, most: number): Promise<LessonToConfirm[]> {
    return lessons.aggregate([
      { $match: { confirmBy: command.gt(after).and(command.lte(until)) } },
      { $match: { status: 'open', 'reminded.confirm': command.exists(false) } },
      { $sort: { confirmBy: 1 } },
      { $limit: most },
      { $project: { title: 1, startsAt: 1, venue: 1, confirmBy: 1 } },
    ])
  },

  /** Open lessons that have not begun, whose confirmation hour is over and whose seats have not been settled. */
  async toSettle(now: Instant, most: number): Promise<LessonToConfirm[]> {
    return lessons.aggregate([
      { $match: { confirmBy: command.gt(now - SETTLED_LATE).and(command.lte(now)) } },
      { $match: { status: 'open', startsAt: command.gt(now), settledAt: command.exists(false) } },
      { $sort: { confirmBy: 1 } },
      { $limit: most },
      { $project: { title: 1, startsAt: 1, venue: 1, confirmBy: 1, capacity: 1, 'roster.personId': 1, confirmed: 1 } },
    ])
  },

  /**
   * Lets seats go that nobody confirmed, once. It holds while those who lose theirs have not confirmed meanwhile, and the same
   * people stand on both sides of the line.
   */
  settle: (lesson: LessonToConfirm, lapsed: readonly string[], now: Instant, effects: readonly Effect[]) => {
    const { _id, confirmBy, capacity, roster } = lesson
    const at = (index: number) => roster[index]?.personId ?? command.exists(false)
    return lessons.update(
      {
        _id,
        confirmBy,
        status: 'open',
        settledAt: command.exists(false),
        ...(lapsed.length > 0 && { confirmed: command.nin([...lapsed]) }),
        [`roster.${capacity - 1}.personId`]: at(capacity - 1),
        [`roster.${capacity}.personId`]: at(capacity),
      },
      {
        settledAt: now,
        ...(lapsed.length > 0 && { roster: command.pull({ personId: command.in([...lapsed]) }) }),
        ...stating(now, effects),
      },
    )
  },

  /** States a reminder, once. */
  remind: (lessonId: string, when: Reminder, effect: Effect, now: Instant) =>
    lessons.update(
      { _id: lessonId, status: 'open', [`reminded.${when}`]: command.exists(false) },
      { [`reminded.${when}`]: now, ...stating(now, [effect]) },
    ),

  /** Where a lesson and a person stand now, in one request and without the names. */
  async standing(lessonId: string, personId: string): Promise<LessonSubject | null> {
    const [row] = await lessons.aggregate<LessonSubject>([
      { $match: { _id: lessonId } },
      ...located,
      ...seenBy(personId),
    ])
    return row ?? null
  },
}

export type LessonStore = typeof lessonStore
