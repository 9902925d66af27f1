import type { PointsContract } from '#core/points/contract'
import { periodsOf } from '#core/points/period'
import type { PersonTotal } from '#core/points/totals'
import { seenBy } from '../cloudbase/honors'
import type { ShownEntry } from '../cloudbase/point-entries'
import type { UseCase } from '../kernel/use-case'
import { pageOf, showHonor } from './show'
import type { PointsStores } from './stores'

const PAGE = 30

/** 我的积分. The balance is what the last entry says; nothing is added up for it. */
export const myPoints: UseCase<PointsContract['mine'], PointsStores> = async ({ after }, call) => {
  const { actor, now, subject, overviewOf } = call
  const { personIds } = subject
  const { year, month } = periodsOf(now)
  const cursor = after && { postedAt: after.at, entryId: after.entryId }
  const { rows, totals: figures, shown, honors } = await overviewOf(personIds, [String(year), month], PAGE + 1, cursor)
  const ends = await endsOf(personIds, rows, after === undefined, call)
  const sum = (period: string, field: 'points' | 'minutes' | 'challenges') =>
    personIds.reduce((added, id) => added + figureOf(figures.get(`${id}:${period}`), field), 0)
  return {
    balance: ends.reduce((added, { balance }) => added + balance, 0),
    minutes: ends.reduce((added, { minutesBalance }) => added + minutesBalance, 0),
    year: {
      year,
      points: sum(String(year), 'points'),
      minutes: sum(String(year), 'minutes'),
      challenges: sum(String(year), 'challenges'),
    },
    month: { month, points: sum(month, 'points') },
    ...pageOf(rows, PAGE, true, now),
    shown: shown ?? actor.branchPath !== undefined,
    honors: honors.map((honor) => showHonor(seenBy(personIds, honor), actor, now)),
  }
}

const figureOf = (total: PersonTotal | undefined, field: 'points' | 'minutes' | 'challenges') => total?.[field] ?? 0

/** The last entry of each id: on the first page, where it has any; else it is read. */
async function endsOf(
  personIds: readonly string[],
  rows: readonly ShownEntry[],
  first: boolean,
  { entries }: PointsStores,
) {
  const ends = await Promise.all(
    personIds.map((id) => {
      const onPage = first ? rows.find(({ personId }) => personId === id) : undefined
      const none = first && rows.length <= PAGE
      return onPage ?? (none ? null : entries.last(id))
    }),
  )
  return ends.filter((end) => end !== null)
}

/** 公开排名: whether others see one's name. */
export const showMe: UseCase<PointsContract['showMe'], PointsStores> = async ({ shown }, { actor, people }) => {
  await people.show(actor.personId, actor.name, shown)
  return { shown }
}
