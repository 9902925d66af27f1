import type { Page } from 'playwright-core'
import { HOUR } from '#core/kernel/day'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const COMMUNITY = '450302001002'
const URGENT = '雨后背街小巷断枝清理'
const HALL = 'pages/challenges/index'
const challenge = (page: string, query = '') => `packages/challenge/${page}/index${query}`
const detail = (challengeId: string) => challenge('detail', `?challengeId=${challengeId}`)

/** What its community posts in the middle of a test. */
const WRITTEN = {
  orgPath: `/450302/450302001/${COMMUNITY}`,
  kind: 'river' as const,
  title: '木龙湖边捡拾垃圾',
  summary: '沿湖步道走一圈，垃圾袋社区提供。',
  venue: { name: '木龙湖步道', address: '' },
  urgency: 'normal' as const,
  mode: 'firstCome' as const,
  openTo: 'everybody' as const,
  skills: [],
  slots: 2,
  teamSize: 3,
  points: 3,
  minutes: 90,
  deadline: EVENING + 72 * HOUR,
  leaseHours: 24,
}

/** 揭榜 on a phone in the street: found, taken on, given more time, given back; and what others see of it meanwhile. */
describe('taking on a challenge in the browser', () => {
  let street: Street
  let member: Page
  let other: Page
  let resident: Page

  beforeAll(async () => {
    street = await Street.open(EVENING)
    ;[member, other, resident] = await Promise.all([
      street.enterAs('陈示例'),
      street.enterAs('林示例'),
      street.enterAs('黄示例'),
    ])
  })
  afterAll(() => street.close())

  const as = (who: string) => street.world.as(who)
  const open = (page: Page, path: string, shows: string | RegExp) => openScreen(page, street, path, shows)
  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
  const tap = (page: Page, name: string | RegExp) => button(page, name).click()
  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).first().click()
  const card = (page: Page, title: string) =>
    page
      .getByRole('button', { name: new RegExp(title) })
      .filter({ visible: true })
      .first()
  const inDialog = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name }).click()
  const confirms = (page: Page, name: string) =>
    page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()

  it('shows at a glance what, where, by when, what for, and whether there is room', async () => {
    await member.getByRole('navigation').getByRole('link', { name: '揭榜' }).click()
    await sees(member, URGENT)
    const words = (await card(member, URGENT).textContent()) ?? ''
    for (const word of [
      '加急',
      '解东社区党群服务中心',
      '明天 19:00 前完成，还有 1 天',
      '5 积分 · 2 小时',
      '余 1 席 / 共 1 席',
    ])
      expect(words).toContain(word)
  })

  it('narrows the list to what is urgent, to what one can take on, and to one kind', async () => {
    await tab(member, '加急')
    await sees(member, URGENT)
    expect(await member.getByText('为独居老人送午餐一周').filter({ visible: true }).count()).toBe(0)
    await tab(member, '能揭的')
    await sees(member, '为独居老人送午餐一周')
    await sees(member, '没有更多了')
    expect(await member.getByText('莲花社区花坛补种').filter({ visible: true }).count()).toBe(0)
    await tab(member, '最新')
    await tap(member, '类别')
    await member.getByRole('checkbox', { name: '关爱照料' }).click()
    await takePicture(member, 'hall-kinds')
    expect(await findingsOf(member)).toEqual([])
    await inDialog(member, '完成')
    await sees(member, '为独居老人送午餐一周')
    expect(await member.getByText(URGENT).filter({ visible: true }).count()).toBe(0)
  })

  it('tells of new ones that pass the filter, once it is saved', async () => {
    await tap(member, '订阅')
    await sees(member, '当前筛选：关爱照料')
    await takePicture(member, 'hall-follow')
    expect(await findingsOf(member)).toEqual([])
    await inDialog(member, '订阅当前筛选')
    await sees(member, '已订阅，有新榜会告诉您')
    expect(await as('demo-member').get('challenge.savedFilter', {})).toMatchObject({ filter: { kinds: ['care'] } })
    await tap(member, '已订阅')
    await inDialog(member, '取消订阅')
    await sees(member, '已取消订阅')
    await tap(member, '关爱照料')
    await inDialog(member, '不限')
    await inDialog(member, '完成')
    await sees(member, URGENT)
  })

  it('says how to allow the place where it was refused, lists the nearest once it is allowed, and keeps it nowhere', async () => {
    await tab(member, '离我最近')
    await sees(member, '您没有允许获取位置')
    await takePicture(member, 'hall-near-refused')
    expect(await findingsOf(member)).toEqual([])
    await member.context().grantPermissions(['geolocation'], { origin: street.world.url })
    await member.context().setGeolocation({ latitude: 25.2838, longitude: 110.2915 })
    await tap(member, '再试一次')
    await sees(member, /解东社区党群服务中心 · \d+ 米/)
    await takePicture(member, 'hall-near')
    expect(await member.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('near')
    await tab(member, '最新')
  })

  it('goes to whoever taps first; the second one is told when, and sees how things are now', async () => {
    const board = await as('demo-member').get('challenge.list', { filter: { urgent: true } })
    const challengeId = board.challenges.find(({ title }) => title === URGENT)?._id ?? ''
    await open(other, detail(challengeId), URGENT)
    await button(other, '揭榜').waitFor()
    await card(member, URGENT).click()
    await sees(member, '带手套')
    await tap(member, '揭榜')
    await sees(member, '您已揭榜')
    await sees(member, /^还有 12 小时，至 明天 07:\d\d$/)
    await tap(other, '揭榜')
    await sees(other, /席位|揭完|空出/)
    await sees(other, '席位已揭完')
    await sees(other, /^最早 明天 07:\d\d 可能空出/)
    expect(await button(other, '揭榜').count()).toBe(0)
    await takePicture(other, 'challenge-taken')
    expect(await findingsOf(other)).toEqual([])
  })

  it('can be given more time once', async () => {
    await tap(member, '更多')
    await takePicture(member, 'challenge-more')
    expect(await findingsOf(member)).toEqual([])
    await inDialog(member, /^申请延期/)
    await sees(member, /^已延期至 明天 19:\d\d/)
    await tap(member, '更多')
    await sees(member, '退榜')
    expect(await member.getByText('申请延期').filter({ visible: true }).count()).toBe(0)
    await inDialog(member, '关闭')
  })

  it('is on 今日 and among mine, what ends first at the top', async () => {
    await open(member, challenge('mine'), '正在做')
    const titles = await member.getByRole('button').filter({ visible: true }).allTextContents()
    const at = (title: string) => titles.findIndex((text) => text.includes(title))
    expect(at(URGENT)).toBeGreaterThanOrEqual(0)
    expect(at(URGENT)).toBeLessThan(at('楼道感应灯检修'))
    await open(member, 'pages/me/index', '我揭的榜')
    await sees(member, '正在做 2 件')
    await open(member, 'pages/today/index', /^晚上好/)
    await sees(member, '揭榜待办')
    await sees(member, URGENT)
  })

  it('is given back with thanks and without a mark, and is free for others at once', async () => {
    await card(member, URGENT).click()
    await tap(member, '更多')
    await inDialog(member, /^退榜/)
    await sees(member, /^谢谢您愿意出力。退榜不记爽约/)
    await takePicture(member, 'challenge-release')
    await confirms(member, '退榜')
    await sees(member, '已退榜，谢谢您')
    await button(member, '揭榜').waitFor()
    expect(await as('demo-member').get('challenge.mine', {})).toMatchObject({ noShows: 0 })
    await other.reload()
    await button(other, '揭榜').waitFor()
  })

  it('is done by a team: the lead asks by a link, somebody joins, and can be let go', async () => {
    const { challengeId } = await as('demo-worker').get('challenge.create', WRITTEN)
    await as('demo-worker').get('challenge.post', { challengeId })
    await open(member, detail(challengeId), '每席 3 人组队')
    await tap(member, '揭榜')
    await sees(member, '还可加入 2 人')
    await button(member, '邀请队友').waitFor()
    const { claim } = await as('demo-member').get('challenge.get', { challengeId })
    await open(other, `${detail(challengeId)}&slot=${claim?.slot}`, WRITTEN.title)
    await tap(other, '加入队伍')
    await sees(other, '您在陈示例的队伍里')
    await takePicture(other, 'challenge-team')
    expect(await findingsOf(other)).toEqual([])
    await member.reload()
    await tap(member, '移出 林示例')
    await confirms(member, '移出')
    await sees(member, '还可加入 2 人')
    await other.reload()
    await sees(other, WRITTEN.title)
    expect(await other.getByText('您在陈示例的队伍里').count()).toBe(0)
  })

  it('says why nothing can be done: called off, with the reason', async () => {
    const { challengeId } = await as('demo-worker').get('challenge.create', { ...WRITTEN, title: '搬运旧桌椅' })
    await as('demo-worker').get('challenge.post', { challengeId })
    await as('demo-worker').get('challenge.withdraw', { challengeId, reason: '物业已安排人手' })
    await open(member, detail(challengeId), '搬运旧桌椅')
    await sees(member, '这张榜已撤回')
    await sees(member, '原因：物业已安排人手')
  })

  it('shows where they are, and the one that is tapped on the map first below it', async () => {
    await open(member, HALL, URGENT)
    await tap(member, '地图')
    await sees(member, '位置示意图')
    const plan = member.getByRole('group', { name: '榜单地图' })
    await plan.getByRole('button', { name: '桃花江护河巡查' }).click()
    await sees(member, '桃花江护河巡查')
    await takePicture(member, 'challenge-map-chosen')
    const first = member.locator('.challenge-card').filter({ visible: true }).first()
    expect(await first.textContent()).toContain('桃花江护河巡查')
    await plan.getByRole('button', { name: '放大' }).click()
    await plan.getByRole('button', { name: '显示全部' }).click()
    expect(await findingsOf(member)).toEqual([])
  })

  it('shows without a network what this device knows, and says how old it is', async () => {
    // Both tabs have been there: a browser loads what it shows only once.
    await open(member, 'pages/me/index', '字号')
    await open(member, HALL, URGENT)
    await member.context().setOffline(true)
    await member.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await sees(member, '字号')
    await member.getByRole('navigation').getByRole('link', { name: '揭榜' }).click()
    await sees(member, /^没有网络，显示 今天 19:\d\d 的内容/)
    await sees(member, URGENT)
    await takePicture(member, 'hall-offline')
    await member.context().setOffline(false)
  })

  it('tells a resident who can, and leads to the registration', async () => {
    await open(resident, HALL, URGENT)
    await sees(resident, '党员和登记过的志愿者可以揭榜')
    await tap(resident, '去登记')
    await sees(resident, '志愿者登记')
  })

  it('went without an error in any page', () => {
    const offline = /^(failed|error): .*(ERR_INTERNET_DISCONNECTED|Failed to load resource)/
    expect(street.watch.troubles.filter((trouble) => !offline.test(trouble))).toEqual([])
  })

  describe('in every look', () => {
    describeLooks(
      () => ({ street, pages: { member, resident } }),
      [
        { name: 'hall', who: 'member', path: HALL, shows: URGENT },
        { name: 'challenge', who: 'member', path: detail('chall002'), shows: '为独居老人送午餐一周' },
        { name: 'challenge-held', who: 'member', path: detail('chall005'), shows: '您已揭榜' },
        { name: 'challenge-mine', who: 'member', path: challenge('mine'), shows: '正在做' },
        { name: 'challenge-map', who: 'member', path: challenge('map'), shows: '位置示意图' },
        { name: 'hall-resident', who: 'resident', path: HALL, shows: URGENT },
        { name: 'challenge-mine-none', who: 'resident', path: challenge('mine'), shows: '还没有揭过榜' },
      ],
    )
  })

  describe('on a wide screen', () => {
    it('shows the chosen one beside the list, and what is done there shows in both', async () => {
      const desk = await street.enterAs('林示例', { width: 1280, height: 900 })
      await open(desk, HALL, URGENT)
      await sees(desk, '从左侧选择一张榜')
      await card(desk, URGENT).click()
      await sees(desk, '发榜')
      await tap(desk, '揭榜')
      await sees(desk, '您已揭榜')
      await desk.locator('.challenge-card-on').getByText('我已揭榜').waitFor()
      await takePicture(desk, 'hall-chosen-wide')
      expect(await findingsOf(desk)).toEqual([])
      await desk.context().close()
    })
  })
})
