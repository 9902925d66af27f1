import type { Page } from 'playwright-core'
import type { ChallengeContract } from '#core/challenge/contract'
import type { InputOf } from '#core/kernel/contract'
import { HOUR, MINUTE } from '#core/kernel/day'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const COMMUNITY = '450302001002'
const BRANCH = `${COMMUNITY}-b2`
const PATH = `/450302/450302001/${COMMUNITY}`
const desk = (page: string, query = '') => `packages/challenge-desk/${page}/index${query}`

/** What a community needs done, as its worker would write it. */
const WRITTEN: InputOf<ChallengeContract['create']> = {
  orgPath: PATH,
  kind: 'environment',
  title: '清理东华路小广场落叶',
  summary: '带上自己的手套，扫帚在社区领。',
  venue: { name: '东华路小广场', address: '东华路 12 号旁' },
  urgency: 'normal',
  mode: 'firstCome',
  openTo: 'everybody',
  skills: [],
  slots: 1,
  teamSize: 1,
  points: 5,
  minutes: 120,
  deadline: EVENING + 72 * HOUR,
  leaseHours: 24,
}

/** 发榜, 验榜: what a community worker does with a phone in one hand, and at a desk. */
describe('posting and reviewing in the browser', () => {
  let street: Street
  let worker: Page
  let officer: Page

  beforeAll(async () => {
    street = await Street.open(EVENING)
    ;[worker, officer] = await Promise.all([street.enterAs('韦示例'), street.enterAs('秦示例')])
  })
  afterAll(() => street.close())

  const as = (who: string) => street.world.as(who)
  const open = (page: Page, path: string, shows: string | RegExp) => openScreen(page, street, path, shows)
  const tap = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click()
  const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).first().click()
  const inDialog = (page: Page, name: string | RegExp) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  const confirms = (page: Page, name: string) =>
    page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
  const field = (page: Page, label: string | RegExp) => page.getByLabel(label).filter({ visible: true }).first()
  const number = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true }).first()
  const board = (column: 'draft' | 'open' | 'underway' | 'toReview' | 'done' | 'withdrawn') =>
    as('demo-worker').get('challenge.board', { orgPath: PATH, column })
  const idOf = async (title: string) => {
    for (const column of ['draft', 'open', 'underway', 'toReview', 'done', 'withdrawn'] as const) {
      const found = (await board(column)).challenges.find((row) => row.title === title)
      if (found) return found._id
    }
    throw new Error(`no challenge "${title}"`)
  }
  const posted = async (part: Partial<typeof WRITTEN>) => {
    const { challengeId } = await as('demo-worker').get('challenge.create', { ...WRITTEN, ...part })
    await as('demo-worker').get('challenge.post', { challengeId })
    return challengeId
  }
  const handIn = async (who: string, challengeId: string, note = '扫完了，垃圾已运走。') => {
    const { slot, fence } = await as(who).get('challenge.claim', { challengeId })
    await as(who).get('challenge.submit', { challengeId, slot, fence, note, photos: [], minutes: 100 })
    return { slot, fence }
  }

  it('says on an empty board what would bring something', async () => {
    await worker.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await tap(worker, '发榜看板')
    await sees(worker, '解东社区')
    await open(worker, desk('board', `?unitId=${BRANCH}`), '没有待揭的榜')
    await takePicture(worker, 'desk-board-empty')
    expect(await findingsOf(worker)).toEqual([])
  })

  it('says at the field what is missing, and keeps what was typed', async () => {
    await open(worker, desk('board', `?unitId=${COMMUNITY}`), '解东社区')
    await tap(worker, '发榜')
    await sees(worker, '立即发榜')
    await tap(worker, '立即发榜')
    await sees(worker, '请选择这一项')
    await sees(worker, '请填写这一项')
    await takePicture(worker, 'desk-edit-wrong')
    await choose(worker, '便民维修')
    await field(worker, /^标题/).fill('修三栋二单元的楼道灯')
    await field(worker, /^地点/).fill('三栋二单元')
    await worker.reload()
    await sees(worker, '已恢复上次未提交的内容')
    expect(await field(worker, /^标题/).inputValue()).toBe('修三栋二单元的楼道灯')
    expect(await worker.getByRole('radio', { name: '便民维修' }).getAttribute('aria-checked')).toBe('true')
  })

  const seenByMember = async () =>
    (await as('demo-member').get('challenge.list', {})).challenges.find(({ title }) => title === '修三栋二单元的楼道灯')

  it('keeps a draft, that nobody else sees, and posts it', async () => {
    await choose(worker, '3 天内')
    await choose(worker, '7 天')
    await tap(worker, '名额加一')
    await tap(worker, '存为草稿')
    await sees(worker, '草稿，只有发榜单位可见')
    expect(await seenByMember()).toBeUndefined()
    await tap(worker, '发榜')
    await confirms(worker, '发榜')
    await sees(worker, '还有 2 个名额没有人揭')
    const row = await seenByMember()
    expect(row).toMatchObject({ slots: 2, free: 2, minutes: 120 })
    expect(row?.deadline).toBe(Date.parse('2026-11-27T18:00:00+08:00'))
    await takePicture(worker, 'desk-review-posted')
  })

  it('posts at once, with everything that can be said', async () => {
    await open(worker, desk('edit', `?unitId=${COMMUNITY}`), '立即发榜')
    await choose(worker, '环境整治')
    await field(worker, /^标题/).fill('清理东华路小广场落叶')
    await field(worker, /^具体要求/).fill('带上自己的手套。')
    await worker.getByRole('switch', { name: /加急/ }).click()
    await field(worker, /^地点/).fill('东华路小广场')
    await choose(worker, '明天')
    await choose(worker, '自定')
    await number(worker, '揭榜时限（小时）').fill('12')
    await takePicture(worker, 'desk-edit-when')
    await choose(worker, '全区党员和志愿者')
    await takePicture(worker, 'desk-edit-who')
    await worker.getByRole('checkbox', { name: '环境整治' }).click()
    await tap(worker, '服务时长加一')
    await number(worker, '奉献积分').fill('5')
    await takePicture(worker, 'desk-edit-worth')
    await tap(worker, '立即发榜')
    await sees(worker, '已发榜')
    const challengeId = await idOf('清理东华路小广场落叶')
    expect(await as('demo-worker').get('challenge.get', { challengeId })).toMatchObject({
      status: 'posted',
      urgency: 'urgent',
      openTo: 'everybody',
      skills: ['环境整治'],
      points: 5,
      minutes: 150,
      leaseHours: 12,
      deadline: Date.parse('2026-11-25T18:00:00+08:00'),
    })
    await open(worker, desk('edit', `?unitId=${COMMUNITY}`), '立即发榜')
    expect(await field(worker, /^标题/).inputValue()).toBe('')
  })

  it('says what cannot change once it is held, and changes the rest', async () => {
    const challengeId = await idOf('清理东华路小广场落叶')
    await as('demo-member').get('challenge.claim', { challengeId })
    await open(worker, desk('review', `?challengeId=${challengeId}`), '陈示例')
    await tap(worker, '修改')
    await sees(worker, /^已有 1 份被揭/)
    await number(worker, '奉献积分').fill('3')
    await tap(worker, '保存修改')
    await worker.getByRole('alert').filter({ visible: true }).first().waitFor()
    await takePicture(worker, 'desk-edit-held')
    expect(await findingsOf(worker)).toEqual([])
    await number(worker, '奉献积分').fill('8')
    await field(worker, /^具体要求/).fill('带上自己的手套，扫帚在社区领。')
    await tap(worker, '保存修改')
    await sees(worker, '带上自己的手套，扫帚在社区领。')
    expect(await as('demo-worker').get('challenge.get', { challengeId })).toMatchObject({ points: 8 })
  })

  it('tells on 今日 what waits, sends it back with what is missing, and accepts what comes again', async () => {
    const challengeId = await idOf('清理东华路小广场落叶')
    const { claim } = await as('demo-member').get('challenge.get', { challengeId })
    const mine = { challengeId, slot: claim?.slot ?? -1, fence: claim?.fence ?? -1 }
    const work = { ...mine, note: '扫完了，垃圾已运走。', photos: [], minutes: 100 }
    await as('demo-member').get('challenge.submit', work)

    await open(worker, 'pages/today/index', /张榜等您验收/)
    await takePicture(worker, 'desk-today')
    await tap(worker, /^去验榜/)
    await tap(worker, /清理东华路小广场落叶/)
    await sees(worker, '扫完了，垃圾已运走。')
    await tap(worker, '退回补充')
    await inDialog(worker, '退回补充')
    await sees(worker, '请写明原因，至少 2 个字')
    await inDialog(worker, '缺少完成后的照片')
    expect(await field(worker, /^还缺什么/).inputValue()).toBe('缺少完成后的照片')
    await takePicture(worker, 'desk-send-back')
    expect(await findingsOf(worker)).toEqual([])
    await inDialog(worker, '退回补充')
    await sees(worker, '上次退回：缺少完成后的照片')
    expect((await as('demo-member').get('challenge.get', { challengeId })).claim).toMatchObject({
      state: 'returned',
      missing: '缺少完成后的照片',
    })

    await as('demo-member').get('challenge.submit', { ...work, note: '已补充。', minutes: 200 })
    await worker.reload()
    await sees(worker, '已补充。')
    await tap(worker, '验榜通过')
    await sees(worker, '对方填的是 200 分钟')
    await tap(worker, '服务时长减一')
    await sees(worker, '+8 积分')
    await takePicture(worker, 'desk-accept')
    expect(await findingsOf(worker)).toEqual([])
    await inDialog(worker, '确认通过')
    await sees(worker, '已结榜')
    expect((await as('demo-member').get('challenge.get', { challengeId })).claim).toMatchObject({ state: 'accepted' })
    expect((await board('done')).challenges.map(({ _id }) => _id)).toContain(challengeId)
  })

  it('chooses among bids by what people did before', async () => {
    const challengeId = await posted({ title: '社区夜校讲反诈', mode: 'selection' })
    await as('demo-member').get('challenge.bid', { challengeId, note: '在银行工作，讲过两次。' })
    await as('demo-volunteer').get('challenge.bid', { challengeId, note: '可以准备课件。' })
    await open(worker, desk('review', `?challengeId=${challengeId}`), '报名（2）')
    await sees(worker, /^完成过 [1-9]/)
    await worker.getByRole('checkbox', { name: /陈示例/ }).click()
    expect(await worker.getByRole('checkbox', { name: /蒋示例/ }).getAttribute('aria-disabled')).toBe('true')
    await takePicture(worker, 'desk-bids')
    expect(await findingsOf(worker)).toEqual([])
    await tap(worker, '选定 1 人')
    await sees(worker, /^名额归陈示例/)
    await confirms(worker, '选定揭榜人')
    await sees(worker, '已选定')
    expect((await as('demo-member').get('challenge.get', { challengeId })).claim).toMatchObject({ state: 'held' })
  })

  it('withdraws with a reason that its holder reads', async () => {
    const challengeId = await posted({ title: '给独居老人送药' })
    await as('demo-volunteer').get('challenge.claim', { challengeId })
    await open(worker, desk('review', `?challengeId=${challengeId}`), '蒋示例')
    await tap(worker, '撤榜')
    await inDialog(worker, '事情已经办好')
    await takePicture(worker, 'desk-withdraw')
    await inDialog(worker, '撤榜')
    await sees(worker, '已撤榜：事情已经办好')
    expect(await as('demo-volunteer').get('challenge.get', { challengeId })).toMatchObject({
      status: 'withdrawn',
      withdrawReason: '事情已经办好',
    })
  })

  it('closes what nobody else is wanted for', async () => {
    const challengeId = await posted({ title: '巡查河堤', slots: 2 })
    await open(worker, desk('review', `?challengeId=${challengeId}`), '还有 2 个名额没有人揭')
    await tap(worker, '结榜')
    await sees(worker, '还有 2 个名额空着，结榜后不能再揭。')
    await confirms(worker, '结榜')
    await sees(worker, '已结榜')
    expect((await as('demo-worker').get('challenge.get', { challengeId })).status).toBe('closed')
  })

  it('posts the same again with one tap and a new deadline', async () => {
    await open(worker, desk('edit', `?unitId=${COMMUNITY}`), '立即发榜')
    await tap(worker, /^照以前的榜再发/)
    await takePicture(worker, 'desk-templates')
    await worker
      .getByRole('dialog')
      .getByRole('button', { name: /^清理东华路小广场落叶/ })
      .click()
    await worker.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === '带上自己的手套，扫帚在社区领。'),
    )
    expect(await field(worker, /^标题/).inputValue()).toBe('清理东华路小广场落叶')
    await choose(worker, '一周内')
    await tap(worker, '立即发榜')
    await sees(worker, '还有 1 个名额没有人揭')
    expect((await board('open')).challenges.map(({ title }) => title)).toContain('清理东华路小广场落叶')
  })

  it('decides an appeal against a no-show with a reason', async () => {
    const challengeId = await posted({ title: '看护放学路口', leaseHours: 1 })
    const { slot, fence } = await as('demo-volunteer').get('challenge.claim', { challengeId })
    await street.world.advance(HOUR + MINUTE)
    await as('demo-member-2').get('challenge.claim', { challengeId })
    await as('demo-volunteer').get('challenge.appealNoShow', {
      challengeId,
      slot,
      fence,
      reason: '当天孩子发烧，已电话告知。',
    })

    await open(worker, desk('board', `?unitId=${COMMUNITY}`), '有 1 条爽约申诉等待处理')
    await takePicture(worker, 'desk-board-appeal')
    await tap(worker, '去处理')
    await sees(worker, '当天孩子发烧，已电话告知。')
    await takePicture(worker, 'desk-appeals')
    expect(await findingsOf(worker)).toEqual([])
    await tap(worker, '撤销爽约 蒋示例')
    await inDialog(worker, '情况属实，予以谅解')
    await inDialog(worker, '撤销爽约')
    await sees(worker, '没有等待处理的申诉')
    const { claims } = await as('demo-volunteer').get('challenge.mine', {})
    expect(claims.find((one) => one.challengeId === challengeId)?.noShow).toBe('excused')
  })

  it('counts what is overdue, up the line', async () => {
    await posted({ title: '修补路面坑洼', deadline: street.world.now() + 2 * HOUR })
    await street.world.advance(2 * HOUR + MINUTE)
    await open(officer, desk('board'), /^逾期 \d/)
    await sees(officer, '已逾期')
    await takePicture(officer, 'desk-board-overdue')
  })

  it('lets an officer choose a unit further down', async () => {
    await tap(officer, '切换单位')
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^解东社区/ })
      .first()
      .click()
    await takePicture(officer, 'desk-unit')
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^解东社区/ })
      .first()
      .click()
    await officer.getByRole('heading', { name: '解东社区', level: 2 }).waitFor()
    await sees(officer, '修补路面坑洼')
  })

  it('keeps no names of those who claim on the device', async () => {
    const kept = await worker.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain('蒋示例')
  })

  describe('as it looks', () => {
    beforeAll(async () => {
      const lamp = await idOf('修三栋二单元的楼道灯')
      await handIn('demo-member', lamp, '换了两个灯泡，楼道亮了。')
      await as('demo-member-2').get('challenge.claim', { challengeId: lamp })
      const appealed = await posted({ title: '图书角值班', leaseHours: 1 })
      const { slot, fence } = await as('demo-volunteer').get('challenge.claim', { challengeId: appealed })
      await street.world.advance(HOUR + MINUTE)
      await as('demo-member-2').get('challenge.claim', { challengeId: appealed })
      await as('demo-volunteer').get('challenge.appealNoShow', {
        challengeId: appealed,
        slot,
        fence,
        reason: '临时被抽去值班。',
      })
      // Screens are opened by their address, which is known before their content is.
      screens.forEach((screen) => {
        if (screen.name === 'desk-review') screen.path = desk('review', `?challengeId=${lamp}`)
      })
    })

    const screens = [
      { name: 'desk-board', who: 'worker' as const, path: desk('board', `?unitId=${COMMUNITY}`), shows: /解东社区/ },
      { name: 'desk-edit', who: 'worker' as const, path: desk('edit', `?unitId=${COMMUNITY}`), shows: '立即发榜' },
      { name: 'desk-review', who: 'worker' as const, path: '', shows: '换了两个灯泡，楼道亮了。' },
      {
        name: 'desk-appeals-looks',
        who: 'worker' as const,
        path: desk('appeals', `?unitId=${COMMUNITY}`),
        shows: '临时被抽去值班。',
      },
    ]
    describeLooks(() => ({ street, pages: { worker } }), screens)

    it('shows all columns side by side on a wide screen, and a challenge beside its column', async () => {
      await worker.setViewportSize({ width: 1280, height: 812 })
      await open(worker, desk('board', `?unitId=${COMMUNITY}`), '修三栋二单元的楼道灯')
      await tap(worker, /修三栋二单元的楼道灯/)
      await sees(worker, '换了两个灯泡，楼道亮了。')
      await takePicture(worker, 'desk-board-chosen-wide')
      expect(await findingsOf(worker)).toEqual([])
      await tap(worker, '返回全部')
      await worker.getByRole('heading', { name: /^已撤/ }).waitFor()
    })
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
