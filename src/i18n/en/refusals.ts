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
      confirm: 'Seats are confirmed after now and before the lesson begins. Choose another time.',
    })[reason],
  SEAT_NOT_YOURS: () => 'There is no seat to confirm now: it is confirmed already, or this is not the time',
  LESSON_BEGUN: () => 'The lesson has begun and can no longer be changed or called off',
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
  ENTRY_NOT_REVERSIBLE: () => 'This entry has been reversed already, or is a reversal itself.',
  APPEAL_CLOSED: () => 'This entry has been appealed already, or its 30 days for appeals are over.',
  RULES_FROM_INVALID: ({ earliest }, now) =>
    `New rules can begin after ${dayAndClock(earliest, now, 'en')}. Please choose a later time.`,
  RULES_DOUBLE: () => 'Each cause can have one rule only. Merge them, then publish.',
  NO_HOURS: ({ year }) => `There are no hours of service in ${year} yet.`,
  HONOR_WRONG_STATUS: ({ status }) =>
    ({
      nominated: 'The name has not been put up yet. Do that first.',
      noticed: 'The name lies open for objections. See how it stands now.',
      awarded: 'This honor has been awarded already.',
      withdrawn: 'This honor has been withdrawn.',
    })[status],
  HONOR_NOTICE_RUNNING: ({ until }, now) =>
    `Objections are taken until ${dayAndClock(until, now, 'en')}. It can be awarded after that.`,
  HONOR_DOUBLE: () => 'This person has been nominated for, or given, the same honor this year.',
  ACCOUNT_NEEDED: () => 'Please agree to the privacy policy and give your name under Me first.',
  CONSENT_REQUIRED: () => 'Please read and accept the privacy policy first.',
  BIND_CODE_WRONG: () => 'This code is wrong, used or expired. Check it, or ask your branch secretary for a new one.',
  ALREADY_BOUND: () =>
    'Your account is bound to a member already. To change that, ask your branch secretary to unbind it.',
  NOT_A_MEMBER: () => 'You are not bound to a member yet. Use the code from your branch secretary first.',
  UNIT_UNFIT: () => 'This cannot be done at this unit. Please choose another one.',
  PHRASE_WRONG: () => 'The words do not match. Type them exactly as shown.',
  ROLES_HELD: ({ roles }) =>
    `You still hold ${roles} posts. Ask the level above to hand them over, then delete your account.`,
  NAME_OF_ROSTER: () => 'Your name is the one on the branch roster. Ask your branch secretary to correct it.',
  MEMBER_BOUND: () => 'This member has an account already. Unbind it first.',
  MEMBER_NOT_BOUND: () => 'This member has no account yet.',
  MEMBER_LEFT: () => 'This member has left the branch.',
  PHONE_TAKEN: () => 'This phone number is on the roster already. Check whether the person is listed twice.',
  PHONE_NONE: () => 'There is no phone number on the roster.',
  TRANSFER_PENDING: () => 'A transfer is under way. Wait for the other branch, or take it back first.',
  TRANSFER_NONE: () => 'No transfer is pending: it was confirmed, declined or taken back.',
  TRANSFER_NOWHERE: () => 'A transfer cannot lead there. Choose another branch with a roster.',
  POST_HELD: () => 'This member still holds a post in the branch. Have it given to somebody else first.',
  IMPORT_REFUSED: ({ reason, limit }) =>
    ({
      missing: 'The file has not arrived. Please upload it again.',
      tooLarge: `The file is too large: ${Math.round(limit / 1024 / 1024)} MB at most.`,
      tooManyRows: `There are too many rows: ${limit} at once. Import in several parts.`,
      notATable: 'This cannot be read as a table. Save it as .xlsx or .csv and try again.',
      encrypted: 'The file has a password, or is an old .xls. Save it as .xlsx without one.',
      noHeader: 'There is no column of names. Please use the template.',
      empty: 'There is nobody in the table.',
    })[reason],
  CHALLENGE_WRONG_STATUS: ({ status }) =>
    ({
      draft: 'This challenge is not posted yet.',
      posted: 'This challenge is posted already.',
      closed: 'This challenge is closed.',
      withdrawn: 'This challenge was withdrawn.',
    })[status],
  CHALLENGE_TAKEN: ({ freeAt }, now) =>
    freeAt === null
      ? 'All places are taken. Please look at other challenges.'
      : `All places are taken. One may be free at ${dayAndClock(freeAt, now, 'en')}.`,
  CHALLENGE_ALREADY_YOURS: () => 'You have claimed this already, or are on one of its teams.',
  CHALLENGE_NOT_FOR_YOU: () =>
    'This challenge is for those who serve there. You can report in at that community first.',
  CHALLENGE_BY_BIDS: () => 'This challenge is given in another way. Please look at it again.',
  CHALLENGE_PAST_DEADLINE: () => 'The deadline has passed.',
  CHALLENGE_DEADLINE_INVALID: ({ reason }) =>
    ({ past: 'The deadline is in the past.', tooFar: 'The deadline is more than a year away.' })[reason],
  CHALLENGE_HELD: ({ taken }) =>
    `${taken === 1 ? 'One place is' : `${taken} places are`} taken: it cannot be closed, made smaller or harder now.`,
  CLAIM_LOST: () => 'Your claim has run out, or somebody else has taken over.',
  CLAIM_WRONG_STATE: ({ state }) =>
    ({
      free: 'Nobody holds this place now.',
      held: 'The work has not been handed in yet.',
      submitted: 'The work is handed in and waits for review.',
      returned: 'The work was sent back and has not been handed in again.',
      accepted: 'The work has been accepted.',
    })[state],
  CLAIM_EXTENDED_ALREADY: () => 'A claim can be extended once. You can give it back, or hand it over.',
  TEAM_FULL: ({ size }) => `The team of ${size} is full. Please look at other challenges.`,
  HAND_OVER_INVALID: () => 'This hand-over code is wrong or no longer valid. Ask for a new one.',
  BIDS_FULL: ({ most }) => `There are ${most} bids already. Please look at other challenges.`,
  NO_SHOW_SETTLED: () => 'This no-show has been decided, or the 30 days for an appeal have passed.',
  PHOTO_UNKNOWN: () => 'A photo was not uploaded. Please remove it and choose it again.',
  OFFLINE: () => 'No connection. Check your network and try again.',
  TIMEOUT: () => 'The network is slow and no answer came. Trying again will not submit it twice.',
}
