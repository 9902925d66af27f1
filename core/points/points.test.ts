import fc from 'fast-check'
import { DAY, HOUR } from '../kernel/day'
import { canAppeal } from './appeal'
import { missing, unfounded } from './cause'
import { assertReversible, correctedEntry, earnedEntry, type Placement, reversalEntry } from './chain'
import { correctionId, type PointsEntry } from './entry'
import { assertStep, canObject, HONOR_STEPS, type HonorSubject } from './honor'
import { periodsOf, spanOf } from './period'
import { isShown, perHead, placesOf } from './ranking'
import { compareTotal, recomputeChain, totalsOf } from './recompute'
import { amountOf, nextRuleSet, type PointRule, type RuleSet, ruleSetAt } from './rule-set'
import { branchTotals } from './totals'

/** Tuesday, 24 November 2026, 10:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 24, 2)
const HOME = ['d1', 's1', 'c1', 'b1']
const placement: Placement = {
  unit: '东一社区',
  unitIds: HOME.slice(0, 3),
  standing: 'member',
  home: HOME,
  branchId: 'b1',
}
const rule = (more: Partial<PointRule> = {}): PointRule => ({
  cause: 'challengeDone',
  points: 5,
  stated: true,
  most: 20,
  who: 'both',
  ...more,
})
const set = (rules: PointRule[], from = 0, version = 1): RuleSet => ({ version, from, rules, note: '', publishedAt: 0 })
const code = (act: () => unknown) => {
  try {
    act()
    return 'ok'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('what a rule gives', () => {
  const NONE = { day: 0, month: 0, year: 0 }

  it.each([
    ['what is stated', rule(), 8, 'member', NONE, 8, null],
    ['its own where nothing is stated', rule(), 0, 'member', NONE, 5, null],
    ['no more than its most', rule(), 50, 'member', NONE, 20, null],
    ['its own where it takes nothing stated', rule({ stated: false }), 8, 'member', NONE, 5, null],
    ['nothing to others', rule({ who: 'members' }), 8, 'volunteer', NONE, 0, null],
    ['nothing to who is neither', rule(), 8, 'neither', NONE, 0, null],
    ['what a cap leaves', rule({ perDay: 10 }), 8, 'member', { day: 6, month: 6, year: 6 }, 4, 8],
    ['nothing beyond a cap', rule({ perYear: 10 }), 8, 'member', { day: 0, month: 0, year: 12 }, 0, 8],
    ['the narrowest of caps', rule({ perDay: 10, perMonth: 11 }), 8, 'member', { day: 4, month: 9, year: 9 }, 2, 8],
  ] as const)('is %s', (_, one, stated, standing, sums, points, uncapped) => {
    expect(amountOf(one, stated, standing, sums)).toEqual({ points, uncapped })
  })

  it('is nothing without a rule', () => {
    expect(amountOf(undefined, 8, 'member', NONE)).toEqual({ points: 0, uncapped: null })
  })
})

describe('versions of the rules', () => {
  const first = set([rule()], NOW - DAY, 1)

  it('are in force from their moment until the next one’s', () => {
    const second = set([rule({ points: 9 })], NOW + DAY, 2)
    expect(ruleSetAt([second, first], NOW)).toBe(first)
    expect(ruleSetAt([first, second], NOW + DAY)).toBe(second)
    expect(ruleSetAt([first], NOW - 2 * DAY)).toBeNull()
  })

  it('begin in the future, after all others; a cause stands in them once', () => {
    const next = (from: number, rules = [rule()]) => nextRuleSet([first], { from, rules, note: '新规则' }, NOW)
    expect(next(NOW + DAY)).toMatchObject({ version: 2, from: NOW + DAY })
    expect(code(() => next(NOW))).toBe('RULES_FROM_INVALID')
    expect(code(() => nextRuleSet([set([], NOW + 2 * DAY)], { from: NOW + DAY, rules: [], note: '' }, NOW))).toBe(
      'RULES_FROM_INVALID',
    )
    expect(code(() => next(NOW + DAY, [rule(), rule({ points: 1 })]))).toBe('RULES_DOUBLE')
  })
})

it('a day, a month and a year are Beijing’s', () => {
  // Half past midnight there, the day before here.
  expect(periodsOf(Date.UTC(2025, 11, 31, 16, 30))).toEqual({ day: '2026-01-01', month: '2026-01', year: 2026 })
  expect(spanOf('2026-02')).toEqual({ from: Date.UTC(2026, 0, 31, 16), until: Date.UTC(2026, 1, 28, 16) })
  expect(spanOf('2026')).toEqual({ from: Date.UTC(2025, 11, 31, 16), until: Date.UTC(2026, 11, 31, 16) })
})

/** What can happen to somebody's chain: something earned, one of the entries taken back, or corrected. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('earn' as const),
      day: fc.nat(70),
      points: fc.nat(30),
      lesson: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reverse' as const), which: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('correct' as const), which: fc.nat(40), points: fc.nat(40) }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

const CAPS = { perDay: 25, perMonth: 60, perYear: 120 }
const sets = [
  set([rule(CAPS), rule({ cause: 'lessonAttended', points: 2, stated: false, who: 'members', perDay: 4 })]),
  set([rule({ ...CAPS, points: 7, most: 10 })], NOW - 20 * DAY, 2),
]

/** The chain as the server writes it: sums of what stands before, the last entry, and so on. */
function chainOf(happenings: readonly Happening[]): PointsEntry[] {
  const chain: PointsEntry[] = []
  for (const [i, one] of happenings.entries()) {
    const last = chain.at(-1) ?? null
    const now = NOW + i
    if (one.what === 'earn') {
      const cause = one.lesson ? 'lessonAttended' : 'challengeDone'
      const at = NOW - one.day * DAY
      const facts = { cause, causeId: `c${i}.0.1`, title: '清扫楼道', orgId: 'c1', personId: 'p', name: '' } as const
      const { day, month, year } = periodsOf(at)
      const own = chain.filter((entry) => entry.cause === cause && entry.year === year)
      const sum = (some: PointsEntry[]) => some.reduce((added, { points }) => added + points, 0)
      const sums = {
        day: sum(own.filter((entry) => entry.day === day)),
        month: sum(own.filter((entry) => entry.month === month)),
        year: sum(own),
      }
      chain.push(
        earnedEntry({ ...facts, at, points: one.points, minutes: 30 }, placement, ruleSetAt(sets, at), sums, last, now),
      )
      continue
    }
    const earned = chain.filter(({ kind }) => kind === 'earned')
    const of = earned[one.which % Math.max(1, earned.length)]
    if (!of || chain.some(({ _id }) => _id === `${of._id}:r`)) continue
    chain.push(reversalEntry(of, { reason: '重复' }, last, now))
    if (one.what !== 'correct') continue
    const decided = { state: 'upheld', reason: '', at: now, command: '', points: one.points } as const
    chain[chain.indexOf(of)] = { ...of, appeal: decided }
    chain.push(correctedEntry(of, one.points, '核实', chain.at(-1) ?? null, now))
  }
  return chain
}

