import { MINUTE } from '#core/kernel/day'
import type { Phone } from './harness/phone'
import { readCode } from './harness/read-code'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)
const LESSON = 'lesson01'

/** A full room, thick walls: what the screens do when the network does not. */
describe('with a bad network', () => {
  let room: Room
  let presenter: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    presenter = room
      .phone('demo-secretary')
      .open({ route: 'packages/study/present/index', query: { lessonId: LESSON } })
    await readCode(presenter)
  })
  afterAll(() => room.close())

  const recordOf = async (openid: string) => {
    const { entries } = await room.world.as(openid).get('study.myRecord', {})
    return entries.filter((entry) => entry.lessonId === LESSON)
  }

  it('sends a check-in whose answer was lost again under the same id, and it stands once', async () => {
    const member = room.phone('demo-m0301')
    member.device.camera = await readCode(presenter)
    member.loseAnswerTo('checkIn')
    member.open({ route: 'packages/study/scan/index' })
    await member.page.findByText('签到成功')

    const [first, again, ...more] = member.sent('checkIn')
    expect(again).toEqual(first)
    expect(more).toEqual([])
    expect(first?.commandId).toMatch(/^[\w-]{8,64}$/)
    expect(await recordOf('demo-m0301')).toHaveLength(1)
  })

  it('keeps a check-in made without a network through the end of the app, and sends it by itself', async () => {
    const member = room.phone('demo-m0302')
    member.device.camera = await readCode(presenter)
    member.setOnline(false)
    member.open({ route: 'packages/study/scan/index' })
    await member.page.findByText('签到已存在这台手机上')
    member.kill()
    expect(await recordOf('demo-m0302')).toEqual([])

    member.open()
    await member.page.findByText(/的签到待提交，有网络后自动完成$/)
    await room.advance(40 * MINUTE)
    member.setOnline(true)
    await member.page.findByText(/的签到已提交成功$/)
    const [entry, ...more] = await recordOf('demo-m0302')
    expect([entry?.how, more]).toEqual(['late', []])
    expect(new Set(member.sent('checkIn').map(({ commandId }) => commandId)).size).toBe(1)

    await member.page.tap('关闭')
    member.kill()
    member.open()
    await member.page.findByText(/上好|下午好/)
    expect(member.page.outline()).not.toMatch(/的签到/)
  })

  it('tells on the same screen when the network comes back in time', async () => {
    const member = room.phone('demo-m0306')
    member.device.camera = await readCode(presenter)
    member.setOnline(false)
    member.open({ route: 'packages/study/scan/index' })
    await member.page.findByText('签到已存在这台手机上')
    member.setOnline(true)
    await member.page.findByText('签到成功')
    expect((await recordOf('demo-m0306'))[0]?.how).toBe('scan')
  })

  it('tells what the server said when what was kept is not taken', async () => {
    const member = room.phone('demo-m0307')
    member.device.camera = (await readCode(presenter)).replace(/.{3}$/, 'AAA')
    member.setOnline(false)
    member.open({ route: 'packages/study/scan/index' })
    await member.page.findByText('签到已存在这台手机上')
    member.setOnline(true)
    await member.page.findByText('签到没有成功')
    await member.page.findByText(/这不是有效的签到码/)
    await member.page.findByRole('button', '重新扫码')
  })

  it('signs up once when the answer is lost', async () => {
    const member = room.phone('demo-m1001')
    member.open({ route: 'packages/study/lesson/index', query: { lessonId: 'lesson04' } })
    await member.page.findByRole('button', '报名')
    member.loseAnswerTo('signUp')
    const before = await room.world.as('demo-m1001').get('study.get', { lessonId: 'lesson04' })
    await member.page.tap('报名')
    await member.page.findByText('您已报名，有座位')
    const after = await room.world.as('demo-m1001').get('study.get', { lessonId: 'lesson04' })
    expect(after.signups).toBe(before.signups + 1)
  })

  it('shows what was seen last, with its time, when the app is started without one', async () => {
    const member = room.phone('demo-member').open()
    await member.page.findByText('晚上好，陈示例')
    await member.tapTab('课程')
    await member.page.findByRole('button', /党课开讲啦/)
    member.kill()

    member.setOnline(false)
    member.open()
    await member.tapTab('课程')
    await member.page.findByRole('button', /党课开讲啦/)
    await member.page.findByText(/^没有网络，显示 .* 的内容$/)
  })

  it('says so where nothing was seen before, and loads by one tap', async () => {
    const member = room.phone('demo-m0304')
    member.setOnline(false)
    member.open()
    await member.page.findByText('网络连接不上')
    member.setOnline(true)
    await member.page.tap('重试')
    await member.page.findByText('党课开讲啦：从一条漓江看绿水青山')
  })

  it('goes on changing the presenter’s code', async () => {
    const before = await readCode(presenter)
    presenter.setOnline(false)
    await presenter.page.findByText('没有网络，签到码照常更换；人数暂停更新')
    await room.advance(10_000)
    const after = await readCode(presenter, { after: before })

    const member = room.phone('demo-m0305')
    member.device.camera = after
    member.open({ route: 'packages/study/scan/index' })
    await member.page.findByText('签到成功')
  })
})
