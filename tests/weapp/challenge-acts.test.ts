import { HOUR } from '#core/kernel/day'
import { jpegHead, readJpeg } from '../support/jpeg'
import type { Phone } from './harness/phone'
import { readCode } from './harness/read-code'
import { Room } from './harness/room'

const MORNING = Date.parse('2026-11-24T08:00:00+08:00')
jest.setTimeout(60_000)

/** A camera's photo: larger than it need be, and it says where it was taken. */
const camera = { width: 4000, height: 3000, exif: true }

/** 交榜, 转交 on phones: the compiled mini-program, the real functions, photos through an off-screen canvas. */
describe('acting on a challenge on a phone', () => {
  let room: Room
  let holder: Phone
  let next: Phone
  let held: { challengeId: string; slot: number; fence: number }

  const as = (who: string) => room.world.as(who)
  const claimed = async (title: string) => {
    const { challengeId } = await as('demo-worker').get('challenge.create', {
      orgPath: '/450302/450302001/450302001002',
      kind: 'environment',
      title,
      summary: '',
      venue: { name: '东华路小广场', address: '' },
      urgency: 'normal',
      mode: 'firstCome',
      openTo: 'everybody',
      skills: [],
      slots: 1,
      teamSize: 1,
      points: 5,
      minutes: 60,
      deadline: MORNING + 72 * HOUR,
      leaseHours: 24,
    })
    await as('demo-worker').get('challenge.post', { challengeId })
    const { slot, fence } = await as('demo-member').get('challenge.claim', { challengeId })
    return { challengeId, slot, fence }
  }
  const openSubmit = () => {
    const { challengeId, slot, fence } = held
    const query = { challengeId, slot: String(slot), fence: String(fence) }
    holder.open({ route: 'packages/challenge/submit/index', query })
  }
  const work = async () =>
    (await as('demo-worker').get('challenge.get', { challengeId: held.challengeId })).claims[0]?.work
  const headOf = async (url: string | null | undefined) =>
    readJpeg(Buffer.from(await (await fetch(url ?? '')).arrayBuffer()))

  beforeAll(async () => {
    room = await Room.open(MORNING)
    holder = room.phone('demo-member')
    next = room.phone('demo-member-2')
    held = await claimed('清理东华路小广场落叶')
  })
  afterAll(() => room.close())

  it('draws each photo anew before it uploads it, upright on phones that do and that do not turn it', async () => {
    openSubmit()
    await holder.page.findByText('清理东华路小广场落叶')
    // Closed without a choice.
    await holder.page.tap('添加照片')
    holder.device.photos = [jpegHead(camera), jpegHead({ ...camera, orientation: 6 })]
    await holder.page.tap('添加照片')
    await holder.page.findByRole('button', '第 2 张照片，已上传')
    holder.device.turnsPhotos = false
    holder.device.photos = [jpegHead({ ...camera, orientation: 6 })]
    await holder.page.tap('添加照片')
    await holder.page.findByRole('button', '第 3 张照片，已上传')
    await holder.page.tap('第 1 张照片，已上传')
    expect(holder.files.kept.get(holder.device.previewed)).toBeDefined()
  })

  it('says which did not get through; a second try lands where the first did', async () => {
    holder.device.turnsPhotos = true
    holder.device.photos = [jpegHead(camera)]
    holder.loseAnswerTo('uploadFile')
    await holder.page.tap('添加照片')
    await holder.page.tap('第 4 张照片，没传上，点按重试')
    await holder.page.findByRole('button', '第 4 张照片，已上传')
    await holder.page.tap('移除第 3 张照片')
    await holder.page.waitFor(() => holder.page.allByRole('button', /^移除第/).length === 3, 'three photos')
  })

  it('keeps what was written and uploaded when the phone ends the app, and hands in once though the answer is lost', async () => {
    await holder.page.type('完成情况', '扫了两遍，装了六袋。')
    await holder.page.pick('用时', '1 小时 15 分钟')
    openSubmit()
    await holder.page.findByRole('button', '第 3 张照片，已上传')
    expect((await holder.page.findField('完成情况')).value).toBe('扫了两遍，装了六袋。')
    holder.loseAnswerTo('submit')
    await holder.page.tap('交榜')
    await holder.page.findByText('已交榜')
    expect(new Set(holder.sent('submit').map(({ commandId }) => commandId)).size).toBe(1)
    expect(await work()).toMatchObject({ note: '扫了两遍，装了六袋。', minutes: 75 })
  })

  it('has left nothing in the photos of where they were taken', async () => {
    const photos = (await work())?.photos ?? []
    const heads = await Promise.all(photos.map(({ url }) => headOf(url)))
    const lying = { width: 1600, height: 1200, orientation: 1, exif: false }
    const upright = { ...lying, width: 1200, height: 1600 }
    expect(heads).toEqual([lying, upright, lying])
    // The answer to the fourth was lost, the third was removed before it was handed in: five uploads, four files.
    expect(new Set(photos.map(({ id }) => id)).size).toBe(3)
  })

  it('hands over by the code on the screen, from phone to phone', async () => {
    const given = await claimed('给独居老人送药')
    const { challengeId, slot, fence } = given
    const query = { challengeId, slot: String(slot), fence: String(fence) }
    holder.open({ route: 'packages/challenge/hand-over/index', query })
    await holder.page.tap('生成转交码')
    await holder.page.findByText('发给接手的人')
    const link = await readCode(holder)
    expect(link).toMatch(new RegExp(`/h/${challengeId}\\.[0-9a-z]{8}$`))

    next.open({
      route: 'packages/challenge/hand-over/index',
      query: { q: encodeURIComponent(`https://x.example${link}`) },
    })
    await next.page.findByText('给独居老人送药')
    await next.page.tap('接手')
    await next.page.findByText(/^“给独居老人送药”/)
    await next.page.tapIn('alertdialog', '接手')
    await next.page.findByText('已接手')
    const { claim } = await as('demo-member-2').get('challenge.get', { challengeId })
    expect(claim).toMatchObject({ state: 'held', lead: true, fence: fence + 1 })
  })

  it('opens the other’s code from the scanner that checks in, too', async () => {
    const given = await claimed('看护放学路口')
    const { code } = await as('demo-member').get('challenge.offerHandOver', given)
    next.device.camera = `/h/${given.challengeId}.${code}`
    next.open({ route: 'packages/study/scan/index' })
    await next.page.findByText('看护放学路口')
    expect(next.page.route).toBe('packages/challenge/hand-over/index')
  })

  it('went without a complaint of any app', () => {
    expect(room.complaints).toEqual([])
  })
})