const chains = fc.array(happening, { maxLength: 60 }).map(chainOf)
const total = (entries: readonly PointsEntry[], field: 'points' | 'minutes') =>
  entries.reduce((sum, entry) => sum + entry[field], 0)

describe('a chain', () => {
  it('adds up to its balance, has no gap, goes forward, and is what it is when computed anew', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        expect(recomputeChain(chain, sets)).toEqual({ points: chain.map(({ points }) => points), differences: [] })
        expect(chain.at(-1)?.balance ?? 0).toBe(total(chain, 'points'))
        expect(chain.at(-1)?.minutesBalance ?? 0).toBe(total(chain, 'minutes'))
        expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, i) => i + 1))
        for (const [i, entry] of chain.entries()) expect(entry.postedAt).toBeGreaterThan(chain[i - 1]?.postedAt ?? 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('never earns more than the caps, corrections aside', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        if (chain.some(({ kind }) => kind === 'corrected')) return
        const own = chain.filter(({ cause }) => cause === 'challengeDone')
        for (const day of new Set(own.map((entry) => entry.day)))
          expect(
            total(
              own.filter((entry) => entry.day === day),
              'points',
            ),
          ).toBeLessThanOrEqual(CAPS.perDay)
        for (const month of new Set(own.map((entry) => entry.month)))
          expect(
            total(
              own.filter((entry) => entry.month === month),
              'points',
            ),
          ).toBeLessThanOrEqual(CAPS.perMonth)
        expect(total(own, 'points')).toBeLessThanOrEqual(CAPS.perYear)
      }),
      { numRuns: 500 },
    )
  })

  it('holds for every reversal the opposite of what it takes back', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        for (const entry of chain.filter(({ kind }) => kind === 'reversal')) {
          const of = chain.find(({ _id }) => _id === entry.reverses)
          expect([entry.points + (of?.points ?? 1), entry.minutes + (of?.minutes ?? 1)]).toEqual([0, 0])
          expect([entry.day, entry.month]).toEqual([of?.day, of?.month])
        }
      }),
    )
  })

  it('shows whatever is changed in it afterwards', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom('points', 'minutes', 'balance', 'seq'), (chain, at, field) => {
        if (chain.length === 0) return
        const i = at % chain.length
        const tampered = chain.map((entry, n) =>
          n === i ? { ...entry, [field]: entry[field as 'points'] + 1 } : entry,
        )
        const whole = field === 'minutes' && tampered[i]?.kind === 'earned'
        const found = recomputeChain(tampered, sets).differences.map(({ entryId }) => entryId)
        // Hours that somebody did are compared with what happened; here they still break the balance.
        expect(found.length).toBeGreaterThan(0)
        if (!whole && field !== 'balance' && field !== 'seq') expect(found).toContain(tampered[i]?._id)
      }),
    )
  })

  it('adds up, month by month and year by year, to what it is; so does its branch', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const totals = totalsOf('p', chain)
        const months = totals.filter(({ period }) => period.length === 7)
        const years = totals.filter(({ period }) => period.length === 4)
        for (const some of [months, years])
          expect(some.reduce((sum, { points }) => sum + points, 0)).toBe(total(chain, 'points'))
        for (const one of totals) expect(compareTotal(one, one)).toEqual([])
        const branch = branchTotals(years, NOW)
        expect(branch.reduce((sum, { points }) => sum + points, 0)).toBe(total(chain, 'points'))
      }),
    )
  })
})

