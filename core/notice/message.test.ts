import fc from 'fast-check'
// The judge is the engine's own table of what WeChat takes: it knows nothing of how values are fitted.
import { isFieldValue } from '#local/engine/openapi/template-fields'
import type { Said } from './kinds'
import { fieldsOf, messageOf } from './message'
import { FIELD_TYPES, type FieldType, fitField } from './template-fields'
import { readTemplates } from './templates'

const NOW = Date.UTC(2026, 10, 24, 2)
const of = (what: 'text' | 'time') =>
  (Object.keys(FIELD_TYPES) as FieldType[]).filter((type) => (FIELD_TYPES[type] as readonly string[]).includes(what))

/** What people type, and what nobody would. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'党课\n\t 1９a．·…😀👨‍👩‍👧\u0000\ud800\u200d'), maxLength: 60 }),
)

describe('a field', () => {
  it.each(of('text'))('%s takes whatever text is fitted to it', (type) => {
    fc.assert(
      fc.property(anyText, (text) => isFieldValue(`${type}1`, fitField(type, text))),
      { numRuns: 500 },
    )
  })

  it.each(of('time'))('%s takes whatever time is fitted to it', (type) => {
    const instants = fc.integer({ min: 0, max: 4_102_444_799_999 })
    fc.assert(fc.property(instants, (at) => isFieldValue(`${type}1`, fitField(type, at))))
  })

  it('says what fits as it is, and cuts the rest with an ellipsis', () => {
    expect(fitField('thing', '学习党章')).toBe('学习党章')
    expect(fitField('thing', '一二三四五六七八九十一二三四五六七八九十一')).toBe(
      '一二三四五六七八九十一二三四五六七八九…',
    )
    expect(fitField('phrase', '已通过')).toBe('已通过')
    expect(fitField('name', '')).toBe('无')
    expect(fitField('time', NOW)).toBe('2026年11月24日 10:00')
    expect(fitField('date', NOW)).toBe('2026年11月24日')
  })
})

describe('templates', () => {
  const one = (fields: object, key = 'lessonSoon') => JSON.stringify({ [key]: { id: 'T1', fields } })

  it('may be none', () => {
    expect(readTemplates('')).toEqual({})
  })

  it('fill the fields that they are configured with', () => {
    const { lessonSoon } = readTemplates(one({ thing3: 'title', time4: 'at', thing6: 'note' }))
    const facts = { lessonId: 'lesson01', title: '党课', startsAt: NOW, venue: '会议室', when: 'hour' } as const
    const message = messageOf({ kind: 'lessonSoon', facts }, NOW)
    expect(message && lessonSoon && fieldsOf(message, lessonSoon)).toEqual({
      thing3: { value: '党课' },
      time4: { value: '2026年11月24日 10:00' },
      thing6: { value: '一小时内开课' },
    })
  })

  it.each([
    ['no JSON', '{'],
    ['a template that there is not', one({ thing1: 'title' }, 'birthday')],
    ['a field that there is not', one({ picture1: 'title' })],
    ['a field without its number', one({ thing: 'title' })],
    ['a slot that the template does not fill', one({ thing1: 'from' })],
    ['a time where a phrase goes', one({ phrase1: 'at' })],
    ['a text where a time goes', one({ time1: 'title' })],
    ['no fields', one({})],
    [
      'one id for two',
      JSON.stringify({
        lessonSoon: { id: 'T', fields: { thing1: 'title' } },
        seatGiven: { id: 'T', fields: { thing1: 'title' } },
      }),
    ],
  ])('are refused with %s', (_, text) => {
    expect(() => readTemplates(text)).toThrow()
  })
})

it('gives nobody a message for what can wait in the app', () => {
  const said: Said = { kind: 'politicalBirthday', facts: { years: 3 } }
  expect(messageOf(said, NOW)).toBeNull()
})
