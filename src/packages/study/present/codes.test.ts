import { beijingDay, HOUR } from '#core/kernel/day'
import { toBase64Url } from '#core/study/base64url'
import { dayKey, verifyCode, verifyDigits } from '#core/study/code'
import { codeAt, type Keys, secondsLeft } from './codes'

const MASTER = new Uint8Array(32).fill(7)
/** 24 November 2026, midnight in Beijing: the lesson's hours lie on both sides of it. */
const MIDNIGHT = Date.UTC(2026, 10, 23, 16)
const FROM = MIDNIGHT - HOUR
const UNTIL = MIDNIGHT + HOUR

const key = (at: number) => toBase64Url(dayKey(MASTER, 'lesson01', beijingDay(at)))
const KEYS: Keys = {
  lessonId: 'lesson01',
  linkPrefix: '',
  keys: [
    { from: FROM, until: MIDNIGHT, key: key(FROM) },
    { from: MIDNIGHT, until: UNTIL, key: key(MIDNIGHT) },
  ],
}

it.each([FROM, MIDNIGHT - 1, MIDNIGHT, MIDNIGHT + 1, UNTIL - 1])('shows what the server takes, at %d', (now) => {
  const code = codeAt(KEYS, now)
  expect(verifyCode(MASTER, code?.text ?? '', now).lessonId).toBe('lesson01')
  expect(verifyDigits(MASTER, 'lesson01', code?.digits ?? '', now)).toBe(code?.slot)
})

it('shows a link where the server gives one', () => {
  expect(codeAt({ ...KEYS, linkPrefix: 'https://x.example/c/' }, FROM)?.text).toMatch(
    /^https:\/\/x\.example\/c\/lesson01\./,
  )
})

it('shows nothing outside the hours that it has keys for', () => {
  expect(codeAt(KEYS, FROM - 1)).toBeUndefined()
  expect(codeAt(KEYS, UNTIL)).toBeUndefined()
})

it('counts the seconds of a slot from ten to one', () => {
  expect([0, 1, 999, 1000, 9000, 9999].map((ms) => secondsLeft(MIDNIGHT + ms))).toEqual([10, 10, 10, 9, 1, 1])
})
