import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { demoAccount } from '#local/seed/templates'
import { aLesson, kindsOf, NOW, noticeWorld, seat, strike } from '../support/notice-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
beforeEach(async () => {
  const roster = ['m1', 'm2', 'm3', 'm4'].map(seat)
  world = await noticeWorld({ lessons: [aLesson('lesson01', NOW + 5 * DAY, { roster })] })
})
afterEach(() => {
  mend()
  return world.close()
})

const TEMPLATE = 'demo-seat-given'
const accept = (who: string, commandId?: string) =>
  world.as(who).call('notice.subscribe', { accepted: ['seatGiven'] }, commandId)
/** What WeChat itself knows: the person tapped and accepted. */
const wechatKnows = (who: string) => world.engine.messages.grant(who, TEMPLATE, 1)
const held = async (who: string) =>
  (await world.as(who).get('notice.subscriptions', {})).templates.find(({ key }) => key === 'seatGiven')?.held
const sent = () => world.engine.messages.list()
const cancel = (who: string) => world.as(who).get('study.cancelSignUp', { lessonId: 'lesson01' })
/** The account's template has a field more than is configured: WeChat answers 47003 until that is mended. */
const fields = () => demoAccount.templates[TEMPLATE] ?? []
const misfit = () => fields().push('thing9')
const mend = () => fields().splice(4)

it('tells which templates there are and what is held of each; a report counts once, however often it is sent', async () => {
  const { templates } = await world.as('m3').get('notice.subscriptions', {})
  expect(templates.map(({ key, templateId }) => [key, templateId])).toContainEqual(['seatGiven', TEMPLATE])
  await accept('m3', 'subscribe-1')
  await accept('m3', 'subscribe-1')
  expect(await held('m3')).toBe(1)
  await accept('m3')
  expect(await held('m3')).toBe(2)
  expect(refusalCode(await accept('a-stranger'))).toBe('CONSENT_REQUIRED')
})

it('reaches who holds a grant, once, and spends it; who holds none finds it in the app', async () => {
  await accept('m3')
  wechatKnows('m3')
  await cancel('m1')
  await cancel('m2')
  await strike(world)
  await strike(world)
  expect(sent()).toMatchObject([
    {
      openid: 'm3',
      templateId: TEMPLATE,
      page: 'packages/study/lesson/index?lessonId=lesson01',
      data: { thing1: '学习党章' },
    },
  ])
  expect(await held('m3')).toBe(0)
  expect(await kindsOf(world, 'm3')).toEqual(['seatGiven'])
  expect(await kindsOf(world, 'm4')).toEqual(['seatGiven'])
})

it('that WeChat refuses makes what is counted here nothing', async () => {
  await accept('m3')
  await accept('m3')
  await cancel('m1')
  await strike(world)
  expect(sent()).toEqual([])
  expect(await held('m3')).toBe(0)
})

it('whose answer is lost is not sent again', async () => {
  await accept('m3')
  wechatKnows('m3')
  world.engine.faults.set([{ action: 'wx.openApi', kind: 'lostAnswer' }])
  await cancel('m1')
  await strike(world)
  world.engine.faults.clear()
  await strike(world)
  expect(sent()).toHaveLength(1)
})

describe('that fails for a reason of ours', () => {
  const parked = async () => (await world.as('districtOfficer-d1').get('operation.parked', { unitId: 'd1' })).effects

  it('gives the grant back, is parked under its reason, and goes when an officer says so', async () => {
    await accept('m3')
    wechatKnows('m3')
    misfit()
    await cancel('m1')
    await strike(world)
    expect(sent()).toEqual([])
    expect(await held('m3')).toBe(1)
    const [effect] = await parked()
    expect(effect).toMatchObject({ kind: 'resend', what: 'seatGiven', error: '47003', retrying: false })
    mend()
    await world.as('districtOfficer-d1').get('operation.retry', { unitId: 'd1', effectId: effect?.id ?? '' })
    await strike(world)
    await strike(world)
    expect(sent()).toHaveLength(1)
    expect(await parked()).toEqual([])
  })

  it('is not sent any more once it is of no use', async () => {
    await accept('m3')
    wechatKnows('m3')
    misfit()
    await cancel('m1')
    await strike(world)
    mend()
    const [effect] = await parked()
    await world.advance(5 * DAY + HOUR)
    await world.as('districtOfficer-d1').get('operation.retry', { unitId: 'd1', effectId: effect?.id ?? '' })
    await world.advance(2 * MINUTE)
    expect(sent()).toEqual([])
  })
})
