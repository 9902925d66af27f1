import { DAY } from '#core/kernel/day'
import { COMMUNITY, OFFICER, pointsWorld, SECRETARY, settle, WORKER } from '../support/points-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
beforeEach(async () => {
  world = await pointsWorld()
})
afterEach(() => world.close())

const nomination = {
  orgPath: COMMUNITY,
  kind: 'bestVolunteer',
  personId: 'v1',
  year: 2026,
  deeds: '常年参加社区志愿服务，随叫随到',
} as const
const nominate = (commandId?: string) => world.as(WORKER).call('points.nominate', nomination, commandId)
const nominated = async () => (await world.as(WORKER).get('points.nominate', nomination)).honorId
const honorsSeenBy = async (who: string) => (await world.as(who).get('points.honors', { orgPath: COMMUNITY })).honors

it('is nominated, lies open for five days, and is awarded after that; the person is told both times', async () => {
  const honorId = await nominated()
  expect(await honorsSeenBy('m1')).toEqual([])
  expect(await honorsSeenBy(WORKER)).toMatchObject([{ status: 'nominated', personId: 'v1', can: { notice: true } }])
  expect(refusalCode(await world.as(OFFICER).call('points.award', { honorId }))).toBe('HONOR_WRONG_STATUS')
  await world.as(WORKER).get('points.noticeHonor', { honorId, agreed: true })
  expect(await honorsSeenBy('r1')).toMatchObject([
    { status: 'noticed', name: '姓名-v1', personId: '', can: { object: true, award: false, seeObjections: false } },
  ])
  expect(await world.as(OFFICER).call('points.award', { honorId })).toMatchObject({
    error: { code: 'HONOR_NOTICE_RUNNING', details: { until: expect.any(Number) } },
  })
  await world.advance(5 * DAY)
  expect(refusalCode(await world.as(WORKER).call('points.award', { honorId }))).toBe('NOT_FOUND')
  await world.as(OFFICER).get('points.award', { honorId })
  await settle(world)
  expect((await world.as('v1').get('notice.list', {})).notices.map(({ kind }) => kind)).toEqual([
    'honorAwarded',
    'honorNoticed',
  ])
  expect((await world.as('v1').get('points.mine', {})).honors).toMatchObject([{ status: 'awarded' }])
})

it('is nominated once for each person and year; sent again it is the same; withdrawn it can be given anew', async () => {
  const both = [await nominate('nominate-1'), await nominate('nominate-1')]
  expect(both[0]).toMatchObject({ ok: true })
  expect(both[1]).toMatchObject({ data: (both[0] as { data: object }).data })
  expect(refusalCode(await nominate())).toBe('HONOR_DOUBLE')
  const [honor] = await honorsSeenBy(WORKER)
  await world.as(WORKER).get('points.withdrawHonor', { honorId: honor?._id ?? '', reason: '本人谢绝' })
  expect(refusalCode(await nominate())).toBe('ok')
})

it('is for people of the unit', async () => {
  const input = { ...nomination, personId: 'm6' }
  expect(refusalCode(await world.as(WORKER).call('points.nominate', input))).toBe('NOT_FOUND')
})

it('is objected to once by each, and who said what stays with the server', async () => {
  const honorId = await nominated()
  const object = (who: string) => world.as(who).call('points.object', { honorId, reason: '与事实不符，请核实' })
  expect(refusalCode(await object('r1'))).toBe('NOT_FOUND')
  await world.as(WORKER).get('points.noticeHonor', { honorId, agreed: true })
  expect((await Promise.all(['r1', 'r1', 'm1'].map(object))).map(refusalCode)).toEqual(['ok', 'ok', 'ok'])
  expect(refusalCode(await object('v1'))).toBe('HONOR_WRONG_STATUS')
  const { objections } = await world.as(WORKER).get('points.objections', { honorId })
  expect(objections.map(({ reason }) => reason)).toHaveLength(2)
  expect(JSON.stringify(objections)).not.toMatch(/personId|r1/)
  expect(await honorsSeenBy('r1')).toMatchObject([{ can: { object: false } }])
  await world.advance(5 * DAY)
  expect(refusalCode(await object('m2'))).toBe('HONOR_WRONG_STATUS')
})

it('that was awarded is taken back by officers alone', async () => {
  const honorId = await nominated()
  await world.as(WORKER).get('points.noticeHonor', { honorId, agreed: true })
  await world.advance(5 * DAY)
  await world.as(OFFICER).get('points.award', { honorId })
  const withdraw = (who: string) => world.as(who).call('points.withdrawHonor', { honorId, reason: '事迹不实' })
  expect(refusalCode(await withdraw(WORKER))).toBe('FORBIDDEN')
  expect(refusalCode(await withdraw(SECRETARY))).toBe('NOT_FOUND')
  expect(refusalCode(await withdraw(OFFICER))).toBe('ok')
})
