import type { Page } from 'playwright-core'
import { findingsOf, takePicture } from './inspect'
import type { Street } from './street'

/** A screen as somebody opens it, and what it says once it is there. */
export interface ScreenToSee<Who extends string> {
  name: string
  who: Who
  path: string
  shows: string | RegExp
}

const LOOKS = [
  { look: 'on a phone', suffix: '', width: 375, dark: false, text: '标准' },
  { look: 'on a phone in the dark', suffix: '-dark', width: 375, dark: true, text: '标准' },
  { look: 'in large text', suffix: '-large', width: 375, dark: false, text: '大字' },
  { look: 'on a wide screen', suffix: '-wide', width: 1280, dark: false, text: '标准' },
]

/** Waits for words. A title bar may say the same as the page below it, a moment earlier or later: either is enough. */
export const sees = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor()

/** Goes to a screen by its path, as a link would. */
export async function openScreen(page: Page, street: Street, path: string, shows: string | RegExp): Promise<void> {
  await page.goto(`${street.world.url}/#/${path}`)
  await sees(page, shows)
}

/** Every screen in every look: axe finds nothing, nothing hangs over the edge, and a picture is taken. */
export function describeLooks<Who extends string>(
  scene: () => { street: Street; pages: Record<Who, Page> },
  screens: readonly ScreenToSee<Who>[],
): void {
  describe.each(LOOKS)('$look', ({ suffix, width, dark, text }) => {
    beforeAll(async () => {
      const { street, pages } = scene()
      for (const page of Object.values<Page>(pages)) {
        await page.setViewportSize({ width, height: 812 })
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
        await openScreen(page, street, 'pages/me/index', '字号')
        await page.getByRole('tablist', { name: '字号' }).getByRole('tab', { name: text }).click()
      }
    })

    it.each(screens)('$name', async ({ name, who, path, shows }) => {
      const { street, pages } = scene()
      await openScreen(pages[who], street, path, shows)
      expect(await findingsOf(pages[who])).toEqual([])
      expect(await isTooWide(pages[who])).toBe(false)
      await takePicture(pages[who], `${name}${suffix}`)
    })
  })
}

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
