import type { ShownRefusal, ShownRefusals } from '../api/refusal'
import { LANGUAGES } from './languages'
import { refusalWords } from './refusal-words'

/** Tuesday, 24 November 2026, 14:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 24, 6)
const SOON = NOW + 30 * 60_000

/** Facts for every code there is: a new code does not compile without them. */
const FACTS: { [C in keyof ShownRefusals]: ShownRefusals[C] } = {
  ACTION_UNKNOWN: { action: 'study.fly' },
  INPUT_INVALID: { fields: ['title'] },
  FORBIDDEN: {},
  NOT_FOUND: {},
  CONFLICT: {},
  TOO_MANY_TRIES: { retryAt: SOON },
  UNEXPECTED: { id: 'abc12345' },
  LESSON_NOT_OPEN: { phase: 'closed' },
  LESSON_NOT_RUNNING: { phase: 'open', opensAt: SOON },
  LESSON_NOT_FOR_YOU: {},
  SIGNUP_FULL: { capacity: 50, waiting: 1950 },
  SEAT_NOT_YOURS: {},
  LESSON_TIMES_INVALID: { reason: 'order' },
  LESSON_BEGUN: {},
  CODE_EXPIRED: {},
  CODE_INVALID: {},
  ORG_UNDER_ITSELF: {},
  ORG_MISFIT: { kind: 'building', under: 'street' },
  ORG_NOT_SIBLINGS: {},
  ORG_MERGED: {},
  GRANT_MISFIT: { role: 'streetOfficer', kind: 'building' },
  GRANTEE_NOT_BOUND: {},
  LAST_OFFICER: {},
  DISTRICT_HAS_OFFICER: {},
  ENTRY_NOT_REVERSIBLE: {},
  APPEAL_CLOSED: {},
  RULES_FROM_INVALID: { earliest: SOON },
  RULES_DOUBLE: {},
  NO_HOURS: { year: 2026 },
  HONOR_WRONG_STATUS: { status: 'awarded' },
  HONOR_NOTICE_RUNNING: { until: SOON },
  HONOR_DOUBLE: {},
  ACCOUNT_NEEDED: {},
  CONSENT_REQUIRED: { version: '2026-11' },
  BIND_CODE_WRONG: {},
  ALREADY_BOUND: {},
  NOT_A_MEMBER: {},
  UNIT_UNFIT: {},
  PHRASE_WRONG: {},
  NAME_OF_ROSTER: {},
  MEMBER_BOUND: {},
  MEMBER_NOT_BOUND: {},
  MEMBER_LEFT: {},
  PHONE_TAKEN: {},
  PHONE_NONE: {},
  TRANSFER_PENDING: {},
  TRANSFER_NONE: {},
  TRANSFER_NOWHERE: {},
  POST_HELD: {},
  ORG_TOO_DEEP: { most: 12 },
  GRANTS_FULL: { most: 50 },
  ROLES_HELD: { roles: 2 },
  IMPORT_REFUSED: { reason: 'tooLarge', limit: 33554432 },
  CHALLENGE_WRONG_STATUS: { status: 'closed' },
  CHALLENGE_TAKEN: { freeAt: SOON },
  CHALLENGE_ALREADY_YOURS: {},
  CHALLENGE_NOT_FOR_YOU: {},
  CHALLENGE_BY_BIDS: {},
  CHALLENGE_PAST_DEADLINE: {},
  CHALLENGE_DEADLINE_INVALID: { reason: 'tooFar' },
  CHALLENGE_HELD: { taken: 2 },
  CLAIM_LOST: {},
  CLAIM_WRONG_STATE: { state: 'submitted' },
  CLAIM_EXTENDED_ALREADY: {},
  TEAM_FULL: { size: 5 },
  HAND_OVER_INVALID: {},
  BIDS_FULL: { most: 200 },
  NO_SHOW_SETTLED: {},
  PHOTO_UNKNOWN: {},
  OFFLINE: {},
  TIMEOUT: {},
}

const refusal = (code: string): ShownRefusal =>
  ({ code, details: FACTS[code as keyof ShownRefusals] ?? {} }) as ShownRefusal

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.keys(FACTS))('%s reads as a sentence with all its facts', (code) => {
    const words = refusalWords(refusal(code), NOW, language)
    expect(words.length).toBeGreaterThan(5)
    expect(words).not.toMatch(/undefined|NaN|\[object|[A-Z]+_[A-Z]+/)
  })
})

it('tells who came early when check-in opens', () => {
  expect(refusalWords(refusal('LESSON_NOT_RUNNING'), NOW, 'zh')).toContain('今天 14:30 开始签到')
})

it('tells what to do about an expired code', () => {
  expect(refusalWords(refusal('CODE_EXPIRED'), NOW, 'zh')).toBe('签到码已过期，请扫屏幕上最新的码')
})

it('shows a code that this build does not know as the reference of a failure', () => {
  expect(refusalWords(refusal('POINTS_FROZEN'), NOW, 'zh')).toContain('POINTS_FROZEN')
})
