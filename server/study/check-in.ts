import { AppError } from '#core/kernel/app-error'
import { type Instant, MINUTE } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { unitId } from '#core/kernel/org-path'
import { earn } from '#core/points/earn'
import { assertMayCheckIn, checkInFact } from '#core/study/attend'
import { isCurrent, verifyCode, verifyDigits } from '#core/study/code'
import { isDigits } from '#core/study/code-text'
import type { StudyContract } from '#core/study/contract'
import type { CheckInFact, CheckInWay, LessonSubject } from '#core/study/lesson-subject'
import { showCheckIn } from '#core/study/view'
import type { Context, UseCase } from '../kernel/use-case'
import { codeMaster } from './code-key'
import { audiencesOf, type StudyStores } from './stores'

/** Six digits can be guessed, so tries are few: five in any five minutes. */
const TRIES = 5
const WINDOW = 5 * MINUTE

type Call = Context<LessonSubject | undefined> & StudyStores
type Reading = { lesson: LessonSubject; slot: number; how: CheckInWay }

/** 签到. A repeat answers with the check-in that stands. */
export const checkIn: UseCase<StudyContract['checkIn'], StudyStores> = async ({ code, scannedAt }, call) => {
  const { actor, now, subject, checkIns } = call
  if (subject?.checkIn) return showCheckIn(subject.checkIn)
  const { lesson, slot, how } = isDigits(code)
    ? await readTyped(code, call, scannedAt)
    : readScanned(code, call, scannedAt)
  if (lesson.checkIn) return showCheckIn(lesson.checkIn)
  assertMayCheckIn(lesson, actor, slot, now)
  const way = isCurrent(slot, now) ? how : 'late'
  const fact = checkInFact(lesson, actor, slot, way)
  return showCheckIn(await checkIns.keepFirst(fact, now, [earned(fact, lesson)]))
}

/** 奉献积分: being there earns what the rules say; hours of study are not hours of service. */
function earned({ lessonId, title, personId, name, at }: CheckInFact, { orgPath }: LessonSubject): Effect {
  const facts = { cause: 'lessonAttended', causeId: lessonId, title, orgId: unitId(orgPath) } as const
  return earn(lessonId, at, { ...facts, personId, name, at, points: 0, minutes: 0 })
}

/** The door verified the code to find the lesson; here it says when it was shown. */
function readScanned(code: string, { now, subject }: Call, scannedAt?: Instant): Reading {
  const { slot } = verifyCode(codeMaster(), code, now, scannedAt)
  if (!subject) throw new AppError('CODE_INVALID')
  return { lesson: subject, slot, how: 'scan' }
}

/**
 * Six digits are of the lesson named, or of one that was running for the caller when they were read.
 *
 * @throws AppError TOO_MANY_TRIES {retryAt}, CODE_INVALID
 */
async function readTyped(digits: string, call: Call, scannedAt = call.now): Promise<Reading> {
  const { actor, subject, lessons } = call
  const readAt = Math.min(scannedAt, call.now)
  await takeTry(call)
  const candidates = subject ? [subject] : await lessons.running(actor.personId, readAt, audiencesOf(actor))
  const master = codeMaster()
  for (const lesson of candidates) {
    const slot = verifyDigits(master, lesson._id, digits, readAt)
    if (slot !== null) return { lesson, slot, how: 'typed' }
  }
  throw new AppError('CODE_INVALID')
}

/** A try is spent before the digits are looked at, so that tries sent all at once are counted too. */
async function takeTry({ actor, now, typedTries }: Call): Promise<void> {
  const window = Math.floor(now / WINDOW)
  if (await typedTries.take(actor.openid, window, TRIES)) return
  throw new AppError('TOO_MANY_TRIES', { retryAt: (window + 1) * WINDOW })
}
