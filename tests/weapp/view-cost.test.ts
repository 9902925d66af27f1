import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)
const BRANCH = '/450302/450302001/450302001002/450302001002-b1'
const lesson = { lessonId: 'lesson01' }

/** WeChat's own diagnostics (体验评分): below 1000 nodes, 30 deep, 256 KB in one `setData`. */
const NODES = 1000
const DEPTH = 30
const BYTES = 256 * 1024

const SCREENS: [route: string, query: Record<string, string>, shows: RegExp][] = [
  ['pages/today/index', {}, /扫码签到/],
  ['pages/lessons/index', {}, /党课开讲啦/],
  ['pages/me/index', {}, /解东社区第一党支部/],
  ['packages/study/lesson/index', lesson, /示例讲师甲/],
  ['packages/study/present/index', lesson, /秒后更换/],
  ['packages/study/scan/index', {}, /6 位数字/],
  ['packages/study/record/index', {}, /累计学时/],
  ['packages/study/publish/index', {}, /课程名称/],
  ['packages/study/checked-in/index', {}, /签到/],
  ['packages/points/mine/index', {}, /积分余额/],
  ['packages/points/ranking/index', {}, /第 \d+ 名/],
  ['packages/points-desk/assessment/index', { orgPath: BRANCH }, /林示例|陈示例/],
]

describe('what each screen costs the phone', () => {
  let room: Room
  beforeAll(async () => {
    room = await Room.open(EVENING)
  })
  afterAll(() => room.close())

  it.each(SCREENS)('%s stays far below what WeChat warns of', async (route, query, shows) => {
    const { page } = room.phone('demo-secretary').open({ route, query })
    await page.waitFor((screen) => shows.test(screen.text()), String(shows))
    expect(page.size.nodes).toBeLessThan(NODES)
    expect(page.size.depth).toBeLessThan(DEPTH)
    expect(page.cost.largestSetData).toBeLessThan(BYTES)
  })

  it('the presenter’s screen hands over little with each second, and no drawing', async () => {
    const { page } = room.phone('demo-secretary').open({ route: 'packages/study/present/index', query: lesson })
    await page.findByText(/秒后更换/)
    const before = { ...page.cost }
    await room.advance(10_000)
    await page.waitFor(({ cost }) => cost.setDataCalls > before.setDataCalls, 'the next second')
    expect(page.cost.setDataBytes - before.setDataBytes).toBeLessThan(4 * 1024)
  })

  it('no app complained', () => {
    expect(room.complaints).toEqual([])
  })
})
