import { MINUTE } from '#core/kernel/day'
import type { Phone } from './harness/phone'
import { readCode, readDigits } from './harness/read-code'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)
const TITLE = '手机上的一堂党课'

/** 党课 lived on phones: the compiled mini-program, the real functions, the engine. Each step follows the one before. */
describe('a lesson, from its announcement to the study record', () => {
  let room: Room
  let secretary: Phone
  let member: Phone
  let second: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    secretary = room.phone('demo-secretary').open()
    member = room.phone('demo-member').open()
    second = room.phone('demo-member-2').open()
  })
  afterAll(() => room.close())

  const openLesson = async (phone: Phone) => {
    phone.open()
    await phone.tapTab('课程')
    await phone.page.tap(new RegExp(TITLE))
    await phone.page.findByRole('heading', TITLE)
  }
  const checkInsOf = (openid: string) => room.world.as(openid).get('study.myRecord', {})

  it('the secretary writes it as a draft that only she sees', async () => {
    const { page } = secretary
    await secretary.tapTab('我的')
    await page.tap('发布课程')
    await page.type('课程名称', TITLE)
    await page.type('主讲人', '示例讲师')
    await page.pick('日期', '2026-11-24')
    await page.pick('开始时间', '19:20')
    await page.pick('结束时间', '20:50')
    await page.type('地点', '解东社区党群服务中心')
    await page.pick('参加范围', '解东社区')
    await page.type('座位数', '1')
    await page.type('学时', '1.5')
    await page.tap('保存并预览')

    await page.findByText('草稿，只有本支部书记可见')
    expect(secretary.stack).toEqual(['pages/me/index', 'packages/study/lesson/index'])
    const { lessons } = await room.world.as('demo-member').get('study.list', {})
    expect(lessons.map((lesson) => lesson.title)).not.toContain(TITLE)
  })

  it('she publishes it, and members see it', async () => {
    await secretary.page.tap('发布课程')
    await secretary.page.findByRole('alertdialog', '发布这门课程？')
    await secretary.page.tapIn('alertdialog', '发布课程')
    await secretary.page.findByText('已发布')

    await openLesson(member)
    await member.page.findByText('0 / 1 座')
  })

  it('gives the only seat to the first and a place on the waitlist to the second', async () => {
    await member.page.tap('报名')
    await member.page.findByText('您已报名，有座位')

    await openLesson(second)
    await second.page.tap('座位已满，排队候补')
    await second.page.findByText('候补第 1 位')
  })

  it('moves the second up when the first cancels', async () => {
    await member.page.tap('取消报名')
    await member.page.findByText('您的座位会让给候补的第一位，再次报名需重新排队。')
    await member.page.tapIn('alertdialog', '取消报名')
    await member.page.findByRole('button', '座位已满，排队候补')

    second.glanceAway()
    await second.page.findByText('您已报名，有座位')
    await second.page.findByText('报名顺序第 1 位')
  })

  it('shows a code on the secretary’s phone that changes by itself and keeps the screen on', async () => {
    await secretary.page.tap('上课')
    const first = await readCode(secretary)
    expect(secretary.device.keptOn).toBe(true)

    await room.advance(10_000)
    expect(await readCode(secretary, { after: first })).not.toBe(first)
  })

  it('checks the member in by a scan from the first screen', async () => {
    member.open()
    member.device.camera = await readCode(secretary)
    await member.page.tap('扫码签到')

    await member.page.findByText('签到成功')
    await member.page.findByText(TITLE)
    expect(member.stack).toEqual(['pages/today/index', 'packages/study/checked-in/index'])
  })

  it('keeps it in the record exactly once, also when it is scanned again', async () => {
    const before = await checkInsOf('demo-member')
    await room.advance(10_000)
    member.open()
    member.device.camera = await readCode(secretary)
    await member.page.tap('扫码签到')
    await member.page.findByText('签到成功')

    expect(await checkInsOf('demo-member')).toEqual(before)
    await member.page.tap('查看学习档案')
    await member.page.findByText(TITLE)
    expect(member.page.allByText(TITLE)).toHaveLength(1)
    await member.page.findByText(/· 扫码 · 解东社区第一党支部$/)
  })

  it('checks the second member in by the six digits', async () => {
    await second.page.tap('扫码签到')
    await second.page.type('或输入 6 位数字', await readDigits(secretary))
    await second.page.findByText('签到成功')

    const { entries } = await checkInsOf('demo-member-2')
    expect(entries.filter((entry) => entry.title === TITLE)).toMatchObject([{ how: 'typed', creditHours: 1.5 }])
  })

  it('counts both on the presenter’s screen, by name', async () => {
    await room.advance(5000)
    await secretary.page.findByText('陈示例')
    await secretary.page.findByText('林示例')
    await secretary.page.findByText('报名 1 人')
  })

  it('ends the codes when check-in ends', async () => {
    await room.advance(150 * MINUTE)
    await secretary.page.findByText('签到时间已过')
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
