import type { Slot } from '#core/challenge/challenge'
import type { Effect } from '#core/kernel/effect'
import type { OrgPath } from '#core/kernel/org-path'
import type { Cause } from '#core/points/cause'
import type { CheckInFact } from '#core/study/lesson-subject'
import { collection } from './collection'
import { belowPath } from './orgs'
import { command } from './sdk'

interface Stating {
  effects?: Effect[]
}
type ChallengeRow = Stating & { _id: string; slots: Slot[] }
type CheckInRow = Stating & Pick<CheckInFact, '_id' | 'lessonId' | 'personId' | 'at'>

const orgs = collection<{ _id: string }>('orgs')
const challenges = collection<ChallengeRow>('challenges')
const lessons = collection<{ _id: string }>('lessons')
const checkIns = collection<CheckInRow>('checkIns')
const MANY = 1000

/** What has happened that earns something, as those tell who know: accepted slots of challenges, and check-ins. */
export const pointCauseStore = {
  /** Units at or below a path. */
  async unitsBelow(path: OrgPath): Promise<string[]> {
    const rows = await orgs.aggregate<{ _id: string }>([
      { $match: { path: command.or([command.eq(path), belowPath(path)]) } },
      { $limit: MANY },
      { $project: { _id: 1 } },
    ])
    return rows.map(({ _id }) => _id)
  },

  /** Challenges, and lessons, of some units that come next by id. */
  challengesAfter: (orgIds: readonly string[], after: string, most: number) =>
    idsAfter(challenges, orgIds, after, most),
  lessonsAfter: (orgIds: readonly string[], after: string, most: number) => idsAfter(lessons, orgIds, after, most),

  async ofChallenges(ids: readonly string[]): Promise<Cause[]> {
    if (ids.length === 0) return []
    const rows = await challenges.aggregate<ChallengeRow>([
      { $match: { _id: command.in([...ids]) } },
      { $limit: MANY },
      { $project: { slots: 1, effects: 1 } },
    ])
    return rows.flatMap(({ _id, slots, effects }) =>
      slots.flatMap(({ state, fence, claim }, slot) => {
        const { work } = claim ?? {}
        if (state !== 'accepted' || !claim || !work) return []
        const causeId = `${_id}.${slot}.${fence}`
        return [claim, ...claim.team].map(({ personId }) =>
          toCause({ cause: 'challengeDone', causeId, personId, at: work.at, minutes: work.minutes }, effects),
        )
      }),
    )
  },

  async ofLessons(ids: readonly string[]): Promise<Cause[]> {
    const found = await Promise.all(ids.map((lessonId) => checkInsOf({ lessonId })))
    return found.flat().map(toAttended)
  },

  /** Check-ins by `<lesson>:<person>`. */
  async ofAttendances(ids: readonly string[]): Promise<Cause[]> {
    return ids.length === 0 ? [] : (await checkInsOf({ attendance: command.in([...ids]) })).map(toAttended)
  },
}

const checkInsOf = (where: object) =>
  checkIns.aggregate<CheckInRow>([
    { $match: where },
    { $limit: MANY },
    { $project: { lessonId: 1, personId: 1, at: 1, effects: 1 } },
  ])

const toAttended = ({ lessonId, personId, at, effects }: CheckInRow): Cause =>
  toCause({ cause: 'lessonAttended', causeId: lessonId, personId, at, minutes: 0 }, effects)

/** What is stated and not carried out yet is not missing. */
function toCause(cause: Omit<Cause, 'waiting'>, effects: readonly Effect[] = []): Cause {
  const waiting = effects.some(
    ({ kind, facts }) => kind === 'earn' && facts.causeId === cause.causeId && facts.personId === cause.personId,
  )
  return { ...cause, waiting }
}

async function idsAfter(
  of: { aggregate: <Row>(stages: Record<`$${string}`, unknown>[]) => Promise<Row[]> },
  orgIds: readonly string[],
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await of.aggregate<{ _id: string }>([
    { $match: { orgId: command.in([...orgIds]), _id: command.gt(after) } },
    { $sort: { _id: 1 } },
    { $limit: most },
    { $project: { _id: 1 } },
  ])
  return rows.map(({ _id }) => _id)
}

export type PointCauseStore = typeof pointCauseStore
