import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import { type Collection, EXPRESSIONS, type Expressions } from './support/sdk'

let cloud: Cloud
let $: Expressions
let things: Collection

const DOCUMENT = {
  _id: 'x',
  n: 7,
  half: -2.5,
  zero: 0,
  text: 'Hello 党课',
  list: [3, 1, 2],
  words: ['b', 'a', 'b'],
  rows: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  at: new Date('2026-01-03T23:30:15.045Z'),
  on: true,
  nothing: null,
  sub: { a: 1, b: 'two' },
}

async function value(expression: unknown): Promise<unknown> {
  const { list } = await things.aggregate().project({ _id: 0, value: expression }).end()
  return list[0]?.value
}

const refused = async (expression: unknown): Promise<string> => (await refusalOf(value(expression))).message

/** Named operands, of which one is called `then`: an object that has one by name looks like a promise. */
const named = (operands: object, result: unknown): object =>
  Object.fromEntries([...Object.entries(operands), ['then', result]])

/** Each line: an expression and what it comes to. */
function examples(says: string, lines: () => [expression: unknown, expected: unknown][]): void {
  rule(says, 'MongoDB: Aggregation Operators', async () => {
    for (const [expression, expected] of lines()) {
      const given = await value(expression)
      if (typeof expected === 'number' && !Number.isInteger(expected)) expect(given).toBeCloseTo(expected, 12)
      else expect({ expression, value: given }).toEqual({ expression, value: expected })
    }
  })
}

beforeAll(async () => {
  cloud = await openCloud()
  $ = cloud.db.command.aggregate
  things = await cloud.fill('conformance', DOCUMENT)
})
afterAll(() => cloud.close())

