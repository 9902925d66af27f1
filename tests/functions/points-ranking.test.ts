import { DAY } from '#core/kernel/day'
import { COMMUNITY, carried, DISTRICT, didSomething, NOW, OFFICER, pointsWorld, WORKER } from '../support/points-world'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
beforeEach(async () => {
  world = await pointsWorld()
  await carried(world, [
    didSomething('m1', { points: 9 }),
    didSomething('m2', { points: 7 }),
    didSomething('m5', { points: 7 }),
    didSomething('v1', { points: 3 }),
    didSomething('m6', { points: 12 }),
    didSomething('m3', { points: 20, at: NOW - 40 * DAY }),
    didSomething('r1', { points: 20 }),
  ])
})
afterEach(() => world.close())

const ranked = async (who: string, input: object) => {
  const { rows, ...rest } = await world.as(who).get('points.ranking', { of: 'persons', ...input } as never)
  return { ...rest, rows: rows.map(({ place, name, points, mine }) => [place, name, points, mine]) }
}

it('of persons gives ties one place, and names to members of the branches beside; a volunteer has none', async () => {
  expect(await ranked('m2', { orgPath: COMMUNITY })).toMatchObject({
    unit: '东一社区',
    period: '2026-11',
    rows: [
      [1, '姓名-m1', 9, false],
      [2, '姓名-m2', 7, true],
      [2, '姓名-m5', 7, false],
      [4, '', 3, false],
    ],
    mine: null,
  })
  expect((await ranked('m6', { orgPath: COMMUNITY })).rows.map(([, name]) => name)).toEqual(['', '', '', ''])
  expect((await ranked('r1', { orgPath: COMMUNITY })).rows.map(([, name]) => name)).toEqual(['', '', '', ''])
})

it('of a year holds all its months; who names no unit looks around their own branch', async () => {
  const year = await ranked('m1', { period: '2026' })
  expect(year).toMatchObject({
    orgPath: COMMUNITY,
    rows: [[1, '姓名-m3', 20, false], [2, '姓名-m1', 9, true], {}, {}, {}],
  })
})

it('shows a name to all or to none, as its owner says, from the next look on', async () => {
  const nameOf = async (who: string, place: number) => (await ranked(who, { orgPath: COMMUNITY })).rows[place]?.[1]
  await world.as('m1').get('points.showMe', { shown: false })
  await world.as('v1').get('points.showMe', { shown: true })
  expect(await nameOf('m2', 0)).toBe('')
  expect(await nameOf('m1', 0)).toBe('姓名-m1')
  expect(await nameOf('r1', 3)).toBe('姓名-v1')
  expect(await world.as('m1').get('points.mine', {})).toMatchObject({ shown: false })
  await world.as('m1').get('points.showMe', { shown: true })
  expect(await nameOf('r1', 0)).toBe('姓名-m1')
})

it('of branches adds up what their people earned while they were in them, and has it for each member', async () => {
  const { rows } = await world.as('m1').get('points.ranking', { orgPath: DISTRICT, of: 'branches' })
  expect(rows.map(({ place, name, points, perHead, mine }) => [place, name, points, perHead, mine])).toEqual([
    [1, '东一第一党支部', 16, 4, true],
    [2, '西一党支部', 12, 12, false],
    [3, '东一第二党支部', 7, 7, false],
  ])
})

it('leaves with a branch what was earned in it, and goes with the person', async () => {
  await world.as(OFFICER).get('roster.requestTransfer', { memberId: 'm1', toBranchId: 'b4' })
  await world.as(OFFICER).get('roster.confirmTransfer', { memberId: 'm1' })
  await carried(world, [didSomething('m1', { points: 1 })])
  const { rows } = await world.as('m1').get('points.ranking', { orgPath: DISTRICT, of: 'branches' })
  expect(rows.map(({ name, points }) => [name, points])).toEqual([
    ['东一第一党支部', 16],
    ['西一党支部', 13],
    ['东一第二党支部', 7],
  ])
  const there = await world.as('m6').get('points.ranking', { orgPath: '/d1/s2/c3', of: 'persons' })
  expect(there.rows.map(({ name, points }) => [name, points])).toEqual([
    ['姓名-m6', 12],
    ['姓名-m1', 10],
  ])
})

describe('an assessment', () => {
  it('has every person with an entry and every branch, names for keepers alone', async () => {
    const sheet = await world.as(WORKER).get('points.assessment', { orgPath: COMMUNITY, year: 2026 })
    expect(sheet.persons.map(({ name, points, challenges }) => [name, points, challenges])).toEqual([
      ['姓名-m3', 20, 1],
      ['姓名-m1', 9, 1],
      ['姓名-m2', 7, 1],
      ['姓名-m5', 7, 1],
      ['姓名-v1', 3, 1],
    ])
    expect(sheet.branches.map(({ name, members, active, points }) => [name, members, active, points])).toEqual([
      ['东一社区', 0, 0, 0],
      ['东一第一党支部', 4, 3, 36],
      ['东一第二党支部', 1, 1, 7],
      ['东苑小区', 0, 0, 0],
    ])
    const read = await world.as('auditor-d1').get('points.assessment', { orgPath: COMMUNITY, year: 2026 })
    expect(read.persons.map(({ name }) => name)).toEqual(['', '', '', '', ''])
  })

  it('is exported as a workbook of two sheets', async () => {
    const { fileName, content } = await world
      .as(WORKER)
      .get('points.exportAssessment', { orgPath: COMMUNITY, year: 2026 })
    expect(fileName).toBe('东一社区考核表-2026.xlsx')
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(Buffer.from(content, 'base64'))
    const text = (name: string) => strFromU8(files[`xl/worksheets/${name}.xml`] ?? new Uint8Array())
    expect(text('sheet1')).toContain('姓名-m3')
    expect(text('sheet2')).toContain('东一第二党支部')
    expect(text('sheet1')).not.toMatch(/<f>/)
  })
})
