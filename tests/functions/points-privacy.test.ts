import { COMMUNITY, carried, didSomething, NOW, pointsWorld, settle, state, WORKER } from '../support/points-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
beforeEach(async () => {
  world = await pointsWorld()
  await carried(world, [didSomething('m1', { points: 9 }), didSomething('m2'), didSomething('v1')])
})
afterEach(() => world.close())

const LEDGER = ['pointsEntries', 'pointsPeople', 'pointsTotals', 'pointsBranchTotals', 'certificates', 'honors']
const everything = () => JSON.stringify(LEDGER.map((name) => world.documents(name)))
const deleteMe = (who: string) => world.as(who).call('account.deleteMe', { phrase: '删除我的数据' })

it('one’s own data hold points, hours, appeals, honors and certificates', async () => {
  const { code } = await world.as('m1').get('points.certificate', { year: 2026 })
  const entryId = (await world.as('m1').get('points.mine', {})).entries[0]?._id ?? ''
  await world.as('m1').get('points.appeal', { entryId, reason: '实际做了两个小时' })
  const { json } = await world.as('m1').get('account.exportMyData', {})
  const { ledger } = JSON.parse(json)
  expect(ledger).toMatchObject({
    points: [{ title: '清扫楼道', points: 9, minutes: 60, appeal: '实际做了两个小时' }],
    certificates: [{ code, year: 2026, minutes: 60 }],
    shownInRankings: null,
  })
  expect(json).not.toContain('姓名-m2')
  expect(JSON.stringify(await world.as('m1').get('account.myData', {}))).toContain('清扫楼道（东一社区）9 分 60 分钟')
})

it('deleted, the name is gone from all of the ledger, and totals stay right', async () => {
  const { code } = await world.as('v1').get('points.certificate', { year: 2026 })
  const { honorId } = await world.as(WORKER).get('points.nominate', {
    orgPath: COMMUNITY,
    kind: 'bestVolunteer',
    personId: 'v1',
    year: 2026,
    deeds: '姓名-v1 常年参加社区志愿服务',
  })
  await world.as(WORKER).get('points.noticeHonor', { honorId, agreed: true })
  const before = await world.as(WORKER).get('points.assessment', { orgPath: COMMUNITY, year: 2026 })
  // Their role is given by others in this world; somebody who registered themselves has none to hand over.
  expect(refusalCode(await deleteMe('v1'))).toBe('ok')
  expect(everything()).not.toContain('姓名-v1')
  expect(refusalCode(await world.as('r1').call('points.verify', { code }))).toBe('NOT_FOUND')
  const after = await world.as(WORKER).get('points.assessment', { orgPath: COMMUNITY, year: 2026 })
  expect(after.persons.map(({ points, minutes }) => [points, minutes])).toEqual(
    before.persons.map(({ points, minutes }) => [points, minutes]),
  )
  expect(after.branches).toEqual(before.branches)
})

it('what was earned and not entered yet brings no name back', async () => {
  expect(refusalCode(await deleteMe('m1'))).toBe('ok')
  state(world, [didSomething('m1', { at: NOW })])
  await settle(world)
  expect(everything()).not.toContain('姓名-m1')
  expect(
    world.documents<{ personId: string }>('pointsEntries').filter(({ personId }) => personId === 'm1'),
  ).toHaveLength(2)
})

it('a deletion that breaks off is finished by its repeat', async () => {
  await world.as('m1').get('points.certificate', { year: 2026 })
  for (const action of ['database.modifyDocument', 'database.removeDocument']) {
    for (let after = 0; after < 6; after++) {
      world.engine.faults.set([{ action, function: 'account', kind: 'error', after, count: 1 }])
      await deleteMe('m1')
    }
  }
  world.engine.faults.clear()
  expect(refusalCode(await deleteMe('m1'))).toBe('ok')
  expect(everything()).not.toContain('姓名-m1')
})
