import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { recomputeChain } from '#core/points/recompute'
import {
  aRule,
  aRuleSet,
  carried,
  didSomething,
  entriesOf,
  MEMBERS,
  NOW,
  OFFICER,
  pointsWorld,
  recomputeAll,
  SECRETARY,
  settle,
  state,
  strikeNow,
  WORKER,
} from '../support/points-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(180_000)

let world: World
const begin = async (documents: object = {}) => {
  world = await pointsWorld(documents)
}
afterEach(() => world.close())

const sum = (values: readonly number[]) => values.reduce((added, value) => added + value, 0)
const mine = (who: string) => world.as(who).get('points.mine', {})

describe('what somebody did', () => {
  it('is entered with points and hours, and shows on the statement with what it adds up to', async () => {
    await begin()
    await carried(world, [didSomething('m1', { points: 8 }), didSomething('m1', { at: NOW - DAY, minutes: 30 })])
    expect(await mine('m1')).toMatchObject({
      balance: 13,
      minutes: 90,
      year: { year: 2026, points: 13, minutes: 90, challenges: 2 },
      month: { month: '2026-11', points: 13 },
      entries: [
        { seq: 2, balance: 13, canAppeal: true },
        { seq: 1, balance: 8, unit: '东一社区' },
      ],
      shown: true,
    })
    expect((await mine('m2')).entries).toEqual([])
  })

  it('is paid once, however often it is stated and carried out', async () => {
    await begin()
    const one = didSomething('m1')
    await carried(world, [one])
    for (let i = 0; i < 3; i++) await carried(world, [one])
    expect(entriesOf(world)).toHaveLength(1)
    expect((await mine('m1')).balance).toBe(5)
  })

  it('counts hours for everybody, points for whom the rule says', async () => {
    await begin({ pointsRules: [aRuleSet([aRule({ who: 'volunteers' })])] })
    await carried(
      world,
      ['m1', 'v1', 'r1'].map((who) => didSomething(who)),
    )
    const got = await Promise.all(
      ['m1', 'v1', 'r1'].map(async (who) => [who, (await mine(who)).balance, (await mine(who)).minutes]),
    )
    expect(got).toEqual([
      ['m1', 0, 60],
      ['v1', 5, 60],
      ['r1', 0, 60],
    ])
  })

  it('is rolled up also where the function died between the entry and the roll-up', async () => {
    await begin()
    world.engine.faults.set([
      { action: 'database.insertDocument', collection: 'pointsTotals', kind: 'error', count: 3 },
    ])
    await carried(world, [didSomething('m1')])
    world.engine.faults.clear()
    await world.advance(30 * MINUTE)
    expect((await mine('m1')).year.points).toBe(5)
    expect((await recomputeAll(world)).differences).toEqual([])
  })
})

it('two timers at once, the database failing: every cause is paid once, no chain is broken, the ledger equals the model', async () => {
  await begin({ pointsRules: [aRuleSet([aRule({ points: 4, perDay: 10 })])] })
  const people = [...MEMBERS, 'm5', 'm6']
  const earned = people.flatMap((who, i) =>
    Array.from({ length: 12 }, (_, n) =>
      didSomething(who, { at: NOW - HOUR - ((i + n) % 4) * DAY, points: 1 + (n % 7) }),
    ),
  )
  world.engine.faults.set([
    { action: 'database.insertDocument', kind: 'lostAnswer', rate: 0.15 },
    { action: 'database.insertDocument', kind: 'error', rate: 0.1 },
    { action: 'database.modifyDocument', kind: 'lostAnswer', rate: 0.1 },
    { action: 'database.modifyDocument', kind: 'error', rate: 0.05 },
    { action: 'database.aggregateDocuments', kind: 'delay', ms: 15, rate: 0.3 },
  ])
  state(world, earned)
  const strikes: Promise<unknown>[] = []
  // A lease ends after ninety seconds: each of these finds the one before it at work, and works beside it.
  for (let i = 0; i < 12; i++) {
    strikes.push(strikeNow(world), world.advance(2 * MINUTE))
    await new Promise((again) => setTimeout(again, 40))
  }
  await Promise.all(strikes)
  world.engine.faults.clear()
  for (let i = 0; i < 12; i++) await world.advance(20 * MINUTE)

  const entries = entriesOf(world)
  expect(entries.map(({ causeId, personId }) => `${causeId}:${personId}`).sort()).toEqual(
    earned.map(({ causeId, personId }) => `${causeId}:${personId}`).sort(),
  )
  for (const who of people) {
    const chain = entriesOf(world, who)
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, i) => i + 1))
    expect(recomputeChain(chain, [aRuleSet([aRule({ points: 4, perDay: 10 })])]).differences).toEqual([])
    // The model: of a day no more than ten, whatever the order.
    const days = new Map<string, number>()
    for (const { at, points, personId } of earned)
      if (personId === who)
        days.set(
          new Date(at + 8 * HOUR).toISOString().slice(0, 10),
          (days.get(new Date(at + 8 * HOUR).toISOString().slice(0, 10)) ?? 0) + points,
        )
    expect(chain.at(-1)?.balance).toBe(sum([...days.values()].map((full) => Math.min(10, full))))
  }
  expect(world.documents('parkedEffects')).toEqual([])
  expect(await recomputeAll(world)).toMatchObject({ entries: 72, persons: 6, differences: [] })
})

