import type { Instant } from '#core/kernel/day'
import type { CheckInFact } from '#core/study/lesson-subject'
import { type ClaimTrace, claimTraces, forgetClaims } from './challenge-traces'
import { collection } from './collection'
import type { LessonDocument } from './lessons'
import { command } from './sdk'

/** What somebody has left in lessons and check-ins. */
export interface Traces {
  signUps: { title: string; at: Instant }[]
  checkIns: { title: string; branch: string; at: Instant; creditHours: number }[]
  /** 揭榜: what they hold or held, and how it stands. */
  claims: ClaimTrace[]
}

const lessons = collection<LessonDocument>('lessons')
const checkIns = collection<CheckInFact>('checkIns')
const MANY = 1000

/** What people have left behind in the contexts that know them by an id: to be shown to them, and to lose their name. */
export const traceStore = {
  async of(personIds: readonly string[], now: Instant): Promise<Traces> {
    const ids = command.in([...personIds])
    const [signUps, attended, claims] = await Promise.all([
      lessons.aggregate<{ title: string; roster: { personId: string; at: Instant }[] }>([
        { $match: { 'roster.personId': ids } },
        { $limit: MANY },
        {
          $project: {
            title: 1,
            roster: { $filter: { input: '$roster', as: 'one', cond: { $in: ['$$one.personId', [...personIds]] } } },
          },
        },
      ]),
      checkIns.aggregate<Traces['checkIns'][number]>([
        { $match: { personId: ids } },
        { $sort: { at: -1 } },
        { $limit: MANY },
        { $project: { _id: 0, title: 1, branch: 1, at: 1, creditHours: 1 } },
      ]),
      claimTraces(personIds, now),
    ])
    return {
      signUps: signUps.map(({ title, roster }) => ({ title, at: roster[0]?.at ?? 0 })),
      checkIns: attended,
      claims,
    }
  },

  /** Puts `name` where theirs stands. Hours, places and times stay: what they add up to is not theirs alone. What they hold of 揭榜 is released. */
  async anonymize(personIds: readonly string[], name: string, now: Instant): Promise<void> {
    for (const personId of personIds) {
      await checkIns.update({ personId, name: command.neq(name) }, { name })
      await forgetClaims(personId, name, now)
      await lessons.update({ 'roster.personId': personId }, { 'roster.$.name': name })
    }
  },
}

export type TraceStore = typeof traceStore