describe('taking back', () => {
  it('is done once, and a taking back is not taken back', () => {
    expect(code(() => assertReversible({ kind: 'earned', reversedBy: null }))).toBe('ok')
    expect(code(() => assertReversible({ kind: 'corrected', reversedBy: null }))).toBe('ok')
    expect(code(() => assertReversible({ kind: 'earned', reversedBy: 'x:r' }))).toBe('ENTRY_NOT_REVERSIBLE')
    expect(code(() => assertReversible({ kind: 'reversal', reversedBy: null }))).toBe('ENTRY_NOT_REVERSIBLE')
  })

  it('can be appealed against by who earned it, for thirty days', () => {
    const [entry] = chainOf([{ what: 'earn', day: 1, points: 3, lesson: false }])
    if (!entry) throw new Error('no entry')
    expect(canAppeal(entry, entry.postedAt + 30 * DAY)).toBe(true)
    expect(canAppeal(entry, entry.postedAt + 30 * DAY + 1)).toBe(false)
    expect(canAppeal({ ...entry, kind: 'reversal' }, NOW)).toBe(false)
    expect(correctionId(entry._id)).toBe(`${entry._id}:c`)
  })
})

describe('what happened', () => {
  const [entry] = chainOf([{ what: 'earn', day: 1, points: 3, lesson: false }])
  const cause = {
    cause: 'challengeDone',
    causeId: 'c0.0.1',
    personId: 'p',
    at: NOW - DAY,
    minutes: 30,
    waiting: false,
  } as const
  const entries = entry ? [entry] : []

  it('stands behind every entry', () => {
    expect(unfounded(entries, [cause])).toEqual([])
    expect(unfounded(entries, [])).toMatchObject([{ what: 'unfounded' }])
    expect(unfounded(entries, [{ ...cause, minutes: 45 }])).toMatchObject([
      { what: 'minutes', stored: 30, recomputed: 45 },
    ])
  })

  it('is missing where it was not entered, unless it waits to be', () => {
    expect(missing([cause], new Set([entry?._id ?? '']))).toEqual([])
    expect(missing([cause], new Set())).toMatchObject([{ what: 'missing', entryId: entry?._id }])
    expect(missing([{ ...cause, waiting: true }], new Set())).toEqual([])
  })
})

