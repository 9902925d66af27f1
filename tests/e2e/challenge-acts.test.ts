import type { Page } from 'playwright-core'
import { HOUR } from '#core/kernel/day'
import { readJpeg, withExif } from '../support/jpeg'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const MORNING = Date.parse('2026-11-24T08:00:00+08:00')
const COMMUNITY = '/450302/450302001/450302001002'
const acts = (page: string, query: string) => `packages/challenge/${page}/index?${query}`

const WRITTEN = {
  orgPath: COMMUNITY,
  kind: 'environment' as const,
  title: '清理东华路小广场落叶',
  summary: '带上自己的手套，扫帚在社区领。扫完请拍照。',
  venue: { name: '东华路小广场', address: '东华路 12 号旁' },
  urgency: 'normal' as const,
  mode: 'firstCome' as 'firstCome' | 'selection',
  openTo: 'everybody' as const,
  skills: [],
  slots: 1,
  teamSize: 1,
  points: 5,
  minutes: 50,
  deadline: MORNING + 72 * HOUR,
  leaseHours: 24,
}

/** A photo as a camera makes it: it lies on its side, and says where it was taken. */
const photoOf = async (page: Page): Promise<Buffer> => {
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 })
    const context = canvas.getContext('2d')
    for (const [i, color] of ['#7fb1c9', '#56795f', '#c9b27f'].entries()) {
      if (context) context.fillStyle = color
      context?.fillRect(0, i * 600, 2400, 600)
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  return withExif(Buffer.from(bytes), 6)
}

