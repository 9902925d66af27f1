import { DAY, HOUR, type Instant } from '#core/kernel/day'
import { notify } from '#core/notice/notify'
import type { LessonStore, LessonToCome, Reminder } from '../cloudbase/lessons'

/** Reminders, each with when it is due before a lesson, and when it is too late for it to be of use. */
const REMINDERS = [
  { when: 'day', before: DAY, notAfter: 3 * HOUR },
  { when: 'hour', before: HOUR, notAfter: 0 },
] as const satisfies { when: Reminder; before: number; notAfter: number }[]

const PAGE = 100

/**
 * 开课提醒: the lesson itself says, by one guarded write, that its seats are to be told; what then follows is an effect. After an outage
 * a reminder goes late, but not when the next one is near, and never for a lesson that has begun.
 */
export async function remindOfLessons(
  lessons: LessonStore,
  now: Instant,
  timeLeft: () => boolean,
): Promise<{ stated: number; more: boolean }> {
  let stated = 0
  for (const { when, before, notAfter } of REMINDERS) {
    let page: LessonToCome[]
    do {
      if (!timeLeft()) return { stated, more: true }
      page = await lessons.toRemind(when, now + notAfter, now + before, PAGE)
      for (const lesson of page) stated += await lessons.remind(lesson._id, when, reminderOf(lesson, when, now), now)
    } while (page.length === PAGE)
  }
  return { stated, more: false }
}

function reminderOf({ _id, title, startsAt, venue }: LessonToCome, when: 'day' | 'hour', now: Instant) {
  const facts = { lessonId: _id, title, startsAt, venue: venue.name, when }
  const to = { who: 'seats' as const, lessonId: _id }
  return notify(_id, `${when}:${startsAt}`, now, { kind: 'lessonSoon', facts, to, until: startsAt })
}
