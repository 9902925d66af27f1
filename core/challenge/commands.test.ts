import fc from 'fast-check'
import { AppError } from '../kernel/app-error'
import { HOUR, type Instant } from '../kernel/day'
import { choose } from './bids'
import type { Challenge } from './challenge'
import { applied, type Change, holdsFor } from './change'
import { claim } from './claim'
import { settle, warn } from './clock'
import { close, withdraw } from './end'
import { forget } from './forget'
import { offerHandOver, takeOver } from './hand-over'
import { extend, release, submit } from './hold'
import { accept, sendBack } from './review'
import { SLOT_STEPS, type SlotStep, type Standing } from './steps'
import { joinTeam, leaveTeam } from './team'
import { aChallenge, somebody } from './testing'
import { edit, freeSlot } from './write'

/**
 * Many actors send whatever they like, in any order, each having seen the challenge as it was some commands ago. Beside it a small
 * model keeps, in its own way, who may do what; and the table of steps says which moves there are.
 */
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f']
const START = 10_000 * HOUR
const CODE = 'code0000'

const KINDS = [
  'claim',
  'claim',
  'extend',
  'release',
  'submit',
  'submit',
  'accept',
  'accept',
  'sendBack',
  'join',
  'leave',
  'offer',
  'takeOver',
  'choose',
  'settle',
  'warn',
  'edit',
  'withdraw',
  'close',
  'forget',
] as const
type Kind = (typeof KINDS)[number]

const command = fc.record({
  kind: fc.constantFrom<Kind>(...KINDS),
  who: fc.constantFrom(...PEOPLE),
  /** Mostly it is whoever holds the slot who does something with it. */
  asHolder: fc.constantFrom(true, true, false),
  slot: fc.nat({ max: 2 }),
  /** Of the claim that is meant: the slot's own, or one before or after it. */
  fenceOff: fc.constantFrom(0, 0, 0, 0, -1, 1),
  /** How many commands ago the actor looked. */
  stale: fc.constantFrom(0, 0, 0, 1, 2, 3),
  chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  hours: fc.constantFrom(0, 0, 0, 1, 5, 13, 30),
  ends: fc.nat({ max: 9 }),
})
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

const scene = fc.record({
  slots: fc.integer({ min: 1, max: 3 }),
  teamSize: fc.integer({ min: 1, max: 3 }),
  mode: fc.constantFrom('firstCome' as const, 'firstCome' as const, 'selection' as const),
  commands: fc.array(command, { minLength: 30, maxLength: 60, size: 'max' }),
})

/** Which of the table's steps a kind of command makes of a slot. */
const STEP: Partial<Record<Kind, SlotStep>> = {
  claim: 'claim',
  extend: 'extend',
  release: 'release',
  submit: 'submit',
  accept: 'accept',
  sendBack: 'sendBack',
  join: 'joinTeam',
  leave: 'leaveTeam',
  offer: 'offerHandOver',
  takeOver: 'takeOver',
  choose: 'choose',
  settle: 'lapse',
  warn: 'warn',
  withdraw: 'callOff',
  close: 'lapse',
}

function rule(challenge: Challenge, one: Command, by: string, now: Instant): Change | null {
  const { who, slot } = one
  const fence = (challenge.slots[slot]?.fence ?? 0) + one.fenceOff
  const at = { slot, fence, personId: who, by }
  const reviewing = { ...at, personId: 'poster' }
  const work = { note: '', photos: [], minutes: 60 }
  // The end of a challenge is rare, so that there is something to see before it.
  const rarely = one.ends === 0
  switch (one.kind) {
    case 'claim':
      return claim(challenge, somebody(who), { by, chance: one.chance }, now)
    case 'extend':
      return extend(challenge, at, now)
    case 'release':
      return release(challenge, at, now)
    case 'submit':
      return submit(challenge, at, work, now)
    case 'accept':
      return accept(challenge, reviewing, {}, now)
    case 'sendBack':
      return sendBack(challenge, reviewing, '补照片', now)
    case 'join':
      return joinTeam(challenge, somebody(who), slot, now)
    case 'leave':
      return leaveTeam(challenge, who, slot, who, now)
    case 'offer':
      return offerHandOver(challenge, at, CODE, now)
    case 'takeOver':
      return takeOver(challenge, somebody(who), CODE, by, now)
    case 'choose':
      return choose(challenge, 'poster', [who, PEOPLE[slot] ?? 'a'], by, now)
    case 'settle':
      return settle(challenge, now)
    case 'warn':
      return warn(challenge, now)
    case 'edit': {
      const { slots, ...written } = challenge
      const more = { teamSize: 1 + slot, slots: slots.length + (rarely ? -1 : 0) }
      return edit(challenge, { ...written, ...more }, challenge.v, by, now)
    }
    case 'withdraw':
      return rarely ? withdraw(challenge, '不办了', now) : null
    case 'close':
      return rarely ? close(challenge, now) : null
    case 'forget':
      return rarely ? forget(challenge, who, '已注销', now) : null
  }
}

