import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { notify } from '#core/notice/notify'
import { askedAhead, letGo } from '#core/study/confirm-seat'
import type { LessonStore, LessonToConfirm } from '../cloudbase/lessons'

const PAGE = 50

interface Settled {
  asked: number
  settled: number
  more: boolean
}

/**
 * 座位确认: before the hour those with seats are asked; after it, seats that nobody confirmed are let go, and whoever moves up by that
 * is told. A lesson that changes meanwhile is settled at the next beat.
 */
export async function settleSeats(lessons: LessonStore, now: Instant, timeLeft: () => boolean): Promise<Settled> {
  const found: Settled = { asked: 0, settled: 0, more: false }
  const toAsk = await lessons.toAsk(now, now + askedAhead, PAGE)
  for (const lesson of toAsk) found.asked += await lessons.remind(lesson._id, 'confirm', question(lesson, now), now)
  if (!timeLeft()) return { ...found, more: true }
  const toSettle = await lessons.toSettle(now, PAGE)
  for (const lesson of toSettle) found.settled += await settle(lessons, lesson, now)
  return { ...found, more: toAsk.length === PAGE || found.settled === PAGE }
}

function question(lesson: LessonToConfirm, now: Instant): Effect {
  const { _id, confirmBy } = lesson
  const facts = { ...factsOf(lesson), confirmBy }
  return notify(_id, String(confirmBy), now, {
    kind: 'seatToConfirm',
    facts,
    to: { who: 'seats', lessonId: _id },
    until: confirmBy,
  })
}

function settle(lessons: LessonStore, lesson: LessonToConfirm, now: Instant): Promise<number> {
  const { _id, startsAt, confirmBy, capacity, roster, confirmed = [] } = lesson
  const order = roster.map(({ personId }) => personId)
  const { lapsed, seated } = letGo(order, confirmed, capacity)
  const facts = factsOf(lesson)
  const key = `confirm:${confirmBy}`
  const told = [
    { kind: 'seatLapsed' as const, personIds: lapsed },
    { kind: 'seatGiven' as const, personIds: seated },
  ].filter(({ personIds }) => personIds.length > 0)
  const effects = told.map(({ kind, personIds }) =>
    notify(_id, key, now, { kind, facts, to: { who: 'people', personIds }, until: startsAt }),
  )
  return lessons.settle(lesson, lapsed, now, effects)
}

const factsOf = ({ _id, title, startsAt, venue }: LessonToConfirm) => ({
  lessonId: _id,
  title,
  startsAt,
  venue: venue.name,
})
