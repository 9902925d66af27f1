import type { Page } from 'playwright-core'
import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const COMMUNITY = '/450302/450302001/450302001002'
const BRANCH = '450302001002-b1'
const DISTRICT = '450302'
const TITLE = '让座的一堂党课'
const inbox = 'packages/notice/inbox/index'
const subscriptions = 'packages/notice/subscriptions/index'
const parked = `packages/operation/parked/index?unitId=${DISTRICT}`
const health = `packages/operation/health/index?unitId=${DISTRICT}`

/** 消息 in the browser: what follows from what others do, told by the engine's timers; and what officers see when it does not. */
describe('being told in the browser', () => {
  let street: Street
  let member: Page
  let secretary: Page
  let officer: Page
  let stranger: Page
  let lessonId: string

  beforeAll(async () => {
    street = await Street.open(EVENING)
    ;[member, secretary, officer, stranger] = await Promise.all([
      street.enterAs('林示例'),
      street.enterAs('周示例'),
      street.enterAs('唐示例'),
      street.enterUnknown('demo-new'),
    ])
    const as = street.world.as('demo-secretary')
    const venue = { name: '解东社区党群服务中心', address: '' }
    const startsAt = EVENING + 2 * DAY
    const made = await as.get('study.create', {
      ...{ kind: 'partyLesson', title: TITLE, speaker: '示例讲师', summary: '', venue, startsAt },
      ...{ endsAt: startsAt + HOUR, capacity: 1, creditHours: 1, audience: 'members' },
      orgPath: `${COMMUNITY}/${BRANCH}`,
      audiencePath: COMMUNITY,
    })
    lessonId = made.lessonId
    await as.get('study.publish', { lessonId })
  })
  afterAll(() => street.close())

  const as = (who: string) => street.world.as(who)
  const tap = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click()
  const inDialog = (page: Page, name: string) =>
    page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()

  it('tells the first of the waitlist that a seat is theirs, within the minute', async () => {
    await as('demo-member').get('study.signUp', { lessonId })
    await as('demo-member-2').get('study.signUp', { lessonId })
    await as('demo-member').get('study.cancelSignUp', { lessonId })
    await street.world.advance(MINUTE)
    await member.reload()
    const bell = member.getByRole('button', { name: /^消息：\d+ 条未读消息$/ })
    await bell.waitFor()
    expect(
      await member
        .getByRole('link', { name: /我的/ })
        .getByRole('img', { name: /条未读消息/ })
        .count(),
    ).toBe(1)
    await bell.click()
    await sees(member, '候补转正，您有座位了')
    await sees(member, new RegExp(`“${TITLE}”有人让出座位`))
  })

  it('leads to the lesson, and is read from then on', async () => {
    const before = (await as('demo-member-2').get('notice.unread', {})).total
    await tap(member, /候补转正/)
    await sees(member, '您已报名，有座位')
    await expectUnread('demo-member-2', before - 1)
    await tap(member, '返回')
    await sees(member, '候补转正，您有座位了')
    expect(await member.getByRole('button', { name: /^未读 候补转正/ }).count()).toBe(0)
  })

  it('reads all at one tap, and the badges go', async () => {
    await as('demo-member').get('study.signUp', { lessonId })
    await street.world.advance(DAY + 2 * HOUR)
    // What the day brought is told within minutes; then no timer strikes, or a new notice would come between the tap and the count.
    await street.world.advance(5 * MINUTE)
    street.world.engine.clock.stop()
    await openScreen(member, street, inbox, /^\d+ 条未读消息$/)
    await tap(member, '全部标为已读')
    await sees(member, '已全部标为已读')
    await expectUnread('demo-member-2', 0)
    street.world.engine.clock.start()
    await openScreen(member, street, 'pages/me/index', '微信提醒')
    expect(
      await member
        .getByRole('img', { name: /条未读消息/ })
        .filter({ visible: true })
        .count(),
    ).toBe(0)
  })

  it('asks whoever has a seat to confirm it, and takes the tap for an answer', async () => {
    const now = street.world.now()
    const made = await as('demo-secretary').get('study.create', {
      ...{ kind: 'partyLesson', title: '要确认的一堂党课', speaker: '示例讲师', summary: '' },
      ...{
        venue: { name: '解东社区党群服务中心', address: '' },
        startsAt: now + 2 * DAY,
        endsAt: now + 2 * DAY + HOUR,
      },
      ...{ capacity: 5, creditHours: 1, audience: 'members', confirmBy: now + DAY + HOUR },
      orgPath: `${COMMUNITY}/${BRANCH}`,
      audiencePath: COMMUNITY,
    })
    await as('demo-secretary').get('study.publish', made)
    await as('demo-member-2').get('study.signUp', made)
    const lesson = `packages/study/lesson/index?lessonId=${made.lessonId}`
    await openScreen(member, street, lesson, '您已报名，有座位')
    expect(await member.getByRole('button', { name: '确认到场' }).count()).toBe(0)

    await street.world.advance(HOUR + MINUTE)
    await openScreen(member, street, inbox, '请确认到场')
    await tap(member, /请确认到场/)
    await member.getByRole('button', { name: '确认到场' }).waitFor()
    await takePicture(member, 'lesson-to-confirm')
    expect(await findingsOf(member)).toEqual([])
    await tap(member, '确认到场')
    await sees(member, '您已确认到场')
    await openScreen(secretary, street, lesson, '已确认到场 1 人')
  })

  it('tells the secretary who asks to join, and leads to the requests of the branch', async () => {
    const { policy } = await as('demo-resident').get('account.me', {})
    await as('demo-resident').get('account.consent', { version: policy.version })
    await as('demo-resident').get('account.askToJoin', { branchId: BRANCH, name: '黄示例' })
    await street.world.advance(MINUTE)
    await openScreen(secretary, street, inbox, '有人申请认领')
    await secretary.getByRole('tab', { name: /^待办/ }).filter({ visible: true }).click()
    await tap(secretary, /有人申请认领/)
    await sees(secretary, '黄示例')
    expect(secretary.url()).toContain(`roster/requests/index?branchId=${BRANCH}&kind=join`)
  })

  it('keeps nobody else’s name on the device', async () => {
    const kept = await secretary.evaluate(() => JSON.stringify(localStorage))
    expect(kept).toContain('notice.list')
    expect(kept).not.toContain('黄示例')
  })

  it('greets on the political birthday, in place', async () => {
    street.world.engine.database.insertMany('notices', [
      { ...(await aNotice('demo-member-2')), _id: 'birthday-1', kind: 'politicalBirthday', facts: { years: 25 } },
    ] as never)
    await openScreen(member, street, inbox, '政治生日快乐')
    await sees(member, '25 周年')
  })

  it('shows an officer what kept failing, and has it tried again', async () => {
    street.world.engine.faults.set([{ action: 'database.insertDocument', collection: 'notices', kind: 'error' }])
    await as('demo-member-2').get('study.cancelSignUp', { lessonId })
    await street.world.advance(4 * HOUR)
    street.world.engine.faults.clear()
    await openScreen(officer, street, 'pages/me/index', '待处理')
    await tap(officer, /^待处理/)
    await tap(officer, /发送通知 · 候补转正/)
    await officer.getByRole('dialog').getByRole('button', { name: '重试' }).click()
    await inDialog(officer, '重试')
    await sees(officer, '已安排重试')
    await sees(officer, '等待重试')
    await street.world.advance(MINUTE)
    await openScreen(officer, street, parked, '没有待处理的事项')
    const { notices } = await as('demo-member').get('notice.list', {})
    expect(notices.filter(({ kind }) => kind === 'seatGiven')).toHaveLength(1)
  })

  it('shows an officer how the schedules run, and nobody else', async () => {
    await openScreen(officer, street, health, '运行状况')
    await sees(officer, '后续事项办理')
    await sees(officer, '没有积压的事项')
    await openScreen(member, street, 'pages/me/index', '微信提醒')
    expect(await member.getByText('运行状况').count()).toBe(0)
    await openScreen(member, street, health, '您没有权限')
  })

  describe('in every look', () => {
    beforeAll(async () => {
      await as('demo-member-2').get('study.signUp', { lessonId })
      street.world.engine.faults.set([{ action: 'database.insertDocument', collection: 'notices', kind: 'error' }])
      await as('demo-member').get('study.cancelSignUp', { lessonId })
      await street.world.advance(4 * HOUR)
      street.world.engine.faults.clear()
    })

    describeLooks(
      () => ({ street, pages: { member, secretary, officer, stranger } }),
      [
        { name: 'notices', who: 'member', path: inbox, shows: '候补转正，您有座位了' },
        { name: 'notices-secretary', who: 'secretary', path: inbox, shows: '有人申请认领' },
        { name: 'notices-none', who: 'stranger', path: inbox, shows: '还没有消息' },
        { name: 'today-bell', who: 'member', path: 'pages/today/index', shows: '林示例' },
        { name: 'me-notices', who: 'officer', path: 'pages/me/index', shows: '运行状况' },
        { name: 'subscriptions', who: 'member', path: subscriptions, shows: '开课提醒' },
        { name: 'parked', who: 'officer', path: parked, shows: /发送通知/ },
        { name: 'health', who: 'officer', path: health, shows: '后续事项办理' },
      ],
    )
  })

  it('went without a trouble in any page', () => {
    expect(street.watch.troubles).toEqual([])
  })

  async function expectUnread(who: string, count: number): Promise<void> {
    for (let i = 0; i < 50 && (await as(who).get('notice.unread', {})).total !== count; i++)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await as(who).get('notice.unread', {})).total).toBe(count)
  }

  /** A notice of theirs as it lies in the database. */
  async function aNotice(who: string): Promise<object> {
    const { notices } = await as(who).get('notice.list', {})
    const rows = street.world.documents<{ _id: string }>('notices')
    return { ...rows.find(({ _id }) => _id === notices[0]?.id), at: street.world.now(), read: false }
  }
})