describe('a ranking', () => {
  it('gives those with as many points the same place, and the next one the place where they are', () => {
    expect(placesOf([9, 7, 7, 5])).toEqual([1, 2, 2, 4])
    fc.assert(
      fc.property(fc.array(fc.nat(8)), (points) => {
        const sorted = [...points].sort((a, b) => b - a)
        const fair = sorted.map((value) => 1 + sorted.filter((other) => other > value).length)
        expect(placesOf(sorted)).toEqual(fair)
      }),
    )
  })

  it.each([
    ['one’s own', { personId: 'me' }, {}, true],
    ['a member’s, to a member of the branch beside', {}, {}, true],
    ['a member’s, to a member elsewhere', {}, { branchPath: '/d1/s1/c2/b3' }, false],
    ['a member’s, to a resident', {}, { branchPath: undefined }, false],
    ['who wants it, to anybody', { shown: true }, { branchPath: undefined }, true],
    ['who does not, to nobody', { shown: false }, {}, false],
    [
      'a volunteer’s who never said',
      { member: false, home: ['d1', 's1', 'c1'] },
      { branchPath: '/d1/s1/c1/b1' },
      false,
    ],
    ['somebody’s of nowhere', { home: [] }, {}, false],
  ])('shows a name: %s', (_, ranked, viewer, shown) => {
    const person = { personId: 'p', home: HOME, member: true, shown: undefined, ...ranked }
    expect(isShown(person, { personId: 'me', branchPath: '/d1/s1/c1/b2', ...viewer })).toBe(shown)
  })

  it('has points for each member to one decimal', () => {
    expect([perHead(100, 3), perHead(5, 0)]).toEqual([33.3, 0])
  })
})

describe('an honor', () => {
  const honor = (more: Partial<HonorSubject> = {}) =>
    ({ status: 'nominated', objections: [], mine: false, objected: false, ...more }) as HonorSubject

  it('goes from nominated to noticed to awarded, and can be withdrawn at any of these', () => {
    const reached = new Set(['nominated', ...Object.values(HONOR_STEPS).map(({ to }) => to)])
    expect(reached).toEqual(new Set(['nominated', 'noticed', 'awarded', 'withdrawn']))
    expect(code(() => assertStep('award', honor(), NOW))).toBe('HONOR_WRONG_STATUS')
    expect(code(() => assertStep('notice', honor({ status: 'withdrawn' }), NOW))).toBe('HONOR_WRONG_STATUS')
    expect(code(() => assertStep('withdraw', honor({ status: 'awarded' }), NOW))).toBe('ok')
  })

  it('is not awarded while objections are taken', () => {
    const open = honor({ status: 'noticed', noticeUntil: NOW + HOUR })
    expect(code(() => assertStep('award', open, NOW))).toBe('HONOR_NOTICE_RUNNING')
    expect(code(() => assertStep('award', open, NOW + HOUR))).toBe('ok')
  })

  it('is objected to while its name lies open, once, and not by who it is for', () => {
    const open = honor({ status: 'noticed', noticeUntil: NOW + HOUR })
    expect(canObject(open, NOW)).toBe(true)
    expect(canObject(open, NOW + HOUR)).toBe(false)
    expect(canObject({ ...open, mine: true }, NOW)).toBe(false)
    expect(canObject({ ...open, objected: true }, NOW)).toBe(false)
  })
})
