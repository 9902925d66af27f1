import type { Phone } from './harness/phone'
import { readCode } from './harness/read-code'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)

/** 奉献积分 on phones: the compiled mini-program and the real functions. */
describe('points on a phone', () => {
  let room: Room
  let member: Phone
  let tourist: Phone
  let link = ''

  beforeAll(async () => {
    room = await Room.open(EVENING)
    member = room.phone('demo-member').open()
    tourist = room.phone('tourist-x')
  })
  afterAll(() => room.close())

  const mine = () => room.world.as('demo-member').get('points.mine', {})

  it('shows the statement from 我的, and takes an appeal', async () => {
    const { balance, entries } = await mine()
    const entry = entries.find(({ canAppeal }) => canAppeal)
    await member.tapTab('我的')
    await member.page.tap(/^我的积分/)
    await member.page.findByText('积分余额')
    await member.page.findByText(String(balance))
    await member.page.findByText(new RegExp(`^第 ${entry?.seq} 笔`))
    await member.page.tap(`申诉：${entry?.title}`)
    await member.page.type('原因', '实际参加了 3 小时')
    await member.page.tapIn('dialog', '提交申诉')
    await member.page.findByText('申诉理由：实际参加了 3 小时')
    expect((await mine()).entries.find(({ _id }) => _id === entry?._id)?.appeal).toMatchObject({ state: 'asked' })
  })

  it('issues a certificate with a code that is drawn, and hands on its picture', async () => {
    await member.page.tap(/^服务时长证明/)
    await member.page.tap('开具 2026 年证明')
    await member.page.findByText('志愿服务时长证明')
    link = await readCode(member)
    expect(link).toMatch(/\/v\/[0-9a-z]{16}$/)
    await member.page.tap('保存为图片')
    await member.page.waitFor(() => member.files.handedOn.some(({ how }) => how === 'shown'), 'the picture')
    await member.page.tap('复制编号')
    expect(link.endsWith(member.device.clipboard)).toBe(true)
  })

  it('tells whoever scans it that it is genuine, and later that it is void', async () => {
    const scanned = {
      route: 'packages/points/verify/index',
      query: { q: encodeURIComponent(`https://example.cn${link}`) },
    }
    tourist.open(scanned)
    await tourist.page.findByText('证明有效')
    await tourist.page.findByText('陈示例')
    await tourist.page.tap('English')
    await tourist.page.findByText('Valid')
    await tourist.page.tap('中文')
    await member.page.tap('作废这份证明')
    await member.page.tapIn('alertdialog', '作废这份证明')
    tourist.open(scanned)
    await tourist.page.findByText('查无此证明')
  })

  it('finds a typed number that is none, and takes one from the scanner for lessons too', async () => {
    tourist.open({ route: 'packages/points/verify/index' })
    await tourist.page.type('证明编号', '0000 0000 0000 0000')
    await tourist.page.tap('核验')
    await tourist.page.findByText('查无此证明')
    const { code } = await room.world.as('demo-member').get('points.certificate', { year: 2026 })
    tourist.device.camera = `/v/${code}`
    tourist.open({ route: 'packages/study/scan/index' })
    await tourist.page.findByText('证明有效')
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
