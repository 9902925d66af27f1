import fc from 'fast-check'
import { AppError } from '../kernel/app-error'
import { beijingDay } from '../kernel/day'
import { dayKey, SLOT, slotAt, slotStart, verifyCode, verifyDigits, writeCode, writeDigits } from './code'
import { readCode } from './code-text'

const master = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 1)
const lesson = fc.stringMatching(/^[0-9a-z]{8}$/)
const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2060, 0, 1) })

const codeShown = (lessonId: string, at: number) =>
  writeCode(dayKey(master, lessonId, beijingDay(at)), lessonId, slotAt(at))
const digitsShown = (lessonId: string, at: number) => writeDigits(dayKey(master, lessonId, beijingDay(at)), slotAt(at))

function refusal(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'none'
}

describe('the rotating code', () => {
  it('is taken while it is shown, one slot before and one after, at any time of the day', () => {
    fc.assert(
      fc.property(lesson, moment, fc.integer({ min: -1, max: 1 }), (lessonId, at, slots) => {
        const code = codeShown(lessonId, slotStart(slotAt(at)))
        expect(verifyCode(master, code, at + slots * SLOT)).toMatchObject({ lessonId, slot: slotAt(at) })
      }),
    )
  })

  it('is expired when more than one slot old, or early', () => {
    fc.assert(
      fc.property(lesson, moment, fc.integer({ min: 2, max: 10_000 }), fc.boolean(), (lessonId, at, slots, early) => {
        const code = codeShown(lessonId, slotStart(slotAt(at)))
        expect(refusal(() => verifyCode(master, code, at + (early ? -slots : slots) * SLOT))).toBe('CODE_EXPIRED')
      }),
    )
  })

  it('holds across midnight in Beijing', () => {
    const beforeMidnight = Date.UTC(2026, 10, 24, 15, 59, 55)
    expect(refusal(() => verifyCode(master, codeShown('lesson01', beforeMidnight), beforeMidnight + 6000))).toBe('none')
  })

  it('is invalid with any one character changed', () => {
    fc.assert(
      fc.property(lesson, moment, fc.nat(), fc.constantFrom(...'0aZ_-'), (lessonId, at, index, character) => {
        const code = codeShown(lessonId, at)
        const i = index % code.length
        const altered = code.slice(0, i) + character + code.slice(i + 1)
        fc.pre(altered !== code)
        expect(refusal(() => verifyCode(master, altered, at))).toBe('CODE_INVALID')
      }),
      { numRuns: 500 },
    )
  })

  it('is invalid for another lesson, another day and another master', () => {
    fc.assert(
      fc.property(lesson, lesson, moment, (one, other, at) => {
        fc.pre(one !== other)
        const [, slot, mac] = codeShown(one, at).split('.')
        expect(refusal(() => verifyCode(master, `${other}.${slot}.${mac}`, at))).toBe('CODE_INVALID')
        const yesterdays = writeCode(dayKey(master, one, beijingDay(at - 86_400_000)), one, slotAt(at))
        expect(refusal(() => verifyCode(master, yesterdays, at))).toBe('CODE_INVALID')
        expect(
          refusal(() =>
            verifyCode(
              master.map((b) => b ^ 1),
              codeShown(one, at),
              at,
            ),
          ),
        ).toBe('CODE_INVALID')
      }),
    )
  })

  it('is refused, and never crashes, when it is made up', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z]{8}\.[0-9a-z]{1,9}\.[\w-]{11}$/)),
        moment,
        (text, at) => {
          expect(refusal(() => verifyCode(master, text, at))).toBe('CODE_INVALID')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is read bare or at the end of a link, and fits the 32 characters of a scene', () => {
    fc.assert(
      fc.property(lesson, moment, (lessonId, at) => {
        const code = codeShown(lessonId, at)
        expect(code.length).toBeLessThanOrEqual(32)
        expect(code).toMatch(/^[\w.-]+$/)
        for (const text of [code, `https://example.org/c/${code}`, `pages/scan?c=${code}`]) {
          expect(readCode(text)).toMatchObject({ lessonId, slot: slotAt(at), text: code })
        }
      }),
    )
  })
})

describe('the six digits', () => {
  it('hold for their slot and one to each side, and for their lesson alone', () => {
    fc.assert(
      fc.property(lesson, moment, fc.integer({ min: -3, max: 3 }), (lessonId, at, slots) => {
        const digits = digitsShown(lessonId, slotStart(slotAt(at)))
        expect(digits).toMatch(/^\d{6}$/)
        const slot = verifyDigits(master, lessonId, digits, at + slots * SLOT)
        expect(slot).toBe(Math.abs(slots) <= 1 ? slotAt(at) : null)
      }),
      // Fixed, because six digits of two slots are equal by chance once in a million.
      { seed: 20261124, numRuns: 300 },
    )
  })
})
