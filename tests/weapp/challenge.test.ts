import { HOUR } from '#core/kernel/day'
import type { Phone } from './harness/phone'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)
const URGENT = '雨后背街小巷断枝清理'

/** 揭榜 on a member's phone: the compiled mini-program, the real functions. */
describe('taking on a challenge on a phone', () => {
  let room: Room
  let member: Phone
  let other: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    member = room.phone('demo-member').open()
    other = room.phone('demo-member-2').open()
  })
  afterAll(() => room.close())

  it('is found in the hall, which asks for no place by itself', async () => {
    await member.tapTab('揭榜')
    await member.page.findByText(URGENT)
    await member.page.findByText('明天 19:00 前完成，还有 1 天')
    expect(member.page.text()).not.toContain('定位')
  })

  it('says where a refused place is allowed, opens that screen, and then lists the nearest', async () => {
    await member.page.tap('离我最近')
    await member.page.findByText('您没有允许获取位置')
    await member.page.tap('去设置')
    await member.page.tap('再试一次')
    await member.page.findByText(/^解东社区党群服务中心 · \d+ 米$/)
    expect(member.stored).not.toContain('"near"')
    await member.page.tap('最新')
  })

  it('is taken on in one tap; whoever comes later is told when it may be free', async () => {
    await other.tapTab('揭榜')
    await other.page.tap(new RegExp(URGENT))
    await other.page.findByRole('button', '揭榜')
    await member.page.tap(new RegExp(URGENT))
    await member.page.tap('揭榜')
    await member.page.findByText('您已揭榜')
    await other.page.tap('揭榜')
    await other.page.findByText('席位已揭完')
    await other.page.findByText(/^最早 明天 07:00 可能空出$/)
    expect(other.page.allByRole('button', '揭榜')).toEqual([])
  })

  it('shows the place on WeChat’s own map, and sends a card on that names nobody', async () => {
    await member.page.tap(/^解东社区党群服务中心/)
    await member.page.waitFor(() => member.device.shown.startsWith('解东社区党群服务中心 25.28'), 'a map')
    const { title = '', path = '' } = member.share()
    expect(title).toContain(URGENT)
    expect(path).toMatch(/^\/packages\/challenge\/detail\/index\?challengeId=[0-9a-z]{8}$/)
    expect(title + path).not.toContain('示例')
  })

  it('is given more time once', async () => {
    await member.page.tap('更多')
    await member.page.tapIn('dialog', /^申请延期/)
    await member.page.findByText('还有 1 天，至 明天 19:00')
    await member.page.tap('更多')
    await member.page.findByText('退榜')
    expect(member.page.text()).not.toContain('申请延期')
    await member.page.tapIn('dialog', '关闭')
  })

  it('asks for itself on 今日 when its time runs out, and is free for the next one without any timer', async () => {
    await room.advance(14 * HOUR)
    await member.tapTab('今日')
    await member.page.findByText('揭榜待办')
    await member.page.findByText(URGENT)
    await room.advance(10 * HOUR)
    other.glanceAway()
    await other.page.findByText(URGENT)
    await member.tapTab('我的')
    await member.page.tap(/^我揭的榜/)
    await member.page.findByText('到期没有交榜的')
  })

  it('finds on the map what is tapped there, first in the list below', async () => {
    await other.tapTab('揭榜')
    await other.page.tap('地图')
    await other.page.findByText('榜单')
    await other.page.tapMarker('桃花江护河巡查')
    const titles = other.page.allByRole('button').map(({ name }) => name)
    expect(titles.find((name) => name.includes('前完成'))).toContain('桃花江护河巡查')
  })

  it('shows without a network what the phone knows', async () => {
    await other.tapTab('揭榜')
    await other.page.findByText('桃花江护河巡查')
    other.setOnline(false)
    other.glanceAway()
    await other.page.findByText(/^没有网络，显示 .* 的内容$/)
    await other.page.findByText('桃花江护河巡查')
    other.setOnline(true)
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
