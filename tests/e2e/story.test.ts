import type { Page } from 'playwright-core'
import { takePicture } from './support/inspect'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const TITLE = '浏览器里的一堂党课'

/** The whole story in three people's browsers, the scan by a camera that films the presenter's screen. */
describe('a lesson in the browser, from its announcement to the study record', () => {
  let street: Street
  let secretary: Page
  let member: Page
  let second: Page

  beforeAll(async () => {
    street = await Street.open(EVENING)
  })
  afterAll(() => street.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()
  const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const field = (page: Page, label: string) => page.getByLabel(label).filter({ visible: true })
  const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  const openLesson = async (page: Page) => {
    await tab(page, '课程')
    await page.getByRole('button', { name: new RegExp(TITLE) }).click()
    await page.getByRole('heading', { name: TITLE }).waitFor()
  }
  /** Films the code when it has just changed: it is then good for twenty seconds, also on a slow machine. */
  const pointCamerasAtTheCode = async () => {
    await secretary.getByText(/^(10|9) 秒后更换$/).waitFor({ timeout: 15_000 })
    street.pointCamerasAt(await secretary.getByRole('img', { name: /^签到二维码/ }).screenshot())
  }
  /** As anybody would: where the camera was too slow for a code that changes, once more. */
  const scanTheCode = async () => {
    for (let left = 3; left > 0; left--) {
      await pointCamerasAtTheCode()
      await tap(member, '扫码签到')
      const done = member.getByText('签到成功').filter({ visible: true }).first()
      if (
        await done.waitFor({ timeout: 20_000 }).then(
          () => true,
          () => left === 1,
        )
      )
        break
      await member.goBack()
    }
    await seen(member, '签到成功')
  }
  const recordOf = async (openid: string) => {
    const { entries } = await street.world.as(openid).get('study.myRecord', {})
    return entries.filter((entry) => entry.title === TITLE)
  }

  it('asks each tab who it is', async () => {
    const page = await street.newTab()
    await page.getByRole('heading', { name: '选择演示身份' }).waitFor()
    await takePicture(page, 'personas')
    await page.context().close()
    ;[secretary, member, second] = await Promise.all([
      street.enterAs('周示例', { width: 1280, height: 800 }),
      street.enterAs('陈示例'),
      street.enterAs('林示例'),
    ])
  })

  it('the secretary writes a draft and publishes it', async () => {
    await tab(secretary, '我的')
    await tap(secretary, '发布课程')
    await field(secretary, '课程名称').fill(TITLE)
    await field(secretary, '主讲人').fill('示例讲师')
    await field(secretary, '日期').fill('2026-11-24')
    await field(secretary, '开始时间').fill('19:20')
    await field(secretary, '结束时间').fill('20:50')
    await field(secretary, '地点').fill('解东社区党群服务中心')
    await field(secretary, '参加范围').selectOption({ label: '解东社区' })
    await field(secretary, '座位数').fill('1')
    await field(secretary, '学时').fill('1.5')
    await tap(secretary, '保存并预览')
    await seen(secretary, '草稿，只有本支部书记可见')
    await tap(secretary, '发布课程')
    await secretary.getByRole('alertdialog').getByRole('button', { name: '发布课程' }).click()
    await seen(secretary, '已发布')
  })

  it('one member gets the seat, the other waits and moves up when it is given back', async () => {
    await openLesson(member)
    await tap(member, '报名')
    await seen(member, '您已报名，有座位')
    await openLesson(second)
    await tap(second, '座位已满，排队候补')
    await seen(second, '候补第 1 位')

    await tap(member, '取消报名')
    await member.getByRole('alertdialog').getByRole('button', { name: '取消报名' }).click()
    await member.getByRole('button', { name: '座位已满，排队候补' }).waitFor()
    await second.reload()
    await seen(second, '您已报名，有座位')
  })

  it('the presenter’s screen shows the code large', async () => {
    await tap(secretary, '上课')
    await secretary.getByRole('img', { name: /^签到二维码/ }).waitFor()
  })

  it('the member’s camera films it, and the check-in stands, exactly once', async () => {
    await tap(member, '返回')
    await tab(member, '今日')
    await scanTheCode()
    expect(await recordOf('demo-member')).toMatchObject([{ how: 'scan', creditHours: 1.5 }])
  })

  it('scanning again answers with the first', async () => {
    const before = await recordOf('demo-member')
    await tap(member, '完成')
    await scanTheCode()
    expect(await recordOf('demo-member')).toEqual(before)
    await tap(member, '查看学习档案')
    await seen(member, TITLE)
    expect(await member.getByText(TITLE).filter({ visible: true }).count()).toBe(1)
  })

  it('the second member types the six digits', async () => {
    street.pointCamerasAt(null)
    await tap(second, '扫码签到')
    const digits = await secretary.getByText(/^\d{3} \d{3}$/).textContent()
    await second.getByRole('textbox', { name: /6 位数字/ }).fill((digits ?? '').replace(' ', ''))
    await seen(second, '签到成功')
    expect(await recordOf('demo-member-2')).toMatchObject([{ how: 'typed' }])
  })

  it('the presenter sees both come', async () => {
    await seen(secretary, '陈示例')
    await seen(secretary, '林示例')
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
