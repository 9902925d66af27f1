import type { Page } from 'playwright-core'
import { Street } from './support/street'

jest.setTimeout(180_000)

const MORNING = Date.parse('2026-11-24T09:00:00+08:00')
const NEW = '漓江夜市行动党支部'
const RENAMED = '漓江夜市先锋党支部'

/** A branch from its making to its end, in three people's browsers; each step follows the one before. */
describe('a unit, who may do what in it, and what the audit tells of it', () => {
  let street: Street
  let officer: Page
  let second: Page
  let auditor: Page
  let address = ''

  beforeAll(async () => {
    street = await Street.open(MORNING)
    ;[officer, second, auditor] = await Promise.all([
      street.enterAs('唐示例'),
      street.enterAs('林示例'),
      street.enterAs('阳示例', { width: 1280, height: 800 }),
    ])
  })
  afterAll(() => street.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()
  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
  const tap = (page: Page, name: string | RegExp) => button(page, name).click()
  const sure = (page: Page, name: string) => page.getByRole('alertdialog').getByRole('button', { name }).click()
  const type = (page: Page, name: RegExp, text: string) =>
    page.getByRole('textbox', { name }).filter({ visible: true }).fill(text)
  const choose = (page: Page, label: RegExp, text: string) =>
    page.getByRole('combobox', { name: label }).filter({ visible: true }).selectOption({ label: text })
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { name, exact: true }).filter({ visible: true }).first().waitFor()

  it('the officer walks down to a community and makes a branch there', async () => {
    await officer.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await tap(officer, /^组织/)
    await tap(officer, /^秀峰街道/)
    await seen(officer, /^社区 \d+ 个$/)
    await tap(officer, /^解东社区/)
    await seen(officer, /^党组织 \d+ 个$/)
    await tap(officer, /^解东社区.*详情/)
    await tap(officer, '新建下级单位')
    await tap(officer, '新建')
    await seen(officer, '请填写这一项')
    await choose(officer, /^单位类型/, '党组织')
    await choose(officer, /^党组织类型/, '行动党支部')
    await type(officer, /^名称/, NEW)
    await type(officer, /^英文名称/, 'Night Market Branch')
    await tap(officer, '新建')
    await heading(officer, NEW)
    await seen(officer, `设立，名称“${NEW}”`)
    address = officer.url()
  })

  it('gives it another name, and the old one stays readable', async () => {
    await tap(officer, '更名或改设')
    await type(officer, /^名称/, RENAMED)
    await tap(officer, '保存')
    await heading(officer, RENAMED)
    await seen(officer, `由“${NEW}”更名为“${RENAMED}”`)
  })

  it('makes a member of another branch its secretary, until the end of the year', async () => {
    await tap(officer, /^授权/)
    await seen(officer, '还没有授权')
    await tap(officer, '授予角色')
    await choose(officer, /^角色/, '支部书记')
    await officer.getByLabel('有效期至').fill('2026-12-31')
    await seen(officer, '名册里没有人')
    await tap(officer, `所在支部：${RENAMED}`)
    const sheet = officer.getByRole('dialog', { name: '所在支部' })
    await sheet.getByRole('searchbox', { name: '查找' }).fill('解东社区第二')
    await sheet.getByRole('button', { name: /^解东社区第二党支部/ }).click()
    await officer.getByRole('searchbox', { name: '在名册中查找' }).fill('林示例')
    await officer.getByRole('radio', { name: '林示例', exact: true }).click()
    await tap(officer, '授予')
    await seen(officer, /至 12月31日 周四$/)
  })

  it('and the member can do at once what a secretary can', async () => {
    await second.goto(address)
    await heading(second, RENAMED)
    await tap(second, '新建下级单位')
    await type(second, /^名称/, '夜市党小组')
    await tap(second, '新建')
    await heading(second, '夜市党小组')
  })

  it('no longer, once the officer has revoked it', async () => {
    await tap(officer, '撤销 林示例 的支部书记')
    await sure(officer, '撤销')
    await seen(officer, '还没有授权')
    await second.goto(address)
    await second.reload()
    await heading(second, RENAMED)
    await seen(second, '沿革')
    expect(await button(second, '新建下级单位').count()).toBe(0)
    expect(await button(second, /^审计/).count()).toBe(0)
  })

  it('the officer merges it into the branch next door, knowing what follows', async () => {
    await tap(officer, '返回')
    await tap(officer, '并入其他单位')
    await seen(officer, '合并不能撤销')
    await officer.getByRole('radio', { name: /^解东社区第二党支部/ }).click()
    await tap(officer, '并入')
    await sure(officer, '并入')
    await seen(officer, '这个单位已并入“解东社区第二党支部”，以下是它的历史')
    expect(await button(officer, '新建下级单位').count()).toBe(0)
    await tap(officer, '查看')
    await seen(officer, `“${RENAMED}”并入本单位`)
  })

  it('the auditor reads all of it on a wide screen, and can change nothing', async () => {
    await auditor.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await tap(auditor, /^组织/)
    await heading(auditor, '秀峰区')
    expect(await button(auditor, '新建下级单位').count()).toBe(0)
    await tap(auditor, /^审计/)
    await seen(auditor, '合并单位')
    await seen(auditor, `“${RENAMED}”并入“解东社区第二党支部”`)
    await seen(auditor, `林示例 · 支部书记 · ${RENAMED} · 至 12月31日 周四`)
    await seen(auditor, '撤销角色')
    await seen(auditor, `“${NEW}”改为“${RENAMED}”`)
    await seen(auditor, `${NEW} · 行动党支部`)
    await tap(auditor, '返回')
    await tap(auditor, /^授权/)
    await seen(auditor, '唐示例')
    expect(await button(auditor, /^撤销/).count()).toBe(0)
    expect(await button(auditor, '授予角色').count()).toBe(0)
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
