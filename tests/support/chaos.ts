import { DAY, MINUTE } from '#core/kernel/day'
import type { Fault } from '#local/engine/faults/fault'
import { aUnit } from '#local/seed/organisation'
import { aDistrict, type Post } from './district'
import { MortalEngine } from './mortal-engine'
import { aLesson, seat } from './notice-world'

/** What a chain of commands is about: its own lesson, or its own person. Chains run side by side, each in its own order. */
const CHAINS = 6
const OFFICER = 'districtOfficer-d1'

/** Who was told what about what, as often as it happened: `kind person thing`. */
type Tally = Map<string, number>

/** One step: a command, and the notices that must follow from it. */
interface Step {
  who: string
  name: string
  input: object
  follows: string[]
}

/** The same numbers for the same seed, so that a run that failed can be run again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Sign-ups and cancellations of one lesson: the model keeps the roster itself. */
function* lessonChain(chain: number, next: () => number): Generator<Step> {
  const lessonId = `lessonc${chain}`
  const input = { lessonId }
  const capacity = 2
  const people = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}${chain}`)
  const roster = people.slice(0, 4)
  while (true) {
    const who = people[Math.floor(next() * people.length)] ?? ''
    const at = roster.indexOf(who)
    if (at < 0) {
      roster.push(who)
      yield { who, name: 'study.signUp', input, follows: [] }
    } else {
      const promoted = at < capacity ? roster[capacity] : undefined
      roster.splice(at, 1)
      const follows = promoted ? [`seatGiven ${promoted} ${lessonId}`] : []
      yield { who, name: 'study.cancelSignUp', input, follows }
    }
  }
}

/** One person's affairs: a request to join, declined; a transfer, declined; a report, declined; a role, given and taken. */
function* personChain(chain: number): Generator<Step> {
  const memberId = `p${chain}`
  const asker = `asker${chain}`
  const reason = '资料不全'
  const secretary = 'branchSecretary-b1'
  const receiver = 'branchSecretary-b3'
  const worker = 'communityWorker-c1'
  for (let round = 0; ; round++) {
    const join = { branchId: 'b1', name: `张${'三四五'[round % 3]}` }
    yield { who: asker, name: 'account.askToJoin', input: join, follows: [`joinAsked ${secretary} ${asker}`] }
    const declined = { branchId: 'b1', requestId: asker, reason }
    yield { who: secretary, name: 'roster.declineRequest', input: declined, follows: [`joinDeclined ${asker} `] }
    const transfer = { memberId, toBranchId: 'b3' }
    yield {
      who: secretary,
      name: 'roster.requestTransfer',
      input: transfer,
      follows: [`transferAsked ${receiver} ${memberId}`],
    }
    yield {
      who: receiver,
      name: 'roster.declineTransfer',
      input: { memberId, reason },
      follows: [`transferDeclined ${secretary} ${memberId}`],
    }
    yield {
      who: memberId,
      name: 'account.reportIn',
      input: { communityId: 'c1' },
      follows: [`reportInAsked ${worker} ${memberId}`],
    }
    yield {
      who: worker,
      name: 'roster.declineReportIn',
      input: { memberId, reason },
      follows: [`reportInDeclined ${memberId} `],
    }
    const unitId = `u${chain}`
    yield {
      who: OFFICER,
      name: 'organisation.grant',
      input: { unitId, memberId, role: 'auditor' },
      follows: [`roleGranted ${memberId} ${unitId}`],
    }
    yield {
      who: OFFICER,
      name: 'organisation.revoke',
      input: { unitId, grantId: 'the last' },
      follows: [`roleRevoked ${memberId} ${unitId}`],
    }
  }
}

const posts: Post[] = [
  { role: 'districtOfficer', unitId: 'd1' },
  { role: 'communityWorker', unitId: 'c1' },
  { role: 'branchSecretary', unitId: 'b1' },
  { role: 'branchSecretary', unitId: 'b3' },
  ...Array.from({ length: CHAINS }, (_, i): Post => ({ role: 'member', unitId: 'b1', openid: `p${i}` })),
  ...Array.from({ length: CHAINS }, (_, i): Post => ({ role: 'resident', unitId: 'b1', openid: `asker${i}` })),
  ...Array.from({ length: CHAINS }, (_, i) =>
    ['a', 'b', 'c', 'd', 'e'].map((letter): Post => ({ role: 'member', unitId: 'b1', openid: `${letter}${i}` })),
  ).flat(),
]

function documents() {
  const startsAt = Date.now() + 60 * DAY
  const lessons = Array.from({ length: CHAINS }, (_, i) =>
    aLesson(`lessonc${i}`, startsAt, { roster: ['a', 'b', 'c', 'd'].map((letter) => seat(`${letter}${i}`)) }),
  )
  const { orgs, ...people } = aDistrict(posts)
  const units = Array.from({ length: CHAINS }, (_, i) =>
    aUnit({ _id: `u${i}`, path: `/d1/s1/c1/u${i}`, name: `项目${i}`, kind: 'party', partyKind: 'branch' }),
  )
  return { ...people, orgs: [...orgs, ...units], lessons }
}

/** What goes wrong besides: refused, cut off after it was done, lost on the way to WeChat. */
const FAULTS: Fault[] = [
  { action: 'database.modifyDocument', kind: 'lostAnswer', rate: 0.05 },
  { action: 'database.modifyDocument', kind: 'error', rate: 0.04 },
  { action: 'database.modifyDocument', kind: 'conflict', rate: 0.03 },
  { action: 'database.insertDocument', kind: 'lostAnswer', rate: 0.08 },
  { action: 'database.insertDocument', kind: 'error', rate: 0.05 },
  { action: 'database.aggregateDocuments', kind: 'error', rate: 0.02 },
  { action: 'wx.openApi', kind: 'error', rate: 0.3 },
]

/** So many commands with effects, the engine killed so often, the timer striking all the while; what is told in the end against the model. */
export async function chaos(commands: number, kills: number, seed: number) {
  const engine = new MortalEngine(documents())
  try {
    await engine.start()
    await engine.setFaults(FAULTS)
    const expected: Tally = new Map()
    const state = { left: commands, running: true }
    const strikes = keepStriking(engine, state)
    const deaths = keepDying(engine, state, commands, kills)
    const chains = Array.from({ length: CHAINS }, (_, i) => [lessonChain(i, random(seed + i)), personChain(i)]).flat()
    await Promise.all(chains.map((chain, i) => follow(engine, chain, `chain-${seed}-${i}`, state, expected)))
    state.running = false
    await Promise.all([strikes, deaths])
    await settle(engine)
    return { ...(await compare(engine, expected)), deaths: engine.deaths, commands }
  } finally {
    await engine.remove()
  }
}

interface State {
  left: number
  running: boolean
}

async function follow(engine: MortalEngine, chain: Generator<Step>, id: string, state: State, expected: Tally) {
  let n = 0
  let grantId = ''
  for (const { who, name, input, follows } of chain) {
    if (state.left-- <= 0) return
    const said = 'grantId' in input ? { ...input, grantId } : input
    const answer = await engine.command(who, name, said, `${id}-${n++}`)
    if (!answer.ok) throw new Error(`${name} of ${who}: ${JSON.stringify(answer.error)}`)
    grantId = (answer.data as { grantId?: string }).grantId ?? ''
    for (const one of follows) expected.set(one, (expected.get(one) ?? 0) + 1)
  }
}

/** Two timers at once, every now and then, and a minute goes by. */
async function keepStriking(engine: MortalEngine, state: State): Promise<void> {
  while (state.running) {
    await Promise.allSettled([engine.strike(), engine.strike(), engine.advance(30_000)])
    await new Promise((again) => setTimeout(again, 100))
  }
}

/** Spread over the commands. */
async function keepDying(engine: MortalEngine, state: State, commands: number, kills: number): Promise<void> {
  while (state.running && engine.deaths < kills) {
    const due = commands - state.left >= ((engine.deaths + 1) * commands) / (kills + 1)
    if (due) await engine.die()
    else await new Promise((again) => setTimeout(again, 5))
  }
}

/** Nothing goes wrong any more: what waits for another try has its turn, and what was parked is tried again. */
async function settle(engine: MortalEngine): Promise<void> {
  await engine.setFaults([])
  for (let i = 0; i < 6; i++) await engine.advance(30 * MINUTE)
}

interface Told {
  _id: string
  kind: string
  personId: string
  facts: { lessonId?: string; memberId?: string; unitId?: string }
  about?: string
}

async function compare(engine: MortalEngine, expected: Tally) {
  const left = await engine.documents<Told & { effects?: object }>([
    'notices',
    'lessons',
    'members',
    'accounts',
    'orgs',
    'parkedEffects',
  ])
  const { notices = [], parkedEffects = [], ...carriers } = left
  const actual: Tally = new Map()
  for (const { kind, personId, facts, about } of notices) {
    const thing = facts.lessonId ?? facts.memberId ?? facts.unitId ?? about ?? ''
    const key = `${kind} ${personId} ${thing}`
    actual.set(key, (actual.get(key) ?? 0) + 1)
  }
  const keys = [...new Set([...expected.keys(), ...actual.keys()])]
  const difference = (one: Tally, other: Tally) =>
    keys.reduce((sum, key) => sum + Math.max(0, (one.get(key) ?? 0) - (other.get(key) ?? 0)), 0)
  return {
    effects: [...expected.values()].reduce((sum, n) => sum + n, 0),
    lost: difference(expected, actual),
    doubled: difference(actual, expected),
    parked: parkedEffects.length,
    waiting: Object.values(carriers)
      .flat()
      .filter(({ effects }) => effects !== undefined).length,
  }
}