describe('a reversal', () => {
  it('says the opposite, once; the two add up to nothing, in the period of the first', async () => {
    await begin()
    await carried(world, [didSomething('m1', { at: NOW - 40 * DAY })])
    const [entry] = entriesOf(world)
    const entryId = entry?._id ?? ''
    const reversed = () => world.as(OFFICER).call('points.reverse', { entryId, reason: '重复记录' }, 'the-command-1')
    const answers = await Promise.all([reversed(), reversed(), reversed()])
    expect(answers.map(refusalCode)).toEqual(['ok', 'ok', 'ok'])
    expect(refusalCode(await reversed())).toBe('ok')
    const another = await world.as(OFFICER).call('points.reverse', { entryId, reason: '再来一次' })
    expect(refusalCode(another)).toBe('ENTRY_NOT_REVERSIBLE')
    expect(
      refusalCode(await world.as(OFFICER).call('points.reverse', { entryId: `${entryId}:r`, reason: '再来一次' })),
    ).toBe('ENTRY_NOT_REVERSIBLE')
    await settle(world)
    const chain = entriesOf(world, 'm1')
    expect(chain.map(({ points, minutes, month }) => ({ points, minutes, month }))).toEqual([
      { points: 5, minutes: 60, month: '2026-10' },
      { points: -5, minutes: -60, month: '2026-10' },
    ])
    expect(await mine('m1')).toMatchObject({
      balance: 0,
      minutes: 0,
      year: { points: 0, minutes: 0, challenges: 0 },
      entries: [{ reverses: entryId, reason: '重复记录' }, { reversedBy: `${entryId}:r` }],
    })
    expect((await recomputeAll(world)).differences).toEqual([])
  })

  it('made while others are entered keeps the chain whole', async () => {
    await begin()
    await carried(world, [didSomething('m1'), didSomething('m1')])
    const ids = entriesOf(world).map(({ _id }) => _id)
    state(
      world,
      Array.from({ length: 10 }, () => didSomething('m1')),
    )
    await Promise.all([
      world.advance(MINUTE),
      ...ids.map((entryId) => world.as(OFFICER).get('points.reverse', { entryId, reason: '重复记录' })),
    ])
    await settle(world)
    expect((await mine('m1')).balance).toBe(50)
    expect((await recomputeAll(world)).differences).toEqual([])
  })
})

describe('an appeal', () => {
  const entryId = () => entriesOf(world, 'm1')[0]?._id ?? ''
  const appeal = (who: string) =>
    world.as(who).call('points.appeal', { entryId: entryId(), reason: '实际做了两个小时' })

  it('upheld takes the entry back and puts what was decided in its place; the person is told', async () => {
    await begin()
    await carried(world, [didSomething('m1', { points: 3 })])
    expect(refusalCode(await appeal('m2'))).toBe('NOT_FOUND')
    expect(refusalCode(await appeal('m1'))).toBe('ok')
    expect(refusalCode(await appeal('m1'))).toBe('APPEAL_CLOSED')
    await settle(world)
    expect((await world.as(WORKER).get('notice.list', {})).notices).toMatchObject([{ kind: 'appealAsked' }])
    const { appeals } = await world.as(WORKER).get('points.appeals', { orgPath: '/d1/s1/c1' })
    expect(appeals).toMatchObject([{ name: '姓名-m1', entry: { _id: entryId(), appeal: { state: 'asked' } } }])
    await world
      .as(WORKER)
      .get('points.decideAppeal', { entryId: entryId(), upheld: true, points: 6, answer: '核实无误' })
    await settle(world)
    expect(entriesOf(world, 'm1').map(({ points, minutesBalance }) => [points, minutesBalance])).toEqual([
      [3, 60],
      [-3, 0],
      [6, 60],
    ])
    expect(await mine('m1')).toMatchObject({ balance: 6, minutes: 60, year: { challenges: 1 } })
    expect((await world.as('m1').get('notice.list', {})).notices).toMatchObject([
      { kind: 'appealAnswered', facts: { upheld: true, answer: '核实无误' } },
    ])
    expect((await world.as(WORKER).get('points.appeals', { orgPath: '/d1/s1/c1' })).appeals).toEqual([])
    expect((await recomputeAll(world)).differences).toEqual([])
  })

  it('declined changes nothing; decided once', async () => {
    await begin()
    await carried(world, [didSomething('m1')])
    await appeal('m1')
    const decide = (upheld: boolean) =>
      world.as(WORKER).call('points.decideAppeal', { entryId: entryId(), upheld, answer: '核实无误' })
    expect(refusalCode(await decide(false))).toBe('ok')
    expect(refusalCode(await decide(true))).toBe('APPEAL_CLOSED')
    await settle(world)
    expect(entriesOf(world, 'm1')).toHaveLength(1)
  })

  it('is taken for thirty days', async () => {
    await begin()
    await carried(world, [didSomething('m1')])
    await world.advance(31 * DAY)
    expect(refusalCode(await appeal('m1'))).toBe('APPEAL_CLOSED')
    expect((await mine('m1')).entries).toMatchObject([{ canAppeal: false }])
  })
})

it('a statement is for keepers of where the person belongs', async () => {
  await begin()
  await carried(world, [didSomething('m1'), didSomething('m6')])
  const look = (who: string, orgPath: string, personId: string) =>
    world.as(who).call('points.statement', { orgPath, personId })
  expect(await look(SECRETARY, '/d1/s1/c1/b1', 'm1')).toMatchObject({
    data: { name: '姓名-m1', balance: 5, can: { reverse: false } },
  })
  expect(await look(OFFICER, '/d1', 'm6')).toMatchObject({ data: { balance: 5, can: { reverse: true } } })
  expect(await look('auditor-d1', '/d1', 'm6')).toMatchObject({ data: { name: '', balance: 5 } })
  expect(refusalCode(await look(WORKER, '/d1/s1/c1', 'm6'))).toBe('NOT_FOUND')
  // A path that goes on into somebody else's unit is no unit's path.
  expect(refusalCode(await look(SECRETARY, '/d1/s1/c1/b1/b4', 'm6'))).toBe('NOT_FOUND')
})
