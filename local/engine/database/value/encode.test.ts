import fc from 'fast-check'
import { compare, compareText, equal } from './compare'
import { fromEjson, parseEjson, toCompactEjson, toEjson } from './ejson'
import { complement, encode } from './encode'
import { Binary, MaxKey, MinKey, ObjectId, Regex, type Value } from './types'

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\u0000', '\u0001', 'a\u0000', 'a', '！', '😀', '\ue000', '\ud7ff'),
)
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    null,
    true,
    false,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    2 ** 31,
    2 ** 53,
  ),
  fc.double(),
  fc.integer(),
  text,
  fc.date({ noInvalidDate: true }),
  fc.constantFrom<Value>(
    new ObjectId('0'.repeat(24)),
    new ObjectId('f'.repeat(24)),
    new Regex('^a', 'i'),
    new Regex('^a', ''),
    new Binary('AAEC', '00'),
    new Binary('AA==', '00'),
    new MinKey(),
    new MaxKey(),
  ),
)
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'constructor', 'toString'), tie('value'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    },
  ),
})).value

describe('the order of values', () => {
  it('goes by type first', () => {
    const ascending: Value[] = [
      new MinKey(),
      null,
      -1,
      'text',
      { a: 1 },
      [1],
      new Binary('AA==', '00'),
      new ObjectId('a'.repeat(24)),
      false,
      true,
      new Date(0),
      new Regex('a', ''),
      new MaxKey(),
    ]
    for (const [i, one] of ascending.entries())
      for (const [at, other] of ascending.entries()) expect(Math.sign(compare(one, other))).toBe(Math.sign(i - at))
  })
  it('compares objects by type, then name, then value, field by field', () => {
    expect(compare({ b: 1 }, { a: 'x' })).toBeLessThan(0)
    expect(compare({ a: 1 }, { b: 0 })).toBeLessThan(0)
    expect(compare({ a: 1 }, { a: 1, b: null })).toBeLessThan(0)
    expect(equal({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false)
  })
  it('puts NaN before all numbers and holds 0 and -0 for one', () => {
    expect(compare(Number.NaN, Number.NEGATIVE_INFINITY)).toBeLessThan(0)
    expect(compare(0, -0)).toBe(0)
  })
})

it('an encoding orders numbers and texts as they are ordered', () => {
  const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) =>
      expect(sign(encode(a), encode(b))).toBe(Math.sign(a === b ? 0 : a - b || (a < b ? -1 : 1))),
    ),
  )
  fc.assert(fc.property(text, text, (a, b) => expect(sign(encode(a), encode(b))).toBe(Math.sign(compareText(a, b)))))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) =>
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b))),
    ),
  )
})

it('no encoding is the beginning of another, and its complement turns the order round', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [left, right] = [encode(a), encode(b)]
      if (left === right) return
      expect(left.startsWith(right) || right.startsWith(left)).toBe(false)
      expect(left < right).toBe(complement(left) > complement(right))
    }),
    { numRuns: 2000 },
  )
})

it('EJSON reads back what it wrote, both forms of it', () => {
  fc.assert(
    fc.property(value, (one) => {
      for (const write of [toEjson, toCompactEjson]) expect(toEjson(parseEjson(write(one)))).toBe(toEjson(one))
      expect(encode(parseEjson(toEjson(one)))).toBe(encode(one))
    }),
    { numRuns: 2000 },
  )
})

it('EJSON that is broken, too deep or of a type that is not served is refused', () => {
  const deep = `${'['.repeat(500)}${']'.repeat(500)}`
  for (const wrong of [
    '{',
    '{"a":{"$numberInt":"x"}}',
    '{"a":{"$date":"never"}}',
    '{"a":{"$oid":"1"}}',
    '{"__proto__":1}',
    '{"a":{"__proto__":{"b":1}}}',
    '{"a":{"$numberDecimal":"1"}}',
    deep,
    5,
    null,
  ]) {
    expect(() => parseEjson(wrong)).toThrow()
  }
  expect(() => fromEjson(Symbol('x'))).toThrow()
})
