import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { DAY, HOUR } from '#core/kernel/day'
import { readTable } from '#server/roster/import/read-table'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const COMMUNITY = '/450302/450302001/450302001002'
const points = (page: string, query = '') => `packages/points/${page}/index${query}`
const desk = (page: string, query = '') => `packages/points-desk/${page}/index?orgPath=${COMMUNITY}${query}`
const DEEDS = '全年参加社区志愿服务，风雨无阻陪独居老人看病。'
const LONG = 2 * 60_000

/** 奉献积分 in the browser, as those who earn it, those who keep it, and a passer-by live it. */
describe('points in the browser', () => {
  let street: Street
  let member: Page
  let secretary: Page
  let worker: Page
  let streetOfficer: Page
  let officer: Page
  let tourist: Page

  beforeAll(async () => {
    street = await Street.open(EVENING)
    ;[member, secretary, worker, streetOfficer, officer, tourist] = await Promise.all([
      street.enterAs('陈示例'),
      street.enterAs('周示例'),
      street.enterAs('韦示例'),
      street.enterAs('秦示例'),
      street.enterAs('唐示例'),
      street.newTab(),
    ])
  })
  afterAll(() => street.close())

  const as = (who: string) => street.world.as(who)
  const open = (page: Page, path: string, shows: string | RegExp) => openScreen(page, street, path, shows)
  const tap = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click()
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  const answerYes = (page: Page, yes: string) =>
    page.getByRole('alertdialog').getByRole('button', { name: yes, exact: true }).click()
  const field = (page: Page, label: string | RegExp) => page.getByLabel(label).filter({ visible: true }).first()
  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
  const mine = () => as('demo-member').get('points.mine', {})
  /** Effects are carried out by the clock. */
  const later = () => street.world.advance(LONG)
  let appealed: Awaited<ReturnType<typeof mine>>['entries'][number]

  it('shows a member under 我的 what they have, and every entry behind it', async () => {
    const known = await mine()
    await member.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await sees(member, new RegExp(`^${known.balance} 分 · `))
    await tap(member, /^我的积分/)
    await sees(member, '积分余额')
    await sees(member, String(known.balance))
    for (const { title, seq } of known.entries.slice(0, 3)) {
      await sees(member, title)
      await sees(member, new RegExp(`^第 ${seq} 笔`))
    }
    expect(await member.getByText(/^第 \d+ 笔 · /).count()).toBe(known.entries.length)
  })

  it('takes an appeal against an entry, once, with a reason', async () => {
    const known = await mine()
    const entry = known.entries.find(({ canAppeal }) => canAppeal)
    if (!entry) throw new Error('nothing to appeal against')
    appealed = entry
    await tap(member, `申诉：${entry.title}`)
    await inDialog(member, '提交申诉')
    await sees(member, '请写明原因，至少 2 个字')
    await field(member, /^原因/).fill('实际参加了 3 小时')
    await takePicture(member, 'points-appeal')
    expect(await findingsOf(member)).toEqual([])
    await inDialog(member, '提交申诉')
    await sees(member, '申诉处理中')
    await sees(member, '申诉理由：实际参加了 3 小时')
    expect((await mine()).entries.find(({ _id }) => _id === entry._id)).toMatchObject({ canAppeal: false })
  })

  it('leads a keeper from 我的 to the appeal, who upholds it with other points', async () => {
    const keeper = appealed.cause === 'lessonAttended' ? secretary : worker
    await keeper.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await tap(keeper, /^积分管理/)
    await tap(keeper, /^积分申诉/)
    await tap(keeper, '答复陈示例')
    await inDialog(keeper, '提交答复')
    await sees(keeper, '请写明答复，至少 2 个字')
    await field(keeper, '更正为（分）').fill('7')
    await keeper.getByRole('textbox', { name: /^答复/ }).fill('核对签到表，更正')
    await takePicture(keeper, 'points-decide')
    expect(await findingsOf(keeper)).toEqual([])
    await inDialog(keeper, '提交答复')
    await sees(keeper, '没有待处理的申诉')
    await later()
    await open(member, points('mine'), '申诉成立')
    await member.reload()
    await sees(member, '答复：核对签到表，更正')
    await sees(member, new RegExp(`^冲正第 ${appealed.seq} 笔$`))
    await sees(member, /^已由第 \d+ 笔冲正$/)
    await sees(member, '+7')
  })

  it('lets an officer reverse an entry of somebody, with a reason; the entry stays', async () => {
    await open(streetOfficer, desk('person', '&personId=p-member'), '查看会留下记录。')
    const before = (await mine()).balance
    const last = (await mine()).entries.find(({ reverses, reversedBy, points: p }) => !reverses && !reversedBy && p > 0)
    await tap(streetOfficer, `冲正：${last?.title}`)
    await field(streetOfficer, /^原因/).fill('重复登记')
    await takePicture(streetOfficer, 'points-reverse')
    await inDialog(streetOfficer, '冲正')
    await sees(streetOfficer, '已冲正')
    await later()
    await streetOfficer.reload()
    await sees(streetOfficer, '说明：重复登记')
    expect((await mine()).balance).toBeLessThan(before)
  })

  it('computes everything anew for an officer, piece by piece, and finds no difference', async () => {
    await open(streetOfficer, desk('recompute'), '开始核算')
    await tap(streetOfficer, '开始核算')
    await sees(streetOfficer, '没有差异')
    await sees(streetOfficer, /^\d+ 人、\d+ 笔记录，重新计算的结果与流水完全一致。$/)
    await takePicture(streetOfficer, 'points-recomputed')
    expect(await findingsOf(streetOfficer)).toEqual([])
  })

  it('hides a name in rankings for whoever wants that, and keeps the place', async () => {
    await open(member, points('ranking'), '我的名次')
    await tab(member, '按年')
    await sees(member, /^第 \d+ 名$/)
    await open(member, points('mine'), '在排行中显示我的姓名')
    await member.getByRole('switch', { name: /在排行中显示我的姓名/ }).click()
    await sees(member, '排行中不再显示您的姓名')
    await later()
    await open(secretary, points('ranking'), '我的名次')
    await tab(secretary, '按年')
    await field(secretary, '范围').selectOption({ label: '解东社区第一党支部' })
    await sees(secretary, '未公开姓名')
    expect(await secretary.getByRole('listitem').getByText('陈示例', { exact: true }).count()).toBe(0)
    await tab(secretary, '支部')
    await sees(secretary, /^人均 /)
  })

  it('publishes new rules from a day that has not come; what holds now stays', async () => {
    await open(officer, points('rules'), /^现行规则/)
    await tap(officer, '发布新规则')
    await sees(officer, '生效日期')
    await field(officer, '每次最高').fill('101')
    await tap(officer, '发布')
    await sees(officer, '请填写 0 至 100 的整数')
    await sees(officer, '请选择明天或以后的日期')
    await takePicture(officer, 'points-publish-wrong')
    await field(officer, '每次最高').fill('30')
    await field(officer, /^生效日期/).fill('2027-01-01')
    await field(officer, /^说明/).fill('提高揭榜的最高分')
    await tap(officer, '发布')
    await sees(officer, '发布后不能修改，只能再发布新的一版。生效之前得到的积分保持不变。')
    await answerYes(officer, '发布')
    await sees(officer, '第 2 版已发布')
    await open(member, points('rules'), '即将施行')
    await sees(member, '2027年1月1日起施行')
    expect(await member.getByRole('button', { name: '发布新规则' }).count()).toBe(0)
  })

  it('issues a certificate, which a tourist verifies by its code, in two languages, until it is revoked', async () => {
    await open(
      member,
      points('certificate'),
      '证明您一年里的服务时长。扫证明上的二维码，任何人都能核验真伪，不需要登录。',
    )
    await tap(member, '开具 2026 年证明')
    await sees(member, '志愿服务时长证明')
    await sees(member, /^开具单位：/)
    const shown = (await member.getByText(/^证明编号 /).textContent()) ?? ''
    const code = shown.replace(/[^0-9a-z]/g, '')
    expect(code).toHaveLength(16)
    await takePicture(member, 'points-certificate')
    expect(await findingsOf(member)).toEqual([])
    const [download] = await Promise.all([member.waitForEvent('download'), tap(member, '保存为图片')])
    expect(download.suggestedFilename()).toBe('服务时长证明-2026.png')
    const picture = readFileSync(await download.path())
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1440])

    await tourist.goto(`${street.world.url}/v/${code}`)
    await sees(tourist, '证明有效')
    await sees(tourist, '陈示例')
    expect(await tourist.getByText('演示身份').count()).toBe(0)
    await tab(tourist, 'English')
    await sees(tourist, 'Valid')
    await takePicture(tourist, 'points-verify-english')
    expect(await findingsOf(tourist)).toEqual([])
    await tap(tourist, 'Verify another one')
    await field(tourist, 'Certificate number').fill('12')
    await tap(tourist, 'Verify')
    await sees(tourist, 'The number has 16 letters and digits. Please check it')
    await field(tourist, /Certificate number/).fill(shown.slice('证明编号 '.length).toUpperCase())
    await tap(tourist, 'Verify')
    await sees(tourist, 'Valid')
    await tab(tourist, '中文')

    await tap(member, '作废这份证明')
    await answerYes(member, '作废这份证明')
    await sees(member, '证明已作废')
    await tourist.reload()
    await sees(tourist, '查无此证明')
  })

  it('nominates somebody, lays the name open, takes an objection, and awards when the days are over', async () => {
    await open(worker, points('honors', `?orgPath=${COMMUNITY}`), '推荐人选')
    await tap(worker, '推荐人选')
    await sees(worker, '主要事迹')
    await tap(worker, '提交推荐')
    await sees(worker, '请选择人选')
    await field(worker, /^人选/).fill('林示例')
    await worker
      .getByRole('radio', { name: /^林示例/ })
      .first()
      .click()
    await field(worker, /^主要事迹/).fill(DEEDS)
    await takePicture(worker, 'points-nominate-filled')
    await tap(worker, '提交推荐')
    await sees(worker, '已推荐')
    await sees(worker, DEEDS)
    await tap(worker, '公示 林示例')
    await answerYes(worker, '本人已同意，开始公示')
    await sees(worker, '已开始公示')

    const resident = await street.enterAs('黄示例')
    await open(resident, points('honors'), DEEDS)
    await tap(resident, '提出意见 林示例')
    await field(resident, /^原因/).fill('那次活动他不在现场')
    await takePicture(resident, 'points-object')
    expect(await findingsOf(resident)).toEqual([])
    await inDialog(resident, '提交意见')
    await sees(resident, '意见已提交')
    await resident.context().close()

    await open(worker, points('honors', `?orgPath=${COMMUNITY}`), DEEDS)
    await tap(worker, '查看意见 林示例')
    await sees(worker, '那次活动他不在现场')
    await inDialog(worker, '关闭')

    await street.world.advance(5 * DAY + HOUR)
    await open(streetOfficer, points('honors', `?orgPath=${COMMUNITY}`), DEEDS)
    await tap(streetOfficer, '授予 林示例')
    await answerYes(streetOfficer, '授予')
    await sees(streetOfficer, '已授予，本人会收到消息')
    const { honors } = await as('demo-member-2').get('points.mine', {})
    expect(honors).toContainEqual(expect.objectContaining({ kind: 'bestVolunteer', status: 'awarded', deeds: DEEDS }))
  })

  it('exports the assessment of a year as a table that opens', async () => {
    await open(streetOfficer, desk('assessment'), /^解东社区 · 2026 年$/)
    const [download] = await Promise.all([streetOfficer.waitForEvent('download'), tap(streetOfficer, '导出表格')])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    const { rows } = readTable(readFileSync(await download.path()))
    const { persons } = await as('demo-street').get('points.assessment', { orgPath: COMMUNITY, year: 2026 })
    expect(JSON.stringify(rows)).toContain('林示例')
    expect(rows.length).toBeGreaterThan(persons.length)
    await sees(streetOfficer, '表格已导出')
  })

  it('keeps nothing about others on the device', async () => {
    await open(streetOfficer, desk('person', '&personId=p-member'), '查看会留下记录。')
    expect(await streetOfficer.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(
      /陈示例|林示例/,
    )
  })

  describeLooks(
    () => ({ street, pages: { member, worker, streetOfficer, officer } }),
    [
      { name: 'points-mine', who: 'member', path: points('mine'), shows: '积分余额' },
      { name: 'points-ranking', who: 'member', path: points('ranking'), shows: '我的名次' },
      { name: 'points-rules', who: 'officer', path: points('rules'), shows: /^现行规则/ },
      { name: 'points-publish', who: 'officer', path: points('publish'), shows: '生效日期' },
      { name: 'points-certificate-before', who: 'member', path: points('certificate'), shows: /^开具 2026/ },
      { name: 'points-verify', who: 'member', path: points('verify'), shows: '证明编号' },
      { name: 'points-honors', who: 'worker', path: points('honors', `?orgPath=${COMMUNITY}`), shows: '推荐人选' },
      { name: 'points-nominate', who: 'worker', path: points('nominate', `?orgPath=${COMMUNITY}`), shows: '主要事迹' },
      { name: 'points-desk', who: 'streetOfficer', path: desk('desk'), shows: '考核表' },
      { name: 'points-assessment', who: 'streetOfficer', path: desk('assessment'), shows: /^解东社区 · / },
      { name: 'points-recompute', who: 'streetOfficer', path: desk('recompute'), shows: '开始核算' },
      { name: 'points-appeals', who: 'worker', path: desk('appeals'), shows: /申诉/ },
      { name: 'points-person', who: 'streetOfficer', path: desk('person', '&personId=p-member'), shows: '陈示例' },
    ],
  )

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