examples('arithmetic', () => [
  [$.abs('$half'), 2.5],
  [$.add(['$n', 1, '$half']), 5.5],
  [$.add(['$at', 1000]), new Date('2026-01-03T23:30:16.045Z')],
  [$.add(['$n', '$nothing']), null],
  [$.ceil('$half'), -2],
  [$.floor('$half'), -3],
  [$.trunc('$half'), -2],
  [$.divide(['$n', 2]), 3.5],
  [$.mod(['$n', 4]), 3],
  [$.mod([-7, 4]), -3],
  [$.multiply(['$n', '$half', 2]), -35],
  [$.subtract(['$n', 10]), -3],
  [$.subtract(['$at', new Date('2026-01-03T23:30:15.000Z')]), 45],
  [$.subtract(['$at', 45]), new Date('2026-01-03T23:30:15.000Z')],
  [$.pow(['$n', 2]), 49],
  [$.pow([4, 0.5]), 2],
  [$.sqrt(49), 7],
  [$.exp(1), Math.E],
  [$.ln(Math.E), 1],
  [$.log([8, 2]), 3],
  [$.log10(1000), 3],
  [$.abs('$none'), null],
])
examples('comparison, truth and choice', () => [
  [$.cmp(['$n', 8]), -1],
  [$.eq(['$n', 7]), true],
  [$.neq(['$n', 7]), false],
  [$.gt(['$n', '$half']), true],
  [$.gte(['$n', 7]), true],
  [$.lt(['$n', 7]), false],
  [$.lte(['$n', 7]), true],
  [$.gt(['$text', '$n']), true],
  [$.lt(['$nothing', '$n']), true],
  [$.eq(['$none', null]), false],
  [$.gt([null, '$none']), true],
  [$.and(['$on', '$n']), true],
  [$.and(['$on', '$zero']), false],
  [$.or(['$zero', '$nothing']), false],
  [$.or(['$zero', '$n']), true],
  [$.not(['$zero']), true],
  [$.and([]), true],
  [$.or([]), false],
  [$.cond(named({ if: $.gt(['$n', 5]), else: 'small' }, 'big')), 'big'],
  [$.cond(['$nothing', 1, 2]), 2],
  [$.ifNull(['$none', 'instead']), 'instead'],
  [$.ifNull(['$n', 1]), 7],
  [
    $.switch({
      branches: [named({ case: $.eq(['$n', 1]) }, 'one'), named({ case: $.gt(['$n', 5]) }, 'many')],
      default: 'none',
    }),
    'many',
  ],
  [$.switch({ branches: [named({ case: false }, 1)], default: 'none' }), 'none'],
])
examples('lists', () => [
  [$.arrayElemAt(['$list', 0]), 3],
  [$.arrayElemAt(['$list', -1]), 2],
  [$.arrayElemAt(['$list', 9]), undefined],
  [$.arrayToObject('$rows'), { a: 1, b: 2 }],
  [$.arrayToObject([[['x', 1]]]), { x: 1 }],
  [$.concatArrays(['$list', [9]]), [3, 1, 2, 9]],
  [$.concatArrays(['$list', null]), null],
  [$.filter({ input: '$list', as: 'i', cond: $.gte(['$$i', 2]) }), [3, 2]],
  [$.in([3, '$list']), true],
  [$.in([9, '$list']), false],
  [$.indexOfArray(['$list', 2]), 2],
  [$.indexOfArray(['$list', 9]), -1],
  [$.indexOfArray(['$list', 3, 1]), -1],
  [$.isArray(['$list']), true],
  [$.isArray(['$n']), false],
  [$.map({ input: '$rows', as: 'r', in: $.multiply(['$$r.v', 10]) }), [10, 20]],
  [$.map({ input: '$none', as: 'r', in: 1 }), null],
  [$.range([0, 5, 2]), [0, 2, 4]],
  [$.range([3, 0, -1]), [3, 2, 1]],
  [$.range([0, 3]), [0, 1, 2]],
  [$.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
  [$.reverseArray('$list'), [2, 1, 3]],
  [$.size('$list'), 3],
  [$.slice(['$list', 2]), [3, 1]],
  [$.slice(['$list', -2]), [1, 2]],
  [$.slice(['$list', 1, 1]), [1]],
  [
    $.zip({ inputs: ['$list', '$words'] }),
    [
      [3, 'b'],
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    $.zip({ inputs: [[1], [2, 3]], useLongestLength: true, defaults: [0, 0] }),
    [
      [1, 2],
      [0, 3],
    ],
  ],
  ['$rows.v', [1, 2]],
  ['$rows.none', []],
])
examples('sets', () => [
  [$.setUnion(['$words', ['c']]), ['a', 'b', 'c']],
  [$.setIntersection(['$words', ['b', 'z']]), ['b']],
  [$.setDifference(['$words', ['a']]), ['b']],
  [$.setEquals(['$words', ['a', 'b']]), true],
  [$.setIsSubset([['a'], '$words']), true],
  [$.setIsSubset([['z'], '$words']), false],
  [$.allElementsTrue(['$list']), true],
  [$.anyElementTrue([[0, null, false]]), false],
  [$.allElementsTrue([[]]), true],
])
examples('objects and literals', () => [
  [$.mergeObjects(['$sub', { b: 2, c: 3 }]), { a: 1, b: 2, c: 3 }],
  [
    $.objectToArray('$sub'),
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 'two' },
    ],
  ],
  [$.literal('$n'), '$n'],
  [$.literal({ $add: [1, 2] }), { $add: [1, 2] }],
  [$.let({ vars: { twice: $.multiply(['$n', 2]), one: 1 }, in: $.add(['$$twice', '$$one']) }), 15],
  ['$$ROOT.sub.a', 1],
  ['$$CURRENT.n', 7],
])
examples('texts', () => [
  [$.concat(['$text', '!', 'x']), 'Hello 党课!x'],
  [$.concat(['$text', '$nothing']), null],
  [$.toLower('$text'), 'hello 党课'],
  [$.toUpper('$text'), 'HELLO 党课'],
  [$.toUpper('$none'), ''],
  [$.split(['a,b,,c', ',']), ['a', 'b', '', 'c']],
  [$.strLenBytes('$text'), 12],
  [$.strLenCP('$text'), 8],
  [$.strLenCP('😀'), 1],
  [$.strcasecmp(['ABC', 'abd']), -1],
  [$.strcasecmp(['abc', 'ABC']), 0],
  [$.substr(['$text', 0, 5]), 'Hello'],
  [$.substrBytes(['$text', 6, 3]), '党'],
  [$.substrCP(['$text', 6, 2]), '党课'],
  [$.substrCP(['$text', 7, 9]), '课'],
  [$.indexOfBytes(['$text', '课']), 9],
  [$.indexOfCP(['$text', '课']), 7],
  [$.indexOfCP(['$text', 'z']), -1],
  [$.indexOfCP(['abab', 'b', 2]), 3],
])
examples('dates, in UTC and in a time zone', () => [
  [$.year('$at'), 2026],
  [$.month('$at'), 1],
  [$.dayOfMonth('$at'), 3],
  [$.hour('$at'), 23],
  [$.minute('$at'), 30],
  [$.second('$at'), 15],
  [$.millisecond('$at'), 45],
  [$.dayOfYear('$at'), 3],
  [$.dayOfWeek('$at'), 7],
  [$.isoDayOfWeek('$at'), 6],
  [$.week('$at'), 0],
  [$.week(new Date('2026-01-04')), 1],
  [$.isoWeek('$at'), 1],
  [$.isoWeekYear(new Date('2027-01-01')), 2026],
  [$.isoWeek(new Date('2027-01-01')), 53],
  [$.dayOfMonth({ date: '$at', timezone: 'Asia/Shanghai' }), 4],
  [$.hour({ date: '$at', timezone: '+08:00' }), 7],
  [$.hour({ date: '$at', timezone: 'America/New_York' }), 18],
  [$.year('$nothing'), null],
  [$.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' }), '2026-01-03 23:30:15.045'],
  [$.dateToString({ date: '$at', format: '%Y/%m/%d', timezone: 'Asia/Shanghai' }), '2026/01/04'],
  [
    $.dateToString({ date: '$at', format: '%G-W%V-%u %j %U %w %z %Z %%', timezone: '+08:00' }),
    '2026-W01-7 004 01 1 +0800 480 %',
  ],
  [$.dateToString({ date: '$none', format: '%Y', onNull: 'never' }), 'never'],
  [$.dateFromString({ dateString: '2026-02-03T04:05:06.007Z' }), new Date('2026-02-03T04:05:06.007Z')],
  [$.dateFromString({ dateString: '2026-02-03', timezone: 'Asia/Shanghai' }), new Date('2026-02-02T16:00:00Z')],
  [$.dateFromString({ dateString: '03/02/2026', format: '%d/%m/%Y' }), new Date('2026-02-03')],
  [$.dateFromString({ dateString: 'no date', onError: 'wrong' }), 'wrong'],
  [$.dateFromParts({ year: 2026, month: 2, day: 3, hour: 4 }), new Date('2026-02-03T04:00:00Z')],
  [$.dateFromParts({ year: 2026, month: 14 }), new Date('2027-02-01')],
  [$.dateFromParts({ isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 6 }), new Date('2026-01-03')],
  [$.dateFromParts({ year: 2026, month: 1, day: 4, timezone: 'Asia/Shanghai' }), new Date('2026-01-03T16:00:00Z')],
])
examples('sums over a list', () => [
  [$.sum('$list'), 6],
  [$.sum(['$n', '$half', '$text']), 4.5],
  [$.avg('$list'), 2],
  [$.min('$list'), 1],
  [$.max(['$n', 9]), 9],
  [$.stdDevPop('$list'), Math.sqrt(2 / 3)],
  [$.stdDevSamp('$list'), 1],
  [$.avg('$words'), null],
])
examples('conversions, written by hand', () => [
  [{ $toString: '$n' }, '7'],
  [{ $toString: '$at' }, '2026-01-03T23:30:15.045Z'],
  [{ $toInt: '12' }, 12],
  [{ $toDouble: '1.5' }, 1.5],
  [{ $toLong: 3.9 }, 3],
  [{ $toBool: '$zero' }, false],
  [{ $toBool: '' }, true],
  [{ $toDate: 0 }, new Date(0)],
  [{ $type: '$text' }, 'string'],
  [{ $type: '$none' }, 'missing'],
  [{ $type: '$half' }, 'double'],
  [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
  [{ $convert: { input: null, to: 'int', onNull: 0 } }, 0],
  [{ $trim: { input: '  a b ' } }, 'a b'],
  [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'],
  [{ $rtrim: { input: 'a  ' } }, 'a'],
])

rule("wrong types are refused in MongoDB's words", 'MongoDB: aggregation errors', async () => {
  expect(await refused($.add(['$text', 1]))).toContain('$add only supports numeric or date types, not string')
  expect(await refused($.divide([1, 0]))).toContain("can't $divide by zero")
  expect(await refused($.concat(['$n', 'x']))).toContain('$concat only supports strings, not int')
  expect(await refused($.size('$n'))).toContain('The argument to $size must be an array, but was of type: int')
  expect(await refused($.arrayElemAt(['$n', 0]))).toContain(
    "$arrayElemAt's first argument must be an array, but is int",
  )
  expect(await refused($.year('$text'))).toContain("can't convert from BSON type string to Date")
  expect(await refused($.in([1, '$n']))).toContain('$in requires an array as a second argument')
  expect(await refused($.switch({ branches: [named({ case: false }, 1)] }))).toContain('no default was specified')
  expect(await refused({ $toInt: 'x' })).toContain('Failed to parse')
  expect(await refused($.substrBytes(['$text', 7, 1]))).toContain('in the middle of a UTF-8 character')
})
rule(
  'every expression that the SDK can build is known; of those only meta is refused',
  'SDK: Command.aggregate',
  async () => {
    const unknown: string[] = []
    for (const name of EXPRESSIONS) {
      const { message } = await refusalOf(value($[name]({ wrong: 1, very: 2 }))).catch(() => ({ message: '' }))
      if (message.includes('Unrecognized expression') && !['addToSet', 'push', 'first', 'last'].includes(name))
        unknown.push(name)
    }
    expect(unknown).toEqual([])
    expect(await refused($.meta('textScore'))).toContain('$meta is not served')
  },
)