/** The model: who holds each slot until when, kept beside the rules and not by them. */
interface Held {
  state: string
  holder: string | null
  until: Instant
  fence: number
}

const model = ({ slots }: Challenge): Held[] =>
  slots.map(({ state, fence, claim: held }) => ({
    state,
    fence,
    holder: held?.personId ?? null,
    until: held?.leaseUntil ?? 0,
  }))

const standing = ({ state, until }: Held, now: Instant): Standing =>
  (state === 'held' || state === 'returned') && until <= now ? 'lapsed' : (state as Standing)

/** Cheaper than `expect`, a million times over. */
function must(holds: boolean, what: unknown): void {
  if (!holds) throw new Error(JSON.stringify(what))
}

function check(before: Challenge, after: Challenge, one: Command, change: Change, now: Instant): void {
  const [was, is] = [model(before), model(after)]
  for (const { at } of change.slots) moved(was[at], is[at], one, now)
  const touched = new Set(change.slots.map(({ at }) => at))
  for (const [at, slot] of is.entries())
    must(at >= was.length || touched.has(at) || JSON.stringify(slot) === JSON.stringify(was[at]), [one, was, is])
  legal(after)
}

function moved(old: Held | undefined, next: Held | undefined, one: Command, now: Instant): void {
  if (!old || !next) throw new Error('a slot that is not there changed')
  const step = STEP[one.kind]
  if (step) {
    const { from, to } = SLOT_STEPS[step] as { from: readonly Standing[]; to?: string }
    must(from.includes(standing(old, now)) && next.state === (to ?? old.state), ['illegal', one, old, next])
  }
  // Another holder has another fence: what the former one still sends is refused.
  const taken = next.holder !== null && next.holder !== old.holder
  must(taken ? next.fence === old.fence + 1 : next.fence >= old.fence, ['fence', one, old, next])
  if (['submit', 'release', 'extend', 'offer'].includes(one.kind)) must(old.holder === one.who, ['whose', one, old])
}

/** What is true of every challenge at every moment. */
function legal({ slots, teamSize }: Challenge): void {
  const people = slots.flatMap(({ claim: held }) => (held ? [held, ...held.team] : [])).map(({ personId }) => personId)
  must(new Set(people).size === people.length, ['twice', people])
  for (const { state, claim: held } of slots) {
    must((held !== undefined) === (state !== 'free'), ['claim', state])
    must((held?.team.length ?? 0) < teamSize, ['team', held])
    if (state === 'submitted' || state === 'accepted') must(held?.work !== undefined, ['work', state])
  }
}

function live({
  slots,
  teamSize,
  mode,
  commands,
}: {
  slots: number
  teamSize: number
  mode: 'firstCome' | 'selection'
  commands: Command[]
}) {
  const bids = PEOPLE.map((personId) => ({ personId, name: personId, note: '', at: START }))
  let now = START
  let challenge = aChallenge(START, { mode, teamSize, bids, slots: Array.from({ length: slots }, freeSlot) })
  const seen = [challenge]
  const paid = new Map<string, number>()
  let made = 0
  for (const [i, sent] of commands.entries()) {
    now += sent.hours * HOUR
    const slot = sent.slot % challenge.slots.length
    const holder = sent.kind === 'claim' || !sent.asHolder ? undefined : challenge.slots[slot]?.claim?.personId
    const one = { ...sent, slot, who: holder ?? sent.who }
    for (const looked of [seen.at(-1 - one.stale) ?? challenge, challenge]) {
      let change: Change | null
      try {
        change = rule(looked, one, `cmd${i}`, now)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        break
      }
      if (!change) break
      if (!holdsFor(challenge, change, now)) continue
      const after = applied(challenge, change)
      check(challenge, after, one, change, now)
      if (one.kind === 'accept') {
        for (const { at, next } of change.slots)
          for (const mate of next.claim ? [next.claim, ...next.claim.team] : []) {
            const cause = `${at}.${next.fence}:${mate.personId}`
            paid.set(cause, (paid.get(cause) ?? 0) + 1)
          }
      }
      challenge = after
      made++
      break
    }
    seen.push(challenge)
  }
  // Every slot that was accepted has been paid once, for each who did it; and nothing else.
  const due = challenge.slots.flatMap(({ state, fence, claim: held }, at) =>
    state === 'accepted' && held ? [held, ...held.team].map(({ personId }) => `${at}.${fence}:${personId}`) : [],
  )
  expect([...paid.keys()].sort()).toEqual(due.sort())
  expect([...paid.values()].every((times) => times === 1)).toBe(true)
  return { made, accepted: due.length }
}

it('2,000 lives of a challenge: no illegal move, one holder for each slot, everything accepted paid once', () => {
  const reached = { made: 0, accepted: 0 }
  fc.assert(
    fc.property(scene, (one) => {
      const { made, accepted } = live(one)
      reached.made += made
      reached.accepted += accepted
    }),
    { numRuns: 2000 },
  )
  // The lives were worth looking at.
  expect(reached.made).toBeGreaterThan(10_000)
  expect(reached.accepted).toBeGreaterThan(300)
})
