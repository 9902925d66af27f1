import type { ShownRefusals } from '../../api/refusal'
import { dayAndClock } from '../time-words'

export const refusals: { [C in keyof ShownRefusals]: (facts: ShownRefusals[C], now: number) => string } = {
  ACTION_UNKNOWN: () => 'This version is too old. Please close the app and open it again.',
  INPUT_INVALID: () => 'Something is not filled in correctly. Please check the marked fields.',
  FORBIDDEN: () => 'You are not permitted to do this.',
  NOT_FOUND: () => 'This does not exist, or is no longer open to you.',
  CONFLICT: () => 'Someone else has just changed this. Look at the latest state and try again.',
  TOO_MANY_TRIES: ({ retryAt }, now) => `Too many tries. Try again after ${dayAndClock(retryAt, now, 'en')}, or scan.`,
  UNEXPECTED: ({ id }) => `Something went wrong. Please try again in a moment (reference ${id}).`,
  LESSON_NOT_OPEN: ({ phase }) =>
    ({
      draft: 'The lesson is not published yet.',
      running: 'The lesson has begun and takes no more sign-ups. You can still check in on the spot.',
      closed: 'The lesson is over.',
      cancelled: 'The lesson has been cancelled.',
    })[phase],
  LESSON_NOT_RUNNING: ({ phase, opensAt }, now) =>
    ({
      draft: 'The lesson is not published yet.',
      open: `It is too early: check-in opens ${dayAndClock(opensAt, now, 'en')}.`,
      closed: 'Check-in has closed. If you were there, ask the branch secretary to add you.',
      cancelled: 'The lesson has been cancelled.',
    })[phase],
  LESSON_NOT_FOR_YOU: () => 'This lesson is for another branch.',
  SIGNUP_FULL: ({ capacity, waiting }) =>
    `All ${capacity} seats are taken and the waitlist of ${waiting} is full. Please choose another lesson.`,
  LESSON_TIMES_INVALID: ({ reason }) =>
    ({
      past: 'The start has passed. Choose a time in the future.',
      order: 'The end must be after the start.',
      tooLong: 'A lesson cannot last longer than 12 hours.',
    })[reason],
  CODE_EXPIRED: () => 'This code has expired. Scan the latest one on the screen.',
  CODE_INVALID: () => 'This is not a valid check-in code. Scan the screen again, or check the 6 digits.',
  OFFLINE: () => 'No connection. Check your network and try again.',
  TIMEOUT: () => 'The network is slow and no answer came. Trying again will not submit it twice.',
}
