import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../../support/browser'
import { startWorld, type World } from '../../support/world'
import { film } from './film'
import { Watch } from './watch'

export interface Look {
  width?: number
  height?: number
  dark?: boolean
}

const PHONE = { width: 375, height: 812 }

/** Gives a page the world's time of day; it passes as on any clock. */
const SET_CLOCK = (ahead: number) => {
  window.Date = new Proxy(Date, {
    construct: (Real, given, target) =>
      Reflect.construct(Real, given.length > 0 ? given : [Real.now() + ahead], target) as object,
    get: (Real, key) => (key === 'now' ? () => Real.now() + ahead : Reflect.get(Real, key)),
  })
}

/**
 * A world with the H5 client, and a browser in which people open it, each in a profile of their own. Whatever goes wrong
 * in any of their pages is kept in `watch`.
 */
export class Street {
  readonly watch: Watch
  private readonly film: string

  private constructor(
    readonly world: World,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {
    this.watch = new Watch(world.url)
    this.film = join(folder, 'camera.y4m')
  }

  static async open(clockStart: number, env: Record<string, string> = {}): Promise<Street> {
    const executablePath = findBrowser()
    if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER)
    const folder = mkdtempSync(join(tmpdir(), 'xiufeng-e2e-'))
    film(null, join(folder, 'camera.y4m'))
    const [world, browser] = await Promise.all([
      startWorld({ clockStart, env, h5: true }),
      chromium.launch({
        executablePath,
        args: [
          '--no-sandbox',
          '--use-fake-ui-for-media-stream',
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-video-capture=${join(folder, 'camera.y4m')}`,
        ],
      }),
    ])
    return new Street(world, browser, folder)
  }

  /** A fresh browser profile with one tab open on the app. */
  async newTab({ width = PHONE.width, height = PHONE.height, dark = false }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    await this.prepare(context)
    const page = await context.newPage()
    await page.goto(this.world.url)
    return page
  }

  /** The same, as somebody of the demo. */
  async enterAs(name: string, look?: Look): Promise<Page> {
    const page = await this.newTab(look)
    await page.getByRole('button', { name: new RegExp(`^${name} `) }).click()
    await page.getByRole('region', { name: '选择演示身份' }).getByText(`演示身份：${name}`).first().waitFor()
    return page
  }

  /** Somebody whom nobody knows: not of the demo, and nothing is stored about them. */
  async enterUnknown(openid: string, look?: Look): Promise<Page> {
    const page = await this.newTab(look)
    await page.evaluate((who) => sessionStorage.setItem('persona', who), openid)
    await page.reload()
    await page.getByText(`演示身份：${openid}`).first().waitFor()
    return page
  }

  /** Every camera that is opened from now on sees this; null covers them. */
  pointCamerasAt(screenshot: Buffer | null): void {
    film(screenshot, this.film)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.world.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async prepare(context: BrowserContext): Promise<void> {
    context.setDefaultTimeout(30_000)
    await context.addInitScript(SET_CLOCK, this.world.now() - Date.now())
    context.on('page', (page) => this.watch.over(page))
  }
}
