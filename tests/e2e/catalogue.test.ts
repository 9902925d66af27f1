import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../support/browser'
import { catalogueBuild } from './support/catalogue-build'
import { serveFolder } from './support/static-server'

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update']
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const MODES = {
  standard: { scheme: 'light', text: 'standard' },
  large: { scheme: 'light', text: 'large' },
  dark: { scheme: 'dark', text: 'standard' },
} as const
const WIDTHS = [375, 1280]
const EACH = Object.keys(MODES).flatMap((mode) => WIDTHS.map((width) => [mode as keyof typeof MODES, width] as const))

let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER)
  server = await serveFolder(catalogueBuild())
  browser = await chromium.launch({ executablePath, args: ARGUMENTS })
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** The catalogue in one mode, on a window as tall as all of it: axe does not look at what has to be scrolled to. */
async function openCatalogue(mode: keyof typeof MODES, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  await page.addInitScript((choice) => localStorage.setItem('ui.theme', JSON.stringify({ data: choice })), MODES[mode])
  await page.goto(server.url)
  await page.getByRole('heading', { name: '浮层' }).waitFor()
  const height = await page.evaluate(() => document.querySelector('.taro_page')?.scrollHeight ?? 0)
  await page.setViewportSize({ width, height })
  await page.evaluate(AXE)
  return page
}

/** What axe finds there, and what it cannot judge: the parts leave it nothing to guess. */
async function findings(page: Page, where = 'html'): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate(
    (within) => (window as unknown as { axe: { run(within: string): Promise<AxeResults> } }).axe.run(within),
    where,
  )
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  )
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe.each(EACH)('the catalogue of parts, %s, %i px', (mode, width) => {
  let page: Page

  beforeAll(async () => {
    page = await openCatalogue(mode, width)
  }, 60_000)

  afterAll(() => page?.close())

  it('gives axe nothing to find', async () => {
    expect(await findings(page)).toEqual([])
  }, 60_000)

  it('fits its width: nothing has to be scrolled sideways', async () => {
    const wide = await page.evaluate(() => document.querySelector('.taro_page')?.scrollWidth)
    expect(wide).toBe(width)
  })

  it('has room for a finger on everything that can be tapped', async () => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.ui-tap, .ui-input')]
        .map((element) => ({ text: element.textContent, ...element.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 44 || height < 44),
    )
    expect(small).toEqual([])
  })

  it.each(['打开面板', '打开确认'])(
    'opens over the screen without a finding, and Escape closes it: %s',
    async (name) => {
      await press(page, name)
      await page.locator('[aria-modal]').waitFor()
      expect(await findings(page, '[aria-modal]')).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('[aria-modal]').waitFor({ state: 'detached' })
    },
    60_000,
  )
})

describe('the parts under a keyboard', () => {
  it('press buttons with Enter and Space, keep the focus inside a sheet and give it back', async () => {
    const page = await openCatalogue('standard', 375)
    const opener = page.getByRole('button', { name: '打开面板' })
    await opener.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    // The focus follows a moment after the sheet is drawn.
    await page.waitForFunction(() => document.querySelector('[role=dialog]')?.contains(document.activeElement))
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab')
      expect(await sheet.evaluate((box) => box.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.getByRole('switch', { name: '开课前提醒我' }).focus()
    await page.keyboard.press('Space')
    expect(await page.getByRole('switch', { name: '开课前提醒我' }).getAttribute('aria-checked')).toBe('false')
    await page.close()
  }, 60_000)

  it('name their fields, and a click on the name starts typing', async () => {
    const page = await openCatalogue('standard', 375)
    await page.getByText('课程名称').click()
    await page.keyboard.type('清洁漓江')
    expect(await page.getByLabel('课程名称').inputValue()).toBe('清洁漓江')
    await page.getByLabel('课程类型').selectOption('夜校')
    expect(await page.getByLabel('课程类型').inputValue()).toBe('夜校')
    await page.close()
  }, 60_000)
})

it('the photos are added, tried again and removed one by one, each by a name of its own', async () => {
  const page = await openCatalogue('standard', 375)
  await press(page, '添加照片')
  await press(page, '第 3 张照片，没传上，点按重试')
  await page.getByRole('button', { name: '第 3 张照片，正在上传' }).waitFor()
  await press(page, '移除第 2 张照片')
  await page.getByRole('button', { name: '第 2 张照片，正在上传' }).waitFor()
  expect(await page.getByRole('button', { name: /^移除第/ }).count()).toBe(4)
  await page.close()
}, 60_000)
