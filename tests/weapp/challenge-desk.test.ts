import { HOUR } from '#core/kernel/day'
import type { Phone } from './harness/phone'
import { Room } from './harness/room'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
jest.setTimeout(60_000)
const PATH = '/450302/450302001/450302001002'

/** 发榜与验榜 on a community worker's phone: the compiled mini-program, the real functions. */
describe('posting and reviewing on a phone', () => {
  let room: Room
  let worker: Phone

  beforeAll(async () => {
    room = await Room.open(EVENING)
    worker = room.phone('demo-worker').open()
  })
  afterAll(() => room.close())

  const member = () => room.world.as('demo-member')
  const only = async () => {
    const [row] = (await member().get('challenge.list', {})).challenges
    if (!row) throw new Error('nothing is posted')
    return row
  }

  it('writes a draft that the phone keeps, and posts it', async () => {
    await worker.tapTab('我的')
    await worker.page.tap('发榜看板')
    await worker.page.tap('发榜')
    await worker.page.tap('便民维修')
    await worker.page.type('标题', '修三栋二单元的楼道灯')
    worker.open()
    await worker.tapTab('我的')
    await worker.page.tap('发榜看板')
    await worker.page.tap('发榜')
    await worker.page.findByText('已恢复上次未提交的内容')
    expect((await worker.page.findField('标题')).value).toBe('修三栋二单元的楼道灯')
    await worker.page.type('地点', '三栋二单元')
    await worker.page.tap('3 天内')
    await worker.page.tap('全区党员和志愿者')
    await worker.page.tap('立即发榜')
    await worker.page.findByText('还有 1 个名额没有人揭')
    expect(await only()).toMatchObject({ title: '修三栋二单元的楼道灯', kind: 'repair', free: 1, minutes: 120 })
    expect((await only()).deadline).toBe(Date.parse('2026-11-27T18:00:00+08:00'))
  })

  it('posts nothing twice when the answer is lost', async () => {
    worker.back()
    await worker.page.tap('发榜')
    await worker.page.tap('护河护水')
    await worker.page.type('标题', '巡查河堤')
    await worker.page.type('地点', '桃花江边')
    await worker.page.tap('明天')
    worker.loseAnswerTo('create')
    await worker.page.tap('存为草稿')
    await worker.page.tap('再试一次')
    await worker.page.findByText('草稿，只有发榜单位可见')
    const board = await room.world.as('demo-worker').get('challenge.board', { orgPath: PATH, column: 'draft' })
    expect(board.challenges.map(({ title }) => title)).toEqual(['巡查河堤'])
  })

  it('sends work back with what is missing, and accepts it when it comes again', async () => {
    const { _id: challengeId } = await only()
    const { slot, fence } = await member().get('challenge.claim', { challengeId })
    const work = { challengeId, slot, fence, note: '换了两个灯泡。', photos: [], minutes: 60 }
    await member().get('challenge.submit', work)

    worker.open()
    await worker.page.findByText('1 张榜等您验收')
    await worker.page.tap(/^去验榜/)
    await worker.page.tap(/修三栋二单元的楼道灯/)
    await worker.page.findByText('换了两个灯泡。')
    await worker.page.tap('退回补充')
    await worker.page.tapIn('dialog', '请补充文字说明')
    await worker.page.tapIn('dialog', '退回补充')
    await worker.page.findByText('上次退回：请补充文字说明')

    await member().get('challenge.submit', { ...work, note: '换了二楼和三楼的灯泡。' })
    worker.glanceAway()
    await worker.page.findByText('换了二楼和三楼的灯泡。')
    await worker.page.tap('验榜通过')
    await worker.page.tap('服务时长加一')
    await worker.page.findByText('1.5 小时')
    await worker.page.tapIn('dialog', '确认通过')
    await worker.page.findByText('已结榜')
    const { claim } = await member().get('challenge.get', { challengeId })
    expect(claim).toMatchObject({ state: 'accepted', work: { minutes: 90 } })
    expect(worker.stored).not.toContain('陈示例')
  })

  it('withdraws with a reason', async () => {
    const { challengeId } = await room.world.as('demo-worker').get('challenge.create', {
      orgPath: PATH,
      ...{
        kind: 'care',
        title: '给独居老人送药',
        summary: '',
        venue: { name: '五栋', address: '' },
        urgency: 'normal',
      },
      ...{ mode: 'firstCome', openTo: 'everybody', skills: [], slots: 1, teamSize: 1, points: 0, minutes: 60 },
      ...{ deadline: EVENING + 48 * HOUR, leaseHours: 24 },
    })
    await room.world.as('demo-worker').get('challenge.post', { challengeId })
    worker.open({ route: 'packages/challenge-desk/review/index', query: { challengeId } })
    await worker.page.tap('撤榜')
    await worker.page.tapIn('dialog', '事情已经办好')
    await worker.page.tapIn('dialog', '撤榜')
    await worker.page.findByText('已撤榜：事情已经办好')
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
