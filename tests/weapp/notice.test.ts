import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import type { Phone } from './harness/phone'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(90_000)
const TITLE = '订阅提醒的一堂党课'
const STARTS = EVENING + DAY + 4 * HOUR
const COMMUNITY = '/450302/450302001/450302001002'
const SEATS = ['demo-lesson-soon', 'demo-seat-given']

interface Sent {
  openid: string
  templateId: string
}

/** 消息 and 订阅 on phones: the compiled mini-program, the real functions, the engine's timers and what it was asked to send. */
describe('being told', () => {
  let room: Room
  let willing: Phone
  let unwilling: Phone
  let lessonId: string

  beforeAll(async () => {
    room = await Room.open(EVENING)
    const secretary = room.world.as('demo-secretary')
    const made = await secretary.get('study.create', {
      kind: 'partyLesson',
      title: TITLE,
      speaker: '示例讲师',
      summary: '',
      orgPath: `${COMMUNITY}/450302001002-b1`,
      audiencePath: COMMUNITY,
      audience: 'members',
      venue: { name: '解东社区党群服务中心', address: '' },
      startsAt: STARTS,
      endsAt: STARTS + HOUR,
      capacity: 2,
      creditHours: 1,
    })
    lessonId = made.lessonId
    await secretary.get('study.publish', { lessonId })
    willing = room.phone('demo-member').open()
    unwilling = room.phone('demo-member-2').open()
  })
  afterAll(() => room.close())

  const openLesson = async (phone: Phone) => {
    phone.open({ route: 'packages/study/lesson/index', query: { lessonId } })
    await phone.page.findByRole('heading', TITLE)
    await knowsTemplates(phone)
  }
  /** As whoever reads before they tap: in the tap itself there is no time to ask which templates there are. */
  const knowsTemplates = (phone: Phone) =>
    phone.page.waitFor(() => phone.stored.includes('notice.subscriptions'), 'the templates to be known')
  const sentTo = async (openid: string) => {
    const response = await fetch(`${room.world.url}/engine/messages?openid=${openid}`)
    return ((await response.json()) as Sent[]).map(({ templateId }) => templateId)
  }
  const held = async (openid: string) =>
    (await room.world.as(openid).get('notice.subscriptions', {})).templates.filter((one) => one.held > 0)
  const signUp = async (phone: Phone) => {
    await openLesson(phone)
    await phone.page.tap('报名')
    await phone.page.findByText('您已报名，有座位')
  }

  it('asks in the tap that signs up, for what follows from it, and counts what was accepted', async () => {
    await signUp(willing)
    expect(willing.device.asked).toEqual([SEATS])
    await willing.page.waitFor(() => willing.sent('subscribe').length === 1, 'the answer to be told')
    expect(willing.sent('subscribe')[0]?.input).toEqual({ accepted: ['lessonSoon', 'seatGiven'] })
    expect((await held('demo-member')).map(({ key }) => key)).toEqual(['lessonSoon', 'seatGiven'])
  })

  it('signs up whoever refuses, and does not ask them again in the next days', async () => {
    unwilling.device.subscribes = 'reject'
    await signUp(unwilling)
    expect(unwilling.device.asked).toEqual([SEATS])
    await unwilling.page.tap('取消报名')
    await unwilling.page.tapIn('alertdialog', '取消报名')
    await unwilling.page.findByRole('button', '报名')
    await unwilling.page.tap('报名')
    await unwilling.page.findByText('您已报名，有座位')
    expect(unwilling.device.asked).toHaveLength(1)
    expect(unwilling.sent('subscribe')).toEqual([])
  })

  it.each(['off', 'broken'] as const)('signs up all the same when WeChat does not ask: %s', async (how) => {
    const third = room.phone('demo-secretary').open()
    third.device.subscribes = how
    await openLesson(third)
    await third.page.tap(/^(报名|座位已满，排队候补)$/)
    await third.page.findByText('候补第 1 位')
    expect(third.sent('subscribe')).toEqual([])
    await third.page.tap('退出候补')
    await third.page.tapIn('alertdialog', '退出候补')
    await third.page.findByRole('button', '座位已满，排队候补')
    third.kill()
  })

  it('sends a message to who accepted when the reminder is due; the other finds it in 消息', async () => {
    await room.advance(4 * HOUR + 3 * MINUTE)
    expect(await sentTo('demo-member')).toEqual(['demo-lesson-soon'])
    expect(await sentTo('demo-member-2')).toEqual([])
    unwilling.open()
    await unwilling.page.tap(/^消息：/)
    await unwilling.page.findByText('开课提醒')
    await unwilling.page.tap(new RegExp(`^未读 开课提醒.*${TITLE}`))
    await unwilling.page.findByRole('heading', TITLE)
    await unwilling.page.waitFor(() => unwilling.sent('markRead').length === 1, 'the reading to be told')
  })

  it('marks read with no network, and tells it when there is one', async () => {
    willing.open()
    await willing.page.tap(/^消息：/)
    await willing.page.findByText('开课提醒')
    willing.setOnline(false)
    await willing.page.tap('全部标为已读')
    await willing.page.findByText('已全部标为已读')
    willing.open()
    willing.setOnline(true)
    await willing.page.waitFor(() => willing.sent('markRead').length === 1, 'the reading to be told')
    await willing.page.waitFor(() => willing.page.allByText(/的签到/).length === 0, 'no check-in to be spoken of')
    await willing.page.waitFor(() => !willing.stored.includes('markRead'), 'the answer to have come')
    expect((await room.world.as('demo-member').get('notice.unread', {})).total).toBe(0)
  })

  it('says what is held, gives one more for a tap, and explains a no', async () => {
    willing.open()
    await willing.tapTab('我的')
    await willing.page.tap(/^微信提醒/)
    await willing.page.findByText('有人让出座位，您从候补转正时')
    await willing.page.tap('多要一条候补成功')
    await willing.page.findByText('还能收到 2 条')
    willing.device.subscribes = 'reject'
    await willing.page.tap('多要一条申请结果')
    await willing.page.findByText(/^您选择了不接收这种提醒/)
    willing.device.subscribes = 'off'
    await willing.page.tap('多要一条申请结果')
    await willing.page.findByText(/^本小程序的消息通知已关闭/)
  })

  it('asks a secretary in the tap that publishes', async () => {
    const secretary = room.phone('demo-secretary').open()
    const { lessons } = await room.world.as('demo-secretary').get('study.list', {})
    const draft = lessons.find(({ phase }) => phase === 'draft')
    expect(draft).toBeDefined()
    secretary.open({ route: 'packages/study/lesson/index', query: { lessonId: draft?._id ?? '' } })
    await knowsTemplates(secretary)
    await secretary.page.tap('发布课程')
    await secretary.page.tapIn('alertdialog', '发布课程')
    await secretary.page.findByText('已发布')
    expect(secretary.device.asked).toEqual([['demo-asked']])
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
