import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { renderSVG } from 'uqr'
import { bindLink } from '#core/account/bind-link'
import { POLICY_VERSION } from '#core/privacy/policy'
import { aUnit } from '#local/seed/organisation'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const BRANCH = '450302001002-b1'
const KEY = '5e'.repeat(32)
const account = (page: string, query = '') => `packages/account/${page}/index${query}`

interface StoredAccount {
  _id: string
  name: string
  consent?: { version: string }
  volunteer?: { communityId: string; skills: string[] }
}

const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const field = (page: Page, label: string | RegExp) => page.getByLabel(label).filter({ visible: true })
const answerYes = (page: Page, yes: string) =>
  page.getByRole('alertdialog').getByRole('button', { name: yes, exact: true }).click()
const isGone = (page: Page, text: string) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' })

/** A new row of the demo's branch, and the code that its secretary hands out. */
async function codeFor(street: Street, name: string): Promise<string> {
  const secretary = street.world.as('demo-secretary')
  const { memberId } = await secretary.get('roster.add', { branchId: BRANCH, name })
  return (await secretary.get('roster.issueCode', { memberId })).code
}

/** 我的, as four people nobody knows yet live it. */
describe('我的', () => {
  let street: Street
  let resident: Page
  let asker: Page
  let binder: Page

  beforeAll(async () => {
    street = await Street.open(EVENING, { FIRST_OFFICER_KEY: KEY })
    ;[resident, asker, binder] = await Promise.all([
      street.enterUnknown('resident-x'),
      street.enterUnknown('asker-x'),
      street.enterUnknown('binder-x'),
    ])
  })
  afterAll(() => street.close())

  const stored = (openid: string) => street.world.documents<StoredAccount>('accounts').find(({ _id }) => _id === openid)
  const openMe = (page: Page) => openScreen(page, street, 'pages/me/index', '志愿者登记')
  const pickCommunity = async (page: Page) => {
    await page.getByRole('button', { name: /^服务社区/ }).click()
    const sheet = page.getByRole('dialog', { name: '服务社区' })
    await sheet.getByRole('button', { name: '秀峰街道' }).click()
    await sheet.getByRole('button', { name: '解东社区' }).click()
  }

  it('a resident fills in a registration, is asked for consent, says no, and nothing is stored', async () => {
    await openMe(resident)
    await sees(resident, '还没有填写姓名')
    await tap(resident, /^志愿者登记/)
    await pickCommunity(resident)
    await field(resident, '姓名').fill('甘示例')
    await resident.getByRole('checkbox', { name: '理论宣讲' }).click()
    await resident.getByRole('checkbox', { name: '助老服务' }).click()
    await field(resident, '其他专长').fill('修伞')
    await field(resident, '手机号').fill('138 0000 0001')
    await tap(resident, '登记成为志愿者')
    await sees(resident, '在您同意之前，不会保存您的任何个人信息。不同意也可以继续浏览。')
    await tap(resident, '不同意')
    await sees(resident, '登记成为志愿者')
    expect(await field(resident, '姓名').inputValue()).toBe('甘示例')
    expect(stored('resident-x')).toBeUndefined()
  })

  it('then says yes, and the registration goes on by itself', async () => {
    await tap(resident, '登记成为志愿者')
    await tap(resident, '同意并继续')
    await sees(resident, '您是志愿者')
    await sees(resident, '理论宣讲、助老服务、修伞')
    expect(stored('resident-x')).toMatchObject({ name: '甘示例', consent: { version: POLICY_VERSION } })
    await tap(resident, '返回')
    await sees(resident, '甘示例')
    await sees(resident, '解东社区')
  })

  it('a form says at the field what is wrong with it', async () => {
    await tap(resident, /^志愿者登记/)
    await tap(resident, '修改登记')
    await field(resident, '姓名').fill('甘1')
    await field(resident, '手机号').fill('12345')
    await tap(resident, '保存修改')
    await sees(resident, '请填写姓名，不含数字和符号，不超过 50 个字')
    await sees(resident, '请填写 11 位手机号')
    expect(await findingsOf(resident)).toEqual([])
    await field(resident, '姓名').fill('甘示例')
    await field(resident, '手机号').fill('13800000002')
    await tap(resident, '保存修改')
    await sees(resident, '已保存')
  })

  it('a member without a code finds the branch by a few characters, asks, and takes it back', async () => {
    await openMe(asker)
    await tap(asker, /^申请认领/)
    await tap(asker, '提交申请')
    await sees(asker, '请选择')
    await asker.getByRole('button', { name: /^党支部/ }).click()
    const sheet = asker.getByRole('dialog', { name: '党支部' })
    await sheet.getByLabel('查找').fill('解东社区第一')
    await sheet.getByRole('button', { name: /解东社区第一党支部/ }).click()
    await field(asker, '姓名').fill('宁示例')
    await tap(asker, '提交申请')
    await tap(asker, '同意并继续')
    await sees(asker, '支部书记确认')
    const { requests } = await street.world.as('demo-secretary').get('roster.requests', { branchId: BRANCH })
    expect(requests).toMatchObject([{ name: '宁示例' }])

    await tap(asker, '撤回申请')
    await answerYes(asker, '撤回申请')
    await sees(asker, '按街道、社区逐级选择，或直接查找')
  })

  it('a wrong code is said to be wrong; the link in the secretary’s code brings the right one', async () => {
    await openScreen(binder, street, account('bind'), '8 位绑定码')
    await field(binder, '8 位绑定码').fill('aaaa-aaaa')
    await tap(binder, '绑定')
    await tap(binder, '同意并继续')
    await sees(binder, /^绑定码不对/)

    const code = await codeFor(street, '欧示例')
    await binder.goto(`${street.world.url}/b/${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)
    await sees(binder, '已读到绑定码，请核对后绑定')
    await tap(binder, '绑定')
    await sees(binder, '绑定成功')
    await sees(binder, '解东社区第一党支部')
    await takePicture(binder, 'account-bound')
    expect(await findingsOf(binder)).toEqual([])
  })

  it('another one films the code on the secretary’s phone', async () => {
    const page = await street.enterUnknown('scanner-x')
    const code = await codeFor(street, '言示例')
    const desk = await street.newTab()
    await desk.setContent(
      `<link rel="icon" href="data:,"><div style="width:320px">${renderSVG(bindLink(street.world.url, code), { ecc: 'M', border: 4 })}</div>`,
    )
    street.pointCamerasAt(await desk.locator('svg').screenshot())
    await openScreen(page, street, account('bind'), '8 位绑定码')
    await tap(page, '扫书记手机上的二维码')
    await sees(page, '已读到绑定码，请核对后绑定')
    await tap(page, '绑定')
    await tap(page, '同意并继续')
    await sees(page, '绑定成功')
    street.pointCamerasAt(null)
    await Promise.all([page.context().close(), desk.context().close()])
  })

  it('the member reports in where they live', async () => {
    await openMe(binder)
    await tap(binder, /^双报到/)
    await binder.getByRole('button', { name: /^居住地社区/ }).click()
    const sheet = binder.getByRole('dialog', { name: '居住地社区' })
    await sheet.getByRole('button', { name: '丽君街道' }).click()
    await sheet.getByRole('button', { name: '丽君社区' }).click()
    await tap(binder, '报到')
    await sees(binder, '到丽君社区报到')
    await sees(binder, '待确认')
  })

  it('somebody sees what is stored about them, corrects it, and takes it away', async () => {
    await openMe(resident)
    await tap(resident, /^隐私与我的数据/)
    await tap(resident, /^更正姓名/)
    await field(resident, '姓名').fill('甘示例二')
    await field(resident, '新手机号').fill('13800000003')
    await tap(resident, '保存')
    await sees(resident, '已更正')
    await tap(resident, /^查看我的数据/)
    await sees(resident, '甘示例二')
    await sees(resident, '13800000003')
    await tap(resident, '返回')

    await tap(resident, /^导出我的数据/)
    const sheet = resident.getByRole('dialog', { name: '导出我的数据' })
    const [page] = await Promise.all([
      resident.waitForEvent('download'),
      sheet.getByRole('button', { name: '保存为网页' }).click(),
    ])
    expect(page.suggestedFilename()).toBe('my-data-2026-11-24.html')
    expect(readFileSync(await page.path(), 'utf8')).toContain('甘示例二')
    const [json] = await Promise.all([
      resident.waitForEvent('download'),
      sheet.getByRole('button', { name: '保存为 JSON' }).click(),
    ])
    expect(JSON.parse(readFileSync(await json.path(), 'utf8'))).toMatchObject({ account: { name: '甘示例二' } })
    expect(await findingsOf(resident)).toEqual([])
    await takePicture(resident, 'account-export')
    await tap(resident, '关闭')
    // What was looked at does not stay on the device.
    expect(await resident.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('13800000003')
  })

  it('withdraws consent, and is asked anew for what needs it', async () => {
    await tap(resident, /^撤回同意/)
    await answerYes(resident, '撤回同意')
    await sees(resident, '未同意')
    expect(stored('resident-x')?.consent).toBeUndefined()
    // A name is stored with a sign-up: the command of another screen leads to the policy by itself, and goes on.
    await openScreen(resident, street, 'packages/study/lesson/index?lessonId=lesson03', '示例讲师丙')
    await tap(resident, '报名')
    await tap(resident, '同意并继续')
    await sees(resident, '您已报名，有座位')
    await openScreen(resident, street, account('privacy'), `已同意 ${POLICY_VERSION} 版`)
  })

  it('deletes everything, with the words that it takes', async () => {
    await tap(resident, /^删除我的数据/)
    await field(resident, '请输入“删除我的数据”').fill('删除我的数据')
    await resident.getByRole('button', { name: '删除我的数据', exact: true }).click()
    await answerYes(resident, '删除我的数据')
    await sees(resident, '您的账号和个人信息已经删除，本机保存的内容也已清除。感谢您的参与。')
    expect(stored('resident-x')).toBeUndefined()
    await tap(resident, '完成')
    await openMe(resident)
    await sees(resident, '还没有填写姓名')
  })

  it('the operator’s key opens a district, once', async () => {
    await openMe(asker)
    await tap(asker, /^开通本区/)
    await field(asker, '部署密钥').fill('not the key')
    await tap(asker, '开通')
    await sees(asker, '密钥不对，请核对后再试')
    await field(asker, '部署密钥').fill(KEY)
    await tap(asker, '开通')
    await sees(asker, '本区已有管理员，请由现任管理员授权')

    const fresh = aUnit({ _id: '990101', path: '/990101', name: '示例区', kind: 'district', partyKind: 'committee' })
    street.world.engine.database.insertMany('orgs', [{ ...fresh }])
    await asker.reload()
    await field(asker, '城区').selectOption({ label: '示例区' })
    await field(asker, '部署密钥').fill(KEY)
    await tap(asker, '开通')
    await sees(asker, '已开通，您现在是示例区的区级管理员')
    await openMe(asker)
    await sees(asker, '区级干部 · 示例区')
    await isGone(asker, '开通本区')
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})

/** Every screen of 我的 in every look. */
describe('the screens of 我的', () => {
  let street: Street
  let pages: Record<'newcomer' | 'member' | 'asker' | 'volunteer' | 'resident', Page>

  beforeAll(async () => {
    street = await Street.open(EVENING)
    const { world } = street
    const agree = (who: string) => world.as(who).get('account.consent', { version: POLICY_VERSION })
    await Promise.all(['asker-x', 'volunteer-x'].map(agree))
    await world.as('asker-x').get('account.askToJoin', { branchId: BRANCH, name: '宁示例' })
    const registration = {
      communityId: '450302001002',
      name: '甘示例',
      skills: ['理论宣讲', '修伞'],
      phone: '13800000001',
    }
    await world.as('volunteer-x').get('account.registerVolunteer', registration)
    await world.as('demo-member').get('account.reportIn', { communityId: '450302003007' })
    const [newcomer, asker, volunteer, member, resident] = await Promise.all([
      street.enterUnknown('newcomer-x'),
      street.enterUnknown('asker-x'),
      street.enterUnknown('volunteer-x'),
      street.enterAs('陈示例'),
      street.enterAs('黄示例'),
    ])
    pages = { newcomer, asker, volunteer, member, resident }
  })
  afterAll(() => street.close())

  describeLooks(
    () => ({ street, pages }),
    [
      { name: 'me-newcomer', who: 'newcomer', path: 'pages/me/index?from=link', shows: '开通本区' },
      { name: 'me-member', who: 'member', path: 'pages/me/index?from=link', shows: '双报到' },
      { name: 'account-consent', who: 'newcomer', path: account('consent'), shows: '同意并继续' },
      { name: 'account-consent-agreed', who: 'member', path: account('consent'), shows: '您已同意本版本的隐私政策' },
      {
        name: 'account-bind',
        who: 'newcomer',
        path: account('bind', '?b=K7MX4TQA'),
        shows: '已读到绑定码，请核对后绑定',
      },
      { name: 'account-bind-already', who: 'member', path: account('bind'), shows: '您已绑定党员身份' },
      { name: 'account-join', who: 'newcomer', path: account('join'), shows: '提交申请' },
      { name: 'account-join-asked', who: 'asker', path: account('join'), shows: '支部书记确认' },
      { name: 'account-volunteer', who: 'resident', path: account('volunteer'), shows: '登记成为志愿者' },
      { name: 'account-volunteer-registered', who: 'volunteer', path: account('volunteer'), shows: '您是志愿者' },
      { name: 'account-report-in', who: 'member', path: account('report-in'), shows: '报到进度' },
      { name: 'account-report-in-not', who: 'resident', path: account('report-in'), shows: '请先绑定党员身份' },
      { name: 'account-privacy', who: 'volunteer', path: account('privacy'), shows: '撤回同意' },
      { name: 'account-data', who: 'volunteer', path: account('data'), shows: '志愿服务' },
      { name: 'account-data-none', who: 'newcomer', path: account('data'), shows: '没有保存您的任何信息' },
      { name: 'account-correct', who: 'volunteer', path: account('correct'), shows: '新手机号' },
      { name: 'account-delete', who: 'resident', path: account('delete'), shows: '会删除' },
      { name: 'account-claim', who: 'resident', path: account('claim'), shows: '部署密钥' },
    ],
  )

  it('我的 begins with who one is, in both languages', async () => {
    const { newcomer, member } = pages
    for (const page of [newcomer, member]) {
      await page.setViewportSize({ width: 375, height: 812 })
      await openScreen(page, street, 'pages/me/index', '志愿者登记')
      await page.evaluate(() => window.scrollTo(0, 0))
    }
    await takePicture(newcomer, 'me-newcomer-top')
    await takePicture(member, 'me-member-top')
    await newcomer.getByRole('tab', { name: 'English' }).click()
    await sees(newcomer, 'Bind my membership')
    await newcomer.evaluate(() => window.scrollTo(0, 0))
    await takePicture(newcomer, 'me-newcomer-english')
    for (const [name, shows] of [
      ['consent', 'Agree and go on'],
      ['volunteer', 'Register'],
      ['bind', 'Code of 8 characters'],
    ] as const) {
      await openScreen(newcomer, street, account(name), shows)
      expect(await findingsOf(newcomer)).toEqual([])
      await takePicture(newcomer, `account-${name}-english`)
    }
  })

  it('a unit is picked on a sheet as readable', async () => {
    const page = pages.resident
    await page.setViewportSize({ width: 375, height: 812 })
    await openScreen(page, street, account('join'), '提交申请')
    await page.getByRole('button', { name: /^党支部/ }).click()
    const sheet = page.getByRole('dialog', { name: '党支部' })
    await sheet.getByRole('button', { name: '秀峰街道' }).click()
    await sheet.getByRole('button', { name: '解东社区' }).click()
    await sheet.getByRole('button', { name: '解东社区第一党支部' }).waitFor()
    expect(await findingsOf(page)).toEqual([])
    await takePicture(page, 'account-unit-picker')
    await sheet.getByLabel('查找').fill('骝马')
    await sheet
      .getByRole('button', { name: /党支部/ })
      .first()
      .waitFor()
    expect(await findingsOf(page)).toEqual([])
    await takePicture(page, 'account-unit-found')
    await page.getByRole('button', { name: '关闭' }).click()
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
