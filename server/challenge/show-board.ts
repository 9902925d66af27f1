import { columnOf, countSlots } from '#core/challenge/board'
import type { Challenge } from '#core/challenge/challenge'
import type { ChallengeContract } from '#core/challenge/contract'
import { isOverdue, summarize } from '#core/challenge/view'
import { BOARD_COLUMNS, type BoardColumn } from '#core/challenge/words'
import type { UseCase } from '../kernel/use-case'
import type { ChallengeStores } from './stores'

const PAGE = 30

const timeOf = ({ postedAt, createdAt }: Challenge) => postedAt ?? createdAt

/** 看板: everything of a unit and below, by state; one column of it at a time. */
export const showBoard: UseCase<ChallengeContract['board'], ChallengeStores> = async (
  { column, after },
  { actor, now, subject, lists },
) => {
  const rows = await lists.board(subject.ids, now)
  const counts = Object.fromEntries(BOARD_COLUMNS.map((name) => [name, 0])) as Record<BoardColumn, number>
  for (const row of rows) counts[columnOf(row, now)]++
  const listed = rows
    .filter((row) => columnOf(row, now) === column)
    .sort((a, b) => timeOf(b) - timeOf(a) || (a._id < b._id ? 1 : -1))
  const rest = listed.filter(
    (row) => !after || timeOf(row) < after.at || (timeOf(row) === after.at && row._id < after.challengeId),
  )
  const page = rest.slice(0, PAGE)
  const last = rest.length > PAGE ? page.at(-1) : undefined
  return {
    counts,
    overdue: rows.filter((row) => isOverdue(row, now)).length,
    challenges: page.map((row) => ({ ...summarize(row, actor, now), ...countSlots(row, now), bids: row.bids.length })),
    next: last ? { at: timeOf(last), challengeId: last._id } : null,
    appeals: rows.flatMap(({ past }) => past.filter(({ appeal }) => appeal?.state === 'asked')).length,
  }
}
