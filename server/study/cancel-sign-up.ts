import { AppError } from '#core/kernel/app-error'
import { notify } from '#core/notice/notify'
import { assertTakesSignUps } from '#core/study/attend'
import type { StudyContract } from '#core/study/contract'
import type { LessonSubject } from '#core/study/lesson-subject'
import type { Context, UseCase } from '../kernel/use-case'
import type { StudyStores } from './stores'

/** Cancellations of seats at the same moment pass the line one after the other; this many before one gives up. */
const TRIES = 12

/**
 * Takes the caller off the roster; whoever waits first has the seat by that, and is told. Who that is stands in the same
 * write, which holds only while it is so. Not on it: nothing to do.
 */
export const cancelSignUp: UseCase<StudyContract['cancelSignUp'], StudyStores> = async ({ lessonId }, call) => {
  const { actor, now, subject, newId, lessons } = call
  if (subject.position < 0) {
    if (subject.status === 'draft') throw new AppError('NOT_FOUND')
    return { lessonId }
  }
  assertTakesSignUps(subject, now)
  const key = newId()
  for (let tries = 0; tries < TRIES; tries++) {
    const line = await lessons.line(lessonId, actor.personId)
    if (!line || line.position < 0) return { lessonId }
    const { lastSeated: _, ...front } = line
    const seated = line.position < line.capacity
    const effects = seated && line.firstWaiting ? [promotion(call, line.firstWaiting, key)] : []
    const seen = seated ? front : line
    if (await lessons.cancelSignUp(lessonId, actor.personId, seen, now, effects)) return { lessonId }
    await aMoment(tries)
  }
  throw new AppError('CONFLICT')
}

function promotion({ subject, now }: Context<LessonSubject>, personId: string, key: string) {
  const { _id, title, startsAt, venue } = subject
  const facts = { lessonId: _id, title, startsAt, venue: venue.name }
  return notify(_id, key, now, { kind: 'seatGiven', facts, to: { who: 'person', personId }, until: startsAt })
}

/** Rivals who come again at different moments do not meet again. */
const aMoment = (tries: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(tries, 5)))
