import { AppError } from '#core/kernel/app-error'
import { type Actor, holds } from '#core/kernel/roles'
import { KEEPERS, OFFICERS, type PointsContract } from '#core/points/contract'
import type { UseCase } from '../kernel/use-case'
import { pageOf } from './show'
import type { PointsStores } from './stores'

const PAGE = 30

/** A person's statement, for keepers of where they belong. Whoever belongs elsewhere reads as nobody. */
export const getStatement: UseCase<PointsContract['statement'], PointsStores> = async (
  { orgPath, personId, after },
  { actor, now, subject, entries, people },
) => {
  const [belonging, rows] = await Promise.all([
    people.belonging([personId]),
    entries.page([personId], PAGE + 1, after && { postedAt: after.at, entryId: after.entryId }),
  ])
  const person = belonging.get(personId)
  const unitId = subject.unit?._id ?? ''
  const belongs = person?.home.includes(unitId) ?? rows[0]?.home.includes(unitId)
  if (!belongs) throw new AppError('NOT_FOUND')
  const end = after === undefined ? (rows[0] ?? null) : await entries.last(personId)
  return {
    name: keeps(actor, orgPath, now) ? (person?.name ?? '') : '',
    balance: end?.balance ?? 0,
    minutes: end?.minutesBalance ?? 0,
    ...pageOf(rows, PAGE, false, now),
    can: { reverse: holds(actor, OFFICERS, orgPath, now) },
  }
}

/** Names are for those who act on them; whoever reads only sees figures. */
export const keeps = (actor: Actor, path: string, now: number): boolean => holds(actor, KEEPERS, path, now)
