import { MINUTE } from '#core/kernel/day'
import type { Phone } from './harness/phone'
import { readCode, readDigits } from './harness/read-code'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)

/** The demo's lesson that begins in twenty minutes: it takes check-ins already. */
const LESSON = 'lesson01'

/** The code on the presenter's phone, and everything that is no code, as it reads on the member's screen. */
describe('the code on the presenter’s phone', () => {
  let room: Room
  let presenter: Phone
  let member: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    // The secretary's phone is three minutes slow, the member's five fast: codes go by the server's time.
    presenter = room.phone('demo-secretary', { clockError: -3 * MINUTE })
    member = room.phone('demo-member', { clockError: 5 * MINUTE })
    presenter.open({ route: 'packages/study/present/index', query: { lessonId: LESSON } })
  })
  afterAll(() => room.close())

  const scan = (code: string) => {
    member.device.camera = code
    member.open({ route: 'packages/study/scan/index' })
  }
  const checkIns = async () => {
    const { entries } = await room.world.as('demo-member').get('study.myRecord', {})
    return entries.filter((entry) => entry.lessonId === LESSON)
  }

  it('is refused in words when it is two slots old', async () => {
    const old = await readCode(presenter)
    await room.advance(20_000)
    scan(old)
    await member.page.findByText('签到码已过期，请扫屏幕上最新的码')
  })

  it.each([
    ['made up', (code: string) => code.replace(/\.[^.]+$/, '.AAAAAAAAAAA')],
    ['of another lesson', (code: string) => code.replace(LESSON, 'lesson02')],
    ['with a changed letter', (code: string) => code.slice(0, -1) + (code.endsWith('A') ? 'E' : 'A')],
    ['no code at all', () => 'https://example.com/menu'],
  ])('is refused in words when it is %s', async (_what, change) => {
    scan(change(await readCode(presenter)))
    await member.page.findByText('这不是有效的签到码，请对准讲台屏幕重新扫码，或核对 6 位数字')
    expect(await checkIns()).toEqual([])
  })

  it('can be scanned again after a refusal, without leaving the screen', async () => {
    scan('nonsense')
    await member.page.findByRole('alert')
    member.device.camera = null
    await member.page.tap('打开扫一扫')
    await member.page.findByText('没有扫到签到码')
    member.device.camera = await readCode(presenter)
    await member.page.tap('打开扫一扫')
    await member.page.findByText('签到成功')
    expect(await checkIns()).toHaveLength(1)
  })

  it('is taken from a link that WeChat’s own scanner opened', async () => {
    const code = await readCode(presenter)
    const second = room.phone('demo-m0301')
    const q = encodeURIComponent(`https://example.com/c/${code}`)
    second.open({ route: 'packages/study/scan/index', query: { q }, scene: 1011 })
    await second.page.findByText('签到成功')
  })

  it('is one slot old and still good', async () => {
    const code = await readCode(presenter)
    await room.advance(10_000)
    const late = room.phone('demo-m0302')
    late.device.camera = code
    late.open({ route: 'packages/study/scan/index' })
    await late.page.findByText('签到成功')
  })

  it('has digits that are refused in words when they are wrong', async () => {
    const right = await readDigits(presenter)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    const typing = room.phone('demo-m0303')
    typing.open({ route: 'packages/study/scan/index', query: { lessonId: LESSON } })
    await typing.page.type('或输入 6 位数字', wrong)
    await typing.page.findByText(/^这不是有效的签到码/)
    await typing.page.type('或输入 6 位数字', await readDigits(presenter))
    await typing.page.findByText('签到成功')
  })

  it('is not shown to a member', async () => {
    member.open({ route: 'packages/study/present/index', query: { lessonId: LESSON } })
    await member.page.findByText('您没有权限进行这项操作')
  })
})
