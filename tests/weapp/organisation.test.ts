import type { Phone } from './harness/phone'
import { Room } from './harness/room'

const MORNING = Date.parse('2026-11-24T09:00:00+08:00')
jest.setTimeout(60_000)

/** 组织 on phones: the compiled mini-program, the real functions, the engine. Each step follows the one before. */
describe('the organisation on a phone', () => {
  let room: Room
  let officer: Phone
  let resident: Phone

  beforeAll(async () => {
    room = await Room.open(MORNING)
    officer = room.phone('demo-street').open()
    resident = room.phone('demo-resident').open()
  })
  afterAll(() => room.close())

  const openTree = async (phone: Phone) => {
    phone.open()
    await phone.tapTab('我的')
    await phone.page.tap(/^组织/)
  }

  it('begins at the street for its officer, goes down, and up again', async () => {
    const { page } = officer
    await openTree(officer)
    await page.findByText(/^社区 \d+ 个$/)
    await page.tap(/^解东社区/)
    await page.findByText(/^党组织 2 个$/)
    await page.tap(/^示例小区党支部/)
    await page.findByText(/^楼栋（院落） 3 个$/)
    await page.tapElement(await page.findByRole('link', '解东社区'))
    await page.findByText(/^党组织 2 个$/)
  })

  it('finds a unit by a part of its name, with the way to it', async () => {
    await officer.page.type('查找单位', '丽君社区')
    await officer.page.findByText(/秀峰区 › 丽君街道/)
    await officer.page.type('查找单位', '解东社区第一')
    await officer.page.tap(/^解东社区第一党支部/)
    await officer.page.tap(/^解东社区第一党支部.*详情/)
    await officer.page.findByText('沿革')
  })

  it('gives a role, and takes it back', async () => {
    const { page } = officer
    await page.tap(/^授权/)
    await page.findByText('周示例')
    await page.tap('授予角色')
    await page.pick('有效期至', '2026-12-31')
    await page.tapElement(await page.findByRole('radio', /^陈示例/))
    await page.tap('授予')
    await page.findByText(/至 12月31日 周四$/)

    const { posts } = await room.world.as('demo-member').get('account.me', {})
    expect(posts.map(({ role }) => role)).toContain('branchSecretary')

    await page.tap('撤销 陈示例 的支部书记')
    await page.tapIn('alertdialog', '撤销')
    await page.waitFor((screen) => screen.allByText('陈示例').length === 0, 'the role is gone')
    const after = await room.world.as('demo-member').get('account.me', {})
    expect(after.posts.map(({ role }) => role)).not.toContain('branchSecretary')
  })

  it('tells both in the audit, in words', async () => {
    officer.back()
    await officer.page.tap(/^审计/)
    await officer.page.findByText('撤销角色')
    await officer.page.findByText('陈示例 · 支部书记 · 解东社区第一党支部 · 至 12月31日 周四')
    await officer.page.findByText('没有更早的记录了')
  })

  it('is there for a resident too, from the district on, without counts of people and with nothing to do', async () => {
    const { page } = resident
    await openTree(resident)
    await page.findByText(/^街道 3 个$/)
    expect(page.allByText(/党员 \d+ 人/)).toHaveLength(0)
    await page.tap(/^秀峰区.*详情/)
    await page.findByText('沿革')
    expect(page.allByText('管理')).toHaveLength(0)
    expect(page.allByText('调整')).toHaveLength(0)
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
