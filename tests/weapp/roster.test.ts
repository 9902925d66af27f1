import { writeXlsx } from '#server/roster/import/write-xlsx'
import type { Phone } from './harness/phone'
import { readCode } from './harness/read-code'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)
const BRANCH = '450302001002-b1'
const HEAD = ['姓名', '性别', '入党日期', '手机号']

/** 名册 on a secretary's phone: the compiled mini-program, the real functions, a real table out of a chat. */
describe('a roster on a phone', () => {
  let room: Room
  let secretary: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    secretary = room.phone('demo-secretary').open()
    await room.world
      .as('demo-officer')
      .get('roster.add', { branchId: BRANCH, name: '欧阳示例', phone: '13900009001', joinedOn: '2019-07-01' })
  })
  afterAll(() => room.close())

  const members = async () => (await room.world.as('demo-officer').get('roster.list', { branchId: BRANCH })).members
  const openList = async () => {
    secretary.open()
    await secretary.tapTab('我的')
    await secretary.page.tap('名册')
    await secretary.page.findByText('解东社区第一党支部')
  }

  it('opens from 我的 with everybody on it', async () => {
    await openList()
    await secretary.page.findByText('共 15 人 · 14 人已绑定账号')
    await secretary.page.findByText('139****9001 · 2019 年入党')
  })

  it('shows a member, and issues a code that binds when it is scanned', async () => {
    await secretary.page.tap(/^欧阳示例/)
    await secretary.page.findByText('还没有绑定账号')
    await secretary.page.tap('生成绑定码')
    const shown = await secretary.page.findByText(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/)
    const link = await readCode(secretary)
    expect(link.endsWith(`/b/${shown.text.replace(' ', '')}`)).toBe(true)
    await secretary.page.tap('复制')
    expect(secretary.device.clipboard).toBe(shown.text.replace(' ', ''))
    await room.world.as('demo-resident').get('account.bind', { code: secretary.device.clipboard })
    await secretary.page.tapIn('dialog', '完成')
    secretary.glanceAway()
    await secretary.page.findByText('已绑定微信账号')
  })

  it('shows a whole number for a reason, calls it, and keeps it nowhere', async () => {
    await secretary.page.tap(/^手机号/)
    await secretary.page.tapIn('dialog', '查看')
    await secretary.page.findByText('请写明原因，至少 2 个字')
    await secretary.page.type('查看原因', '通知参加主题党日')
    await secretary.page.tapIn('dialog', '查看')
    await secretary.page.findByText('139 0000 9001')
    await secretary.page.tap('拨打电话')
    await secretary.page.waitFor(() => secretary.device.dialed === '13900009001', 'a call')
    await secretary.page.tapIn('dialog', '关闭')
    expect(secretary.page.text()).not.toContain('139 0000 9001')
    expect(secretary.stored).not.toMatch(/13900009001|欧阳示例/)
  })

  it('imports a table out of a chat: looked through first, then confirmed, then the same again changes nothing', async () => {
    await openList()
    await secretary.page.tap('导入')
    await secretary.page.findByText('选择文件，先看结果')
    await secretary.page.tap('选择表格')
    expect(secretary.page.text()).toContain('选择文件，先看结果')
    secretary.device.picked = {
      name: '名单.xlsx',
      bytes: writeXlsx([HEAD, ['区示例', '男', '20010701', '13800000002'], ['坏1', '', '明天', '']]),
    }
    await secretary.page.tap('选择表格')
    await secretary.page.findByText('第 3 行')
    await secretary.page.findByText('入党日期：日期认不出，请写成 2001-07-01 这样')
    expect((await members()).map(({ name }) => name)).not.toContain('区示例')
    await secretary.page.tap('确认导入 1 人')
    await secretary.page.tapIn('alertdialog', '导入')
    await secretary.page.findByText('导入完成')
    expect((await members()).map(({ name }) => name)).toContain('区示例')
    await secretary.page.tap('换一份表格')
    await secretary.page.tap('选择表格')
    await secretary.page.findByText(/^没有需要导入的内容/)
  })

  it('finds an import again that the phone was killed in', async () => {
    secretary.loseAnswerTo('importConfirm')
    secretary.device.picked = { name: '名单.csv', bytes: Buffer.from('姓名,手机号\n司徒示例,13800000003\n') }
    await secretary.page.tap('换一份表格')
    await secretary.page.tap('确认导入 1 人')
    await openList()
    await secretary.page.tap('导入')
    await secretary.page.tap('确认导入 1 人')
    await secretary.page.tapIn('alertdialog', '导入')
    await secretary.page.findByText('导入完成')
    expect((await members()).filter(({ name }) => name === '司徒示例')).toHaveLength(1)
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
