import type { Page } from 'playwright-core'
import { MINUTE } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { slotAt, writeDigits } from '#core/study/code'
import { findingsOf, takePicture } from './support/inspect'
import { openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(120_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const LESSON = 'lesson01'

/** A room with thick walls, in a browser. */
describe('a check-in with no network', () => {
  let street: Street
  let member: Page

  beforeAll(async () => {
    street = await Street.open(EVENING)
    member = await street.enterAs('陈示例')
  })
  afterAll(() => street.close())

  const recorded = async () => {
    const { entries } = await street.world.as('demo-member').get('study.myRecord', {})
    return entries.filter(({ lessonId }) => lessonId === LESSON)
  }

  it('is kept on the device and says so', async () => {
    await openScreen(member, street, `packages/study/scan/index?lessonId=${LESSON}`, '或输入 6 位数字')
    const { keys } = await street.world.as('demo-secretary').get('study.presentCode', { lessonId: LESSON })
    await member.context().setOffline(true)
    const digits = writeDigits(fromBase64Url(keys[0]?.key ?? ''), slotAt(street.world.now()))
    await member.getByRole('textbox', { name: /6 位数字/ }).fill(digits)
    await sees(member, '签到已存在这台手机上')
    expect(await findingsOf(member)).toEqual([])
    await takePicture(member, 'kept')
    await member.getByRole('button', { name: '完成' }).click()
    await sees(member, /的签到待提交/)
    await takePicture(member, 'today-kept')
    expect(await recorded()).toEqual([])
  })

  it('goes by itself when the network is back, as of when it was made', async () => {
    await street.world.advance(30 * MINUTE)
    await member.context().setOffline(false)
    await sees(member, /的签到已提交成功/)
    expect(await findingsOf(member)).toEqual([])
    const [entry, ...more] = await recorded()
    expect([entry?.how, more]).toEqual(['late', []])
    await member.getByRole('button', { name: '关闭' }).click()
    await member.getByText(/的签到已提交成功/).waitFor({ state: 'detached' })
  })

  it('is shown to the secretary with its mark', async () => {
    const secretary = await street.enterAs('周示例')
    await openScreen(secretary, street, `packages/study/lesson/index?lessonId=${LESSON}`, '断网补交')
    await sees(secretary, '陈示例')
    expect(await findingsOf(secretary)).toEqual([])
    await takePicture(secretary, 'lesson-late')
  })
})
