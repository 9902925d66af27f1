import { SLOT_STEPS, STANDINGS, STATUS_STEPS, type Standing } from './steps'
import { CHALLENGE_STATUSES, type ChallengeStatus, SLOT_STATES } from './words'

interface Rule {
  from: readonly string[]
  to?: string
  by: readonly string[]
}

const slotRules: Rule[] = Object.values(SLOT_STEPS)
const statusRules: Rule[] = Object.values(STATUS_STEPS)

/** Where the table's moves lead from a place, taken again and again. A lease runs out by itself. */
function reached(rules: readonly Rule[], start: string, byItself: Record<string, string> = {}): Set<string> {
  const seen = new Set([start])
  for (let grown = true; grown; ) {
    const before = seen.size
    for (const { from, to } of rules) if (to !== undefined && from.some((one) => seen.has(one))) seen.add(to)
    for (const [from, to] of Object.entries(byItself)) if (seen.has(from)) seen.add(to)
    grown = seen.size > before
  }
  return seen
}

const LAPSING = { held: 'lapsed', returned: 'lapsed' }

describe('the moves of a slot', () => {
  it('know no state that is not in the words, and reach every one from free', () => {
    const named = slotRules.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])])
    expect(new Set(named)).toEqual(new Set(STANDINGS))
    expect(reached(slotRules, 'free', LAPSING)).toEqual(new Set<Standing>([...SLOT_STATES, 'lapsed']))
  })

  it('end in accepted alone: from everywhere else there is a way on', () => {
    const stuck = STANDINGS.filter(
      (state) => !slotRules.some(({ from, to }) => from.includes(state) && to && to !== state),
    )
    expect(stuck).toEqual(['accepted'])
    for (const state of STANDINGS)
      expect([state, reached(slotRules, state, LAPSING).has('accepted')]).toEqual([state, true])
  })

  it('let nobody but a poster review, and nobody but who holds it hand in', () => {
    expect([SLOT_STEPS.accept.by, SLOT_STEPS.sendBack.by, SLOT_STEPS.submit.by]).toEqual([
      ['poster'],
      ['poster'],
      ['holder'],
    ])
  })
})

describe('the moves of a challenge', () => {
  it('reach every status from a draft, and end in closed and withdrawn', () => {
    expect(reached(statusRules, 'draft')).toEqual(new Set<ChallengeStatus>(CHALLENGE_STATUSES))
    const ends = CHALLENGE_STATUSES.filter((status) => !statusRules.some(({ from }) => from.includes(status)))
    expect(ends).toEqual(['closed', 'withdrawn'])
  })
})