/** 交榜, 转交, 报名, 爽约申诉: what a claimer does with a challenge, in the browser. */
describe('acting on a challenge in the browser', () => {
  let street: Street
  let member: Page
  let other: Page
  let photo: Buffer
  /** One that the member holds, from the beginning to the end of this file. */
  let held: { challengeId: string; slot: number; fence: number }

  const as = (who: string) => street.world.as(who)
  const posted = async (part: Partial<typeof WRITTEN>) => {
    const { challengeId } = await as('demo-worker').get('challenge.create', { ...WRITTEN, ...part })
    await as('demo-worker').get('challenge.post', { challengeId })
    return challengeId
  }
  const claimed = async (who: string, part: Partial<typeof WRITTEN> = {}) => {
    const challengeId = await posted(part)
    const { slot, fence } = await as(who).get('challenge.claim', { challengeId })
    return { challengeId, slot, fence }
  }
  const about = ({ challengeId, slot, fence }: typeof held) => `challengeId=${challengeId}&slot=${slot}&fence=${fence}`
  const open = (page: Page, path: string, shows: string | RegExp) => openScreen(page, street, path, shows)
  const tap = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
  const confirms = (page: Page, name: string) =>
    page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
  const choosePhotos = async (page: Page, ...files: { name: string; bytes: Buffer }[]) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, '添加照片')])
    await chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'image/jpeg', buffer: bytes })))
  }
  const state = async (page: Page, name: string) => page.getByRole('button', { name, exact: true }).waitFor()
  const note = (page: Page) => page.getByLabel('完成情况').filter({ visible: true }).first()

  beforeAll(async () => {
    street = await Street.open(MORNING)
    ;[member, other] = await Promise.all([street.enterAs('陈示例'), street.enterAs('林示例')])
    photo = await photoOf(member)
    held = await claimed('demo-member')
  })
  afterAll(() => street.close())

  describe('handing in', () => {
    it('says what was asked, and wants a word or a photo', async () => {
      await open(member, acts('submit', about(held)), '清理东华路小广场落叶')
      await sees(member, '带上自己的手套，扫帚在社区领。扫完请拍照。')
      expect(await member.getByLabel('用时').inputValue()).toBe('60')
      await tap(member, '交榜')
      await sees(member, '请写几句完成情况，或添加照片')
    })

    it('uploads what is chosen, leaves out what is no picture, and tries again what did not get through', async () => {
      const before = street.watch.troubles.length
      await member.route('**/upload/photos/**', (route) => route.abort())
      await choosePhotos(member, { name: 'one.jpg', bytes: photo }, { name: 'two.jpg', bytes: Buffer.from('text') })
      await sees(member, '有 1 张照片打不开，没有加入')
      await state(member, '第 1 张照片，没传上，点按重试')
      await takePicture(member, 'acts-submit-failed')
      expect(await findingsOf(member)).toEqual([])
      await member.unroute('**/upload/photos/**')
      street.watch.troubles.splice(before)
      await tap(member, '第 1 张照片，没传上，点按重试')
      await state(member, '第 1 张照片，已上传')
    })

    it('keeps what was written, and the photos, when the page is opened anew', async () => {
      await note(member).fill('扫了两遍，装了六袋。')
      await member.getByLabel('用时').selectOption('75')
      await member.reload()
      await sees(member, '清理东华路小广场落叶')
      expect(await note(member).inputValue()).toBe('扫了两遍，装了六袋。')
      expect(await member.getByLabel('用时').inputValue()).toBe('75')
      await state(member, '第 1 张照片，已上传')
      const shown = member.locator('.ui-uploader-image img').first()
      await member.waitForFunction((img) => (img as HTMLImageElement).naturalWidth > 0, await shown.elementHandle())
    })

    it('keeps it all while there is no network, and says so', async () => {
      const before = street.watch.troubles.length
      await member.context().setOffline(true)
      await tap(member, '交榜')
      await sees(member, /^还没有交上/)
      await takePicture(member, 'acts-submit-offline')
      await member.context().setOffline(false)
      street.watch.troubles.splice(before)
    })

    it('hands in once, though the answer is lost on the way', async () => {
      const before = street.watch.troubles.length
      let lost = 0
      await member.route('**/fn/challenge', async (route) => {
        const isSubmit = route.request().postDataJSON()?.action === 'submit'
        if (!isSubmit || lost > 0) return route.continue()
        lost += 1
        await route.fetch()
        await route.abort()
      })
      await tap(member, '交榜')
      await sees(member, '已交榜')
      await member.unroute('**/fn/challenge')
      street.watch.troubles.splice(before)
      expect(lost).toBe(1)
      await takePicture(member, 'acts-submit-done')
      expect(await findingsOf(member)).toEqual([])
    })

    it('brings the photo upright, not too large, and without where it was taken; its reviewer sees it', async () => {
      const { claims } = await as('demo-worker').get('challenge.get', { challengeId: held.challengeId })
      const [work] = claims.map((claim) => claim.work)
      expect(work).toMatchObject({ note: '扫了两遍，装了六袋。', minutes: 75 })
      const [stored] = work?.photos ?? []
      expect(work?.photos).toHaveLength(1)
      const bytes = Buffer.from(await (await fetch(stored?.url ?? '')).arrayBuffer())
      expect(readJpeg(bytes)).toEqual({ width: 1200, height: 1600, orientation: 1, exif: false })
      expect(bytes.includes('GPS')).toBe(false)
      expect(bytes.length).toBeLessThan(600 * 1024)

      const worker = await street.enterAs('韦示例')
      await open(worker, `packages/challenge-desk/review/index?challengeId=${held.challengeId}`, '扫了两遍，装了六袋。')
      await worker.waitForFunction(
        (url) => [...document.images].some((image) => image.src === url && image.naturalWidth === 1200),
        stored?.url,
      )
      await worker.close()
    })

    it('says that it waits, and afterwards what was missing', async () => {
      await member.reload()
      await sees(member, '已交榜，等待验榜')
      const { challengeId, slot, fence } = held
      const back = { challengeId, slot, fence, missing: '北侧花坛边还有落叶，请补扫。' }
      await as('demo-worker').get('challenge.sendBack', back)
      await member.reload()
      await sees(member, '需要补充：北侧花坛边还有落叶，请补扫。')
      expect(await note(member).inputValue()).toBe('')
    })

    it('is not for whoever does not hold it', async () => {
      await open(other, acts('submit', about(held)), '这份任务现在不在您手上')
    })
  })

  describe('handing over', () => {
    let given: typeof held

    beforeAll(async () => {
      given = await claimed('demo-member', { title: '给独居老人送药' })
    })

    const shownCode = async () => ((await member.locator('#hand-over-code').textContent()) ?? '').replace(' ', '')

    it('shows a code until the lease ends, keeps it, and takes it back', async () => {
      await open(member, acts('hand-over', about(given)), '生成转交码')
      await tap(member, '生成转交码')
      await sees(member, /^明天 08:\d\d 前有效$/)
      const code = await shownCode()
      expect(code).toMatch(/^[0-9A-Z]{8}$/)
      await member.reload()
      await sees(member, '收回转交码')
      expect(await shownCode()).toBe(code)
      await tap(member, '收回转交码')
      await confirms(member, '收回转交码')
      await sees(member, '生成转交码')
      await open(
        other,
        acts('hand-over', `challengeId=${given.challengeId}&code=${code.toLowerCase()}`),
        '给独居老人送药',
      )
      await tap(other, '接手')
      await confirms(other, '接手')
      await sees(other, '转交码不对，或已经失效，请向转交人要新的')
    })

    it('passes from one tab to the other, by the link, after a question that names what is taken on', async () => {
      await tap(member, '生成转交码')
      await sees(member, '发给接手的人')
      await takePicture(member, 'acts-hand-over')
      const code = await shownCode()

      await other.goto(`${street.world.url}/h/${given.challengeId}.${code}`)
      await sees(other, '对方想把这份任务转交给您。确认接手后，由您负责做完并交榜。')
      await tap(other, '接手')
      await sees(other, /^“给独居老人送药”，.*接手后由您负责/)
      await takePicture(other, 'acts-take-over-ask')
      await confirms(other, '接手')
      await sees(other, '已接手')
      await takePicture(other, 'acts-take-over-done')
      expect(await findingsOf(other)).toEqual([])

      const { claim } = await as('demo-member-2').get('challenge.get', { challengeId: given.challengeId })
      expect(claim).toMatchObject({ state: 'held', lead: true, fence: given.fence + 1 })
      expect((await as('demo-member').get('challenge.get', { challengeId: given.challengeId })).claim).toBeNull()
    })

    it('takes a code that was read out', async () => {
      const third = await claimed('demo-member', { title: '看护放学路口' })
      const { code } = await as('demo-member').get('challenge.offerHandOver', third)
      await open(other, acts('hand-over', `challengeId=${third.challengeId}`), '看护放学路口')
      await other.getByLabel('8 位转交码').fill(`${code.slice(0, 4)} ${code.slice(4)}`)
      await tap(other, '接手')
      await confirms(other, '接手')
      await sees(other, '已接手')
    })
  })

  it('bids with a word, which stays when the page is left, and takes the bid back', async () => {
    const challengeId = await posted({ title: '社区夜校讲反诈', mode: 'selection' })
    await open(member, acts('bid', `challengeId=${challengeId}`), '社区夜校讲反诈')
    const words = member.getByLabel('写给发榜人的话').filter({ visible: true }).first()
    await words.fill('在银行工作，讲过两次。')
    await member.reload()
    await sees(member, '社区夜校讲反诈')
    expect(await words.inputValue()).toBe('在银行工作，讲过两次。')
    await tap(member, '报名')
    await sees(member, '已报名')
    await member.reload()
    await sees(member, '已报名，等待选定')
    await sees(member, '在银行工作，讲过两次。')
    await tap(member, '撤回报名')
    await confirms(member, '撤回报名')
    await sees(member, '写给发榜人的话')
    expect((await as('demo-member').get('challenge.get', { challengeId })).bid).toBeNull()
  })

  describe('as it looks', () => {
    const screens = {
      returned: '',
      offer: '',
      takeOver: '',
      bid: '',
      myBid: '',
      appeal: '',
    }
    const list = (name: keyof typeof screens, who: 'member' | 'other', shows: string | RegExp) => ({
      name: `acts-${name}`,
      who,
      get path() {
        return screens[name]
      },
      shows,
    })

    beforeAll(async () => {
      const lapsed = await claimed('demo-member', { title: '图书角值班', leaseHours: 1 })
      await street.world.advance(4 * HOUR)
      const offered = await claimed('demo-member', { title: '修楼道灯' })
      const { code } = await as('demo-member').get('challenge.offerHandOver', offered)
      const bid = await posted({ title: '社区夜校讲反诈', mode: 'selection' })
      await as('demo-member').get('challenge.bid', { challengeId: bid, note: '在银行工作，讲过两次。' })
      Object.assign(screens, {
        returned: acts('submit', about(held)),
        offer: acts('hand-over', about(offered)),
        takeOver: acts('hand-over', `challengeId=${offered.challengeId}&code=${code}`),
        bid: acts('bid', `challengeId=${bid}`),
        myBid: acts('bid', `challengeId=${bid}`),
        appeal: acts('appeal', about(lapsed)),
      })
      await open(member, screens.returned, /^需要补充/)
      await choosePhotos(member, { name: 'a.jpg', bytes: photo }, { name: 'b.jpg', bytes: photo })
      await state(member, '第 2 张照片，已上传')
    })

    describeLooks(
      () => ({ street, pages: { member, other } }),
      [
        list('returned', 'member', /^需要补充/),
        list('offer', 'member', '已有一个转交码，这里看不到它。重新生成后，原来的码失效。'),
        list('takeOver', 'other', '8 位转交码'),
        list('bid', 'other', '写给发榜人的话'),
        list('myBid', 'member', '已报名，等待选定'),
        list('appeal', 'member', '申诉理由'),
      ],
    )

    it('appeals with a reason, and says afterwards that it waits', async () => {
      await open(member, screens.appeal, '图书角值班')
      await tap(member, '提交申诉')
      await sees(member, '请写明原因，至少 2 个字')
      await member.getByLabel(/^申诉理由/).fill('当天孩子发烧，已电话告知。')
      await tap(member, '提交申诉')
      await sees(member, '申诉已提交')
      await member.reload()
      await sees(member, '已申诉，等待答复')
    })
  })

  it('went without anything going wrong behind the screen', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
