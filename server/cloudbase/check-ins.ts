import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import type { CheckInFact } from '#core/study/lesson-subject'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

interface CheckInDocument extends CheckInFact {
  effects?: Effect[]
  effectsDue?: Instant
  /** `<lesson>:<person>`, unique. */
  attendance: string
}

const checkIns = collection<CheckInDocument>('checkIns')
const YEAR_MAX = 1000

export const checkInStore = {
  /**
   * Adds a check-in, with what follows from it, unless this person has one for this lesson; answers the one that stands.
   * `_id` says lesson, person, slot and way, and all of the fact follows from these: a rival that ran into `_id` wrote the
   * same fact, and only one that ran into `attendance` with another code has to be read.
   */
  async keepFirst(fact: CheckInFact, now: Instant, effects: readonly Effect[]): Promise<CheckInFact> {
    const attendance = `${fact.lessonId}:${fact.personId}`
    try {
      await checkIns.add({ ...fact, attendance, effects: [...effects], effectsDue: now })
      return fact
    } catch (error) {
      const index = duplicateIndex(error)
      if (index === null) throw error
      if (index.startsWith('_id')) return fact
      return (await checkIns.findOne({ attendance })) ?? fact
    }
  },

  /** A person's check-ins within a time, newest first. */
  async of(personId: string, from: Instant, until: Instant): Promise<CheckInFact[]> {
    return checkIns.aggregate([
      { $match: { personId, at: command.gte(from).and(command.lt(until)) } },
      { $sort: { at: -1 } },
      { $limit: YEAR_MAX },
    ])
  },

  count: (lessonId: string) => checkIns.count({ lessonId }),

  /** The last to come, newest first. */
  async latest(lessonId: string, limit: number): Promise<{ name: string; at: Instant }[]> {
    return checkIns.aggregate([
      { $match: { lessonId } },
      { $sort: { at: -1 } },
      { $limit: limit },
      { $project: { _id: 0, name: 1, at: 1 } },
    ])
  },

  /** Those that came when their code had gone, in the order of their codes. */
  async late(lessonId: string, limit: number): Promise<{ name: string; at: Instant }[]> {
    return checkIns.aggregate([
      { $match: { lessonId, how: 'late' } },
      { $sort: { at: 1 } },
      { $limit: limit },
      { $project: { _id: 0, name: 1, at: 1 } },
    ])
  },
}

export type CheckInStore = typeof checkInStore
