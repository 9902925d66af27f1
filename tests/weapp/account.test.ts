import { bindLink } from '#core/account/bind-link'
import { POLICY_VERSION } from '#core/privacy/policy'
import type { Phone } from './harness/phone'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const BRANCH = '450302001002-b1'
const LEAD = '在您同意之前，不会保存您的任何个人信息。不同意也可以继续浏览。'
jest.setTimeout(60_000)

interface StoredAccount {
  _id: string
  consent?: { version: string }
  volunteer?: { communityId: string; skills: string[] }
}

/** 我的 on a phone of somebody who has never opened the app: the compiled mini-program, the real functions, the engine. */
describe('somebody new, from the first consent to the last word', () => {
  let room: Room
  let phone: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    phone = room.phone('somebody-new').open()
  })
  afterAll(() => room.close())

  const stored = () => room.world.documents<StoredAccount>('accounts').find(({ _id }) => _id === 'somebody-new')
  const newCode = async (name: string) => {
    const secretary = room.world.as('demo-secretary')
    const { memberId } = await secretary.get('roster.add', { branchId: BRANCH, name })
    return (await secretary.get('roster.issueCode', { memberId })).code
  }

  it('is a resident, of whom nothing is stored', async () => {
    await phone.tapTab('我的')
    await phone.page.findByText('还没有填写姓名')
    await phone.page.findByText('开通本区')
    expect(stored()).toBeUndefined()
  })

  it('opens the secretary’s mini-program code, and is asked for consent before anything leaves the phone', async () => {
    const code = await newCode('欧示例')
    phone.open({ route: 'packages/account/bind/index', query: { scene: code }, scene: 1047 })
    await phone.page.findByText('已读到绑定码，请核对后绑定')
    await phone.page.tap('绑定')
    await phone.page.findByText(LEAD)
    expect(phone.sent('bind')).toEqual([])

    await phone.page.tap('不同意')
    await phone.page.findByText('8 位绑定码')
    expect(stored()).toBeUndefined()
    await phone.page.tap('绑定')
    await phone.page.tap('同意并继续')
    await phone.page.findByText('绑定成功')
    await phone.page.findByText('解东社区第一党支部')
    expect(stored()?.consent?.version).toBe(POLICY_VERSION)
    expect(phone.stack).toEqual(['packages/account/bind/index'])
  })

  it('is a member in 我的, and reports in where they live', async () => {
    phone.open()
    await phone.tapTab('我的')
    await phone.page.findByText('欧示例')
    await phone.page.findByText('解东社区第一党支部')
    await phone.page.tap('双报到')
    await phone.page.tap(/^居住地社区/)
    await phone.page.tap('丽君街道')
    await phone.page.tap('丽君社区')
    await phone.page.tap('报到')
    await phone.page.findByText('到丽君社区报到')
  })

  it('registers as a volunteer on one screen', async () => {
    phone.open()
    await phone.tapTab('我的')
    await phone.page.tap('志愿者登记')
    await phone.page.tap(/^服务社区/)
    await phone.page.type('查找', '解东')
    await phone.page.tapIn('dialog', /^解东社区/)
    await phone.page.tap('助老服务')
    await phone.page.type('手机号', '138-0000-0001')
    await phone.page.tap('登记成为志愿者')
    await phone.page.findByText('您是志愿者')
    expect(stored()?.volunteer).toMatchObject({ communityId: '450302001002', skills: ['助老服务'] })
  })

  it('takes their data away as a file for a chat, of which the app keeps nothing', async () => {
    phone.open({ route: 'packages/account/privacy/index' })
    await phone.page.tap('导出我的数据')
    await phone.page.tap('保存为网页')
    await phone.page.findByText('已保存')
    await phone.page.tap('保存为 JSON')
    await phone.page.waitFor(() => phone.files.handedOn.length === 2, 'both files')
    const [page, json] = phone.files.handedOn
    expect(page).toMatchObject({ how: 'sent', fileName: 'my-data-2026-11-24.html' })
    expect(page?.content.toString()).toContain('13800000001')
    expect(JSON.parse(json?.content.toString() ?? '')).toMatchObject({ roster: { name: '欧示例' } })
    expect(phone.files.kept.size).toBe(0)
  })

  it('deletes everything, and is a resident again', async () => {
    phone.open({ route: 'packages/account/delete/index' })
    await phone.page.type('请输入“删除我的数据”', '删除我的数据')
    await phone.page.tap('删除我的数据')
    await phone.page.findByRole('alertdialog', '确定删除？')
    await phone.page.tapIn('alertdialog', '删除我的数据')
    await phone.page.findByText('已删除')
    expect(stored()).toBeUndefined()
    await phone.page.tap('完成')
    await phone.tapTab('我的')
    await phone.page.findByText('还没有填写姓名')
    expect(phone.page.text()).not.toContain('欧示例')
  })

  it('another one scans the code with the app itself, from the check-in’s screen too', async () => {
    const code = await newCode('言示例')
    const other = room.phone('somebody-else')
    other.device.camera = bindLink('', code)
    other.open({ route: 'packages/study/scan/index' })
    await other.page.findByText('已读到绑定码，请核对后绑定')
    await other.page.tap('绑定')
    await other.page.tap('同意并继续')
    await other.page.findByText('绑定成功')
  })

  it('a third one opens it with WeChat’s own scanner, as a link', async () => {
    const q = encodeURIComponent(bindLink('https://x.example', await newCode('尤示例')))
    const third = room.phone('somebody-third')
    third.open({ route: 'packages/account/bind/index', query: { q }, scene: 1011 })
    await third.page.findByText('已读到绑定码，请核对后绑定')
  })

  it('a code tried too often is told until when', async () => {
    const guesser = room.phone('somebody-guessing')
    guesser.open({ route: 'packages/account/bind/index' })
    for (let n = 0; n < 5; n++) {
      await guesser.page.type('8 位绑定码', `aaaa-aaa${n + 2}`)
      await guesser.page.tap('绑定')
      if (n === 0) await guesser.page.tap('同意并继续')
      await guesser.page.findByText(/^绑定码不对/)
    }
    await guesser.page.type('8 位绑定码', 'AAAA AAA9')
    await guesser.page.tap('绑定')
    await guesser.page.findByText(/^尝试次数过多/)
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
