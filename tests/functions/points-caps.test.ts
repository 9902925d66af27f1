import { DAY, HOUR } from '#core/kernel/day'
import {
  aRule,
  aRuleSet,
  carried,
  didSomething,
  entriesOf,
  NOW,
  OFFICER,
  pointsWorld,
  recomputeAll,
  settle,
} from '../support/points-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
const begin = async (documents: object = {}) => {
  world = await pointsWorld(documents)
}
afterEach(() => world.close())

const pointsOf = (who: string) => entriesOf(world, who).map(({ points, uncapped }) => [points, uncapped])

it('a cap gives what it leaves, says what it would have been, and gives again when something is taken back', async () => {
  await begin({ pointsRules: [aRuleSet([aRule({ perDay: 12 })])] })
  await carried(
    world,
    [8, 8, 8].map((points) => didSomething('m1', { points })),
  )
  expect(pointsOf('m1')).toEqual([
    [8, null],
    [4, 8],
    [0, 8],
  ])
  const [first] = entriesOf(world, 'm1')
  await world.as(OFFICER).get('points.reverse', { entryId: first?._id ?? '', reason: '重复记录' })
  await carried(world, [didSomething('m1', { points: 20 })])
  expect(pointsOf('m1').slice(3)).toEqual([
    [-8, null],
    [8, 20],
  ])
  expect(await world.as('m1').get('points.mine', {})).toMatchObject({
    balance: 12,
    entries: [{ uncapped: 20 }, {}, {}, {}, {}],
  })
  expect((await recomputeAll(world)).differences).toEqual([])
})

it('a day, a month, a year end at midnight in Beijing', async () => {
  await begin({ pointsRules: [aRuleSet([aRule({ perDay: 5, perMonth: 8 })])] })
  const midnight = Date.UTC(2026, 9, 31, 16)
  await carried(world, [
    didSomething('m1', { at: midnight - HOUR }),
    didSomething('m1', { at: midnight }),
    didSomething('m1', { at: midnight + 23 * HOUR }),
    didSomething('m1', { at: midnight + DAY }),
  ])
  expect(pointsOf('m1')).toEqual([
    [5, null],
    [5, null],
    [0, 5],
    [3, 5],
  ])
  expect((await recomputeAll(world)).differences).toEqual([])
})

describe('rules', () => {
  const publish = (from: number, commandId?: string) =>
    world.as(OFFICER).call('points.publishRules', { from, rules: [aRule({ points: 9 })], note: '提高标准' }, commandId)

  it('published hold from their moment on; what was done before stays as it was', async () => {
    await begin()
    const answer = await publish(NOW + DAY)
    expect(answer).toMatchObject({ ok: true, data: { version: 2 } })
    expect(await world.as('m1').get('points.rules', {})).toMatchObject({
      current: { version: 1 },
      coming: [{ version: 2 }],
      past: [],
      can: { publish: false },
    })
    await world.advance(2 * DAY)
    // Told late, and none the less by the rules of its day.
    await carried(world, [didSomething('m1', { at: NOW }), didSomething('m1', { at: NOW + DAY })])
    expect(pointsOf('m1')).toEqual([
      [5, null],
      [9, null],
    ])
    expect(await world.as(OFFICER).get('points.rules', {})).toMatchObject({
      current: { version: 2 },
      past: [{ version: 1 }],
      can: { publish: true },
    })
    expect((await recomputeAll(world)).differences).toEqual([])
  })

  it('sent again are the same version; of two at once each has its own, or is told to look again', async () => {
    await begin()
    const [one, again] = [await publish(NOW + DAY, 'publish-1'), await publish(NOW + DAY, 'publish-1')]
    expect(one).toMatchObject({ data: { version: 2 } })
    expect(again).toMatchObject({ data: { version: 2 } })
    const both = await Promise.all([publish(NOW + 2 * DAY), publish(NOW + 2 * DAY)])
    expect(both.map(refusalCode).filter((code) => code === 'ok')).toHaveLength(1)
    expect(world.documents('pointsRules')).toHaveLength(3)
    expect(refusalCode(await publish(NOW))).toBe('RULES_FROM_INVALID')
  })

  it('are none at first: hours count, points do not', async () => {
    await begin({ pointsRules: [] })
    await carried(world, [didSomething('m1', { points: 8 })])
    await settle(world)
    expect(await world.as('m1').get('points.mine', {})).toMatchObject({ balance: 0, minutes: 60 })
    expect(await world.as('m1').get('points.rules', {})).toMatchObject({ current: null })
  })
})
