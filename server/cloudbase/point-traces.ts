import type { Instant } from '#core/kernel/day'
import type { PointsEntry } from '#core/points/entry'
import type { HonorKind, HonorStatus } from '#core/points/words'
import { certificateStore } from './certificates'
import { collection } from './collection'
import type { HonorDocument } from './honors'
import { pointPeopleStore } from './point-people'
import { command } from './sdk'

/** What somebody has in the ledger and beside it. */
export interface PointTraces {
  points: { at: Instant; title: string; unit: string; points: number; minutes: number; appeal: string | null }[]
  honors: { kind: HonorKind; status: HonorStatus; unit: string; year: number; deeds: string }[]
  certificates: { code: string; year: number; minutes: number; issuedAt: Instant }[]
  /** Whether others see the name in rankings; null where they never said. */
  shownInRankings: boolean | null
}

const entries = collection<PointsEntry>('pointsEntries')
const honors = collection<HonorDocument>('honors')
const MANY = 1000

export const pointTraceStore = {
  async of(personIds: readonly string[]): Promise<PointTraces> {
    const mine = command.in([...personIds])
    const [points, given, certificates, people] = await Promise.all([
      entries.aggregate<PointTraces['points'][number]>([
        { $match: { personId: mine } },
        { $sort: { postedAt: -1 } },
        { $limit: MANY },
        {
          $project: {
            _id: 0,
            at: 1,
            title: 1,
            unit: 1,
            points: 1,
            minutes: 1,
            appeal: { $ifNull: ['$appeal.reason', null] },
          },
        },
      ]),
      honors.aggregate<PointTraces['honors'][number]>([
        { $match: { personId: mine } },
        { $match: { status: command.in(['noticed', 'awarded']) } },
        { $limit: MANY },
        { $project: { _id: 0, kind: 1, status: 1, unit: 1, year: 1, deeds: 1 } },
      ]),
      certificateStore.of(personIds),
      pointPeopleStore.of(personIds),
    ])
    const shown = [...people.values()].find((person) => person.shown !== undefined)?.shown
    return {
      points,
      honors: given,
      certificates: certificates.map(({ _id: code, year, minutes, issuedAt }) => ({ code, year, minutes, issuedAt })),
      shownInRankings: shown ?? null,
    }
  },

  /**
   * Takes the name, and what they wrote, from everything that stays; what they had others verify goes. Points and hours stay: what they
   * add up to is not theirs alone. What was earned and is not entered yet brings no name back.
   */
  async forget(personIds: readonly string[], name: string, now: Instant): Promise<void> {
    for (const personId of personIds) {
      await pointPeopleStore.forget(personId, name, now)
      await entries.update({ personId, 'appeal.reason': command.exists(true) }, { 'appeal.reason': '' })
      await honors.update({ personId }, { name, deeds: '' })
      await honors.update({ 'objections.personId': personId }, { 'objections.$.personId': '' })
    }
    await certificateStore.forget(personIds)
  },
}

export type PointTraceStore = typeof pointTraceStore
