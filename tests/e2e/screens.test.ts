import type { Page } from 'playwright-core'
import { DAY, HOUR } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { slotAt, writeDigits } from '#core/study/code'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const LESSON = 'lesson01'
const study = (page: string, query = '') => `packages/study/${page}/index${query}`

type Who = 'member' | 'secretary'
const SCREENS: [name: string, who: Who, path: string, shows: string | RegExp][] = [
  ['today', 'member', 'pages/today/index', '晚上好，陈示例'],
  ['today-secretary', 'secretary', 'pages/today/index', '我的课堂'],
  ['lessons', 'member', 'pages/lessons/index', '党课开讲啦：从一条漓江看绿水青山'],
  ['me', 'secretary', 'pages/me/index', '我的学习档案'],
  ['lesson', 'member', study('lesson', `?lessonId=${LESSON}`), '示例讲师甲'],
  ['present', 'secretary', study('present', `?lessonId=${LESSON}`), /秒后更换$/],
  ['scan', 'member', study('scan'), '将讲台屏幕上的签到码放入框内'],
  ['checked-in', 'member', study('checked-in'), '签到成功'],
  ['record', 'member', study('record'), '2026 年累计学时'],
  ['publish', 'secretary', study('publish'), '时间和地点'],
]

/** Every screen in every look: axe finds nothing, nothing hangs over the edge, and a picture is taken. */
describe('the screens', () => {
  let street: Street
  let pages: Record<Who, Page>

  beforeAll(async () => {
    street = await Street.open(EVENING)
    const [member, secretary] = await Promise.all([street.enterAs('陈示例'), street.enterAs('周示例')])
    pages = { member, secretary }
    await checkIn(member)
  })
  afterAll(() => street.close())

  const open = (page: Page, path: string, shows: string | RegExp) => openScreen(page, street, path, shows)
  const checkIn = async (page: Page) => {
    await open(page, study('scan', `?lessonId=${LESSON}`), '或输入 6 位数字')
    const { keys } = await street.world.as('demo-secretary').get('study.presentCode', { lessonId: LESSON })
    const digits = writeDigits(fromBase64Url(keys[0]?.key ?? ''), slotAt(street.world.now()))
    await page.getByRole('textbox', { name: /6 位数字/ }).fill(digits)
    await sees(page, '签到成功')
  }
  const published = async () => {
    const { world } = street
    const branch = '/450302/450302001/450302001002/450302001002-b1'
    const { lessonId } = await world.as('demo-secretary').get('study.create', {
      orgPath: branch,
      audiencePath: branch,
      audience: 'members',
      kind: 'partyLesson',
      title: '要改的一课',
      speaker: '示例讲师甲',
      summary: '',
      venue: { name: '解东社区党群服务中心', address: '' },
      startsAt: world.now() + DAY,
      endsAt: world.now() + DAY + HOUR,
      capacity: 30,
      creditHours: 1,
    })
    await world.as('demo-secretary').get('study.publish', { lessonId })
    return lessonId
  }

  describeLooks(
    () => ({ street, pages }),
    SCREENS.map(([name, who, path, shows]) => ({ name, who, path, shows })),
  )

  it('the list and the lesson chosen from it stand side by side on a wide screen', async () => {
    const page = pages.member
    await page.setViewportSize({ width: 1280, height: 812 })
    await open(page, 'pages/lessons/index', '从左侧选择一门课程')
    await page.getByRole('button', { name: /党课开讲啦：从一条漓江看绿水青山/ }).click()
    await sees(page, '示例讲师甲')
    expect(await findingsOf(page)).toEqual([])
    await takePicture(page, 'lessons-chosen-wide')
  })

  it('a lesson is changed, and called off with a reason that its people read', async () => {
    const { secretary, member } = pages
    const lesson = study('lesson', `?lessonId=${await published()}`)
    await open(secretary, lesson, '要改的一课')
    await secretary.getByRole('button', { name: '修改' }).click()
    const title = secretary.getByRole('textbox', { name: '课程名称' })
    await title.fill('换了名称的一课')
    expect(await findingsOf(secretary)).toEqual([])
    await takePicture(secretary, 'edit')
    await secretary.getByRole('button', { name: '保存修改' }).click()
    await sees(secretary, '已保存修改')
    await sees(secretary, '换了名称的一课')

    await secretary.getByRole('button', { name: '取消课程' }).click()
    await secretary.getByRole('textbox', { name: '原因' }).fill('讲师临时有会')
    expect(await findingsOf(secretary)).toEqual([])
    await takePicture(secretary, 'call-off')
    await secretary.getByRole('dialog').getByRole('button', { name: '取消课程' }).click()
    await sees(secretary, '课程已取消：讲师临时有会')
    await open(member, lesson, '课程已取消：讲师临时有会')
    expect(await findingsOf(member)).toEqual([])
    await takePicture(member, 'called-off')
  })

  it('a form with what is missing, and a question, are as readable', async () => {
    const page = pages.secretary
    await page.setViewportSize({ width: 375, height: 812 })
    await open(page, study('publish'), '时间和地点')
    await page.getByRole('button', { name: '保存并预览' }).click()
    await sees(page, '请填写这一项')
    expect(await findingsOf(page)).toEqual([])

    await open(page, study('lesson', '?lessonId=lesson02'), '示例讲师乙')
    await page.getByRole('button', { name: /候补$/ }).click()
    await page.getByRole('button', { name: '退出候补' }).click()
    await page.getByRole('alertdialog', { name: '退出候补？' }).waitFor()
    expect(await findingsOf(page)).toEqual([])
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
