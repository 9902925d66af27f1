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
  ORG_UNDER_ITSELF: () => 'A unit cannot be moved below itself.',
  ORG_MISFIT: () => 'A unit or party organisation of this kind cannot be here. Choose another place or kind.',
  ORG_TOO_DEEP: ({ most }) => `There would be too many levels: ${most} at most. Choose a higher unit.`,
  ORG_NOT_SIBLINGS: () => 'Only units of one kind, under the same unit, can be merged.',
  ORG_MERGED: () => 'This unit has been merged into another one. Go to that unit.',
  GRANT_MISFIT: () => 'This role cannot be held on such a unit. Go to a unit of the right level.',
  GRANTEE_NOT_BOUND: () => 'This person has not bound an account yet. Ask them to do so under Me.',
  GRANTS_FULL: ({ most }) => `A unit can give ${most} roles at most. Take back those that are not used.`,
  LAST_OFFICER: () => 'This is the last district officer whose role does not end. Appoint another one first.',
  DISTRICT_HAS_OFFICER: () => 'The district has an officer already. Ask them for a role.',
  ACCOUNT_NEEDED: () => 'Please agree to the privacy policy and give your name under Me first.',
  OFFLINE: () => 'No connection. Check your network and try again.',
  TIMEOUT: () => 'The network is slow and no answer came. Trying again will not submit it twice.',
}
