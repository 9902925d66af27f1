import type { Page } from 'playwright-core'
import { DAY } from '#core/kernel/day'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const MORNING = Date.parse('2026-11-24T09:00:00+08:00')
const STREET = '450302001'
const COMMUNITY = '450302001002'
const BRANCH = `${COMMUNITY}-b1`
const organisation = (page: string, unitId = '') =>
  `packages/organisation/${page}/index${unitId && `?unitId=${unitId}`}`

type Who = 'officer' | 'member' | 'street'
const SCREENS: [name: string, who: Who, path: string, shows: string | RegExp][] = [
  ['org-tree-officer', 'officer', organisation('tree'), /^街道 \d+ 个$/],
  ['org-tree-member', 'member', organisation('tree'), /^党组织 \d+ 个$/],
  ['org-tree-street', 'street', organisation('tree'), /^社区 \d+ 个$/],
  ['org-unit', 'street', organisation('unit', BRANCH), '沿革'],
  ['org-unit-member', 'member', organisation('unit', COMMUNITY), '沿革'],
  ['org-create', 'officer', organisation('create', COMMUNITY), '英文名称'],
  ['org-rename', 'officer', organisation('rename', BRANCH), '党组织类型'],
  ['org-move', 'officer', organisation('move', BRANCH), '现在隶属于'],
  ['org-merge', 'officer', organisation('merge', BRANCH), '合并之后'],
  ['org-grants', 'officer', organisation('grants', BRANCH), '已到期'],
  ['org-grant', 'officer', organisation('grant', BRANCH), '陈示例'],
  ['org-audit', 'officer', organisation('audit', '450302'), '加载更早的记录'],
  ['org-flagged', 'street', organisation('flagged', STREET), /^100 人$/],
]

const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const inventedNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `新示例${STEMS[Math.floor(i / 10)]}${STEMS[i % 10]}`)

/** What has happened here before anybody looks: an ended role, a refused merger, a branch that has become too large. */
async function prepare({ world }: Street): Promise<void> {
  const officer = world.as('demo-officer')
  // Twelve of its own and one of the cast are there already.
  for (const name of inventedNames(87)) await officer.get('roster.add', { branchId: `${COMMUNITY}-b2`, name })
  await officer.get('organisation.rename', {
    unitId: BRANCH,
    name: '解东社区先锋党支部',
    nameEn: 'Jiedong Pioneer Branch',
  })
  await officer.get('organisation.rename', { unitId: BRANCH, name: '解东社区第一党支部' })
  await officer.get('organisation.grant', {
    ...{ unitId: BRANCH, memberId: 'p-member-2', role: 'auditor' },
    until: world.now() + DAY,
  })
  await world.advance(2 * DAY)
  await officer.call('organisation.merge', { unitId: `${COMMUNITY}-b2`, into: `${COMMUNITY}-g1` })
  await officer.get('organisation.move', { unitId: `${COMMUNITY}-g1-3`, to: COMMUNITY })
  await officer.get('organisation.create', {
    unitId: COMMUNITY,
    name: '漓江夜市行动党支部',
    kind: 'party',
    partyKind: 'projectBranch',
  })
  await officer.get('roster.export', { branchId: BRANCH, reason: '年度党员信息核对', format: 'csv' })
}

describe('组织, 授权, 审计', () => {
  let street: Street
  let pages: Record<Who, Page>

  beforeAll(async () => {
    street = await Street.open(MORNING)
    await prepare(street)
    const [officer, member, streetOfficer] = await Promise.all([
      street.enterAs('唐示例'),
      street.enterAs('陈示例'),
      street.enterAs('秦示例'),
    ])
    pages = { officer, member, street: streetOfficer }
  })
  afterAll(() => street.close())

  describeLooks(
    () => ({ street, pages }),
    SCREENS.map(([name, who, path, shows]) => ({ name, who, path, shows })),
  )

  it('a search finds a unit by its English name, with the way to it, and goes there', async () => {
    const page = pages.member
    await page.setViewportSize({ width: 375, height: 812 })
    await openScreen(page, street, organisation('tree'), /^党组织 \d+ 个$/)
    await page.getByRole('searchbox', { name: '查找单位' }).fill('example est')
    await page.getByRole('button', { name: /示例小区党支部.*秀峰区 › 秀峰街道 › 解东社区/ }).waitFor()
    expect(await findingsOf(page)).toEqual([])
    await takePicture(page, 'org-found')
    await page.getByRole('button', { name: /^示例小区党支部/ }).click()
    await page.getByRole('link', { name: '解东社区' }).waitFor()
  })

  it('a unit is chosen in a sheet as readable as the tree', async () => {
    const page = pages.officer
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 812 })
      await openScreen(page, street, organisation('move', BRANCH), '现在隶属于')
      await page.getByRole('button', { name: /^调整到/ }).click()
      await page.getByRole('dialog', { name: '调整到' }).getByText('秀峰街道').first().waitFor()
      expect(await findingsOf(page)).toEqual([])
      await takePicture(page, `org-sheet-${width}`)
      await page.keyboard.press('Escape')
    }
  })

  it('the last lasting officer of the district stays, and the screen says why', async () => {
    const page = pages.officer
    await page.setViewportSize({ width: 375, height: 812 })
    await openScreen(page, street, organisation('grants', '450302'), '唐示例')
    await page.getByRole('button', { name: '撤销 唐示例 的区级干部' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤销' }).click()
    await sees(page, /^这是本区最后一位长期有效的区级管理员/)
    await takePicture(page, 'org-last-officer')
  })

  it('an audit reads on when it is scrolled to its end', async () => {
    const page = pages.officer
    await openScreen(page, street, organisation('audit', '450302'), '加载更早的记录')
    const lines = page.getByRole('listitem').filter({ visible: true })
    const before = await lines.count()
    await page.mouse.move(180, 500)
    await page.mouse.wheel(0, 100_000)
    await sees(page, '没有更早的记录了')
    expect(await lines.count()).toBeGreaterThan(before)
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
