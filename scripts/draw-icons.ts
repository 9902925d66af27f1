/** Draws what is made from `src/ui/icon/shapes.ts`: the icons' style sheet and the PNG files of the tab bar and of WeChat's map. */
import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { type IconName, shapes } from '../src/ui/icon/shapes'

const root = resolve(__dirname, '..')
const TAB_ICONS: Record<string, IconName> = { today: 'today', lessons: 'book', challenges: 'flag', me: 'user' }
const MARKERS = { brand: '#B3201B', ok: '#2E8550', gold: '#A87413', plain: '#5A534A', several: '#5A534A' }
/** Suffix, line colour, how much of it the shape is filled with. The colours are those of src/theme.json. */
const TAB_STATES: [string, string, number][] = [
  ['', '#857D73', 0],
  ['-on', '#B3201B', 0.14],
  ['-on-dark', '#FF8A7E', 0.2],
]

const svg = (path: string, attributes: string) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' ${attributes} stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'><path d='${path}'/></svg>`

/** As a mask only the shape counts, so the colour is whatever the text around the icon has. */
export function iconStyles(): string {
  const rules = Object.entries(shapes).map(([name, path]) => {
    const uri = svg(path, "fill='none' stroke='#000'").replace(/[<>#]/g, encodeURIComponent)
    return `.icon-${name} {\n  --shape: url("data:image/svg+xml,${uri}");\n}\n`
  })
  return `/* Made by scripts/draw-icons.ts from shapes.ts: do not edit. */\n${rules.join('\n')}`
}

async function drawTabs(browser: Browser, folder: string) {
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  await mkdir(folder, { recursive: true })
  for (const [tab, icon] of Object.entries(TAB_ICONS))
    for (const [suffix, color, fill] of TAB_STATES) {
      const drawing = svg(
        shapes[icon],
        `width='81' height='81' fill='${color}' fill-opacity='${fill}' stroke='${color}'`,
      )
      await page.setContent(`<body style="margin:0">${drawing}</body>`)
      await page.screenshot({ path: `${folder}/${tab}${suffix}.png`, omitBackground: true })
    }
}

/** Markers of WeChat's map, by the tones of `src/platform/place-map-props.ts`: a pin that ends at its place, a disc for several. */
async function drawMarkers(browser: Browser, folder: string) {
  const page = await browser.newPage({ viewport: { width: 96, height: 96 } })
  await mkdir(folder, { recursive: true })
  for (const [name, color] of Object.entries(MARKERS)) {
    const shape =
      name === 'several'
        ? `<circle cx='12' cy='12' r='10.5' fill='${color}' stroke='#FFF' stroke-width='2'/>`
        : `<path d='M12 23.2C17.5 18 20.5 13.9 20.5 9.5a8.5 8.5 0 1 0-17 0C3.5 13.9 6.5 18 12 23.2z' fill='${color}' stroke='#FFF' stroke-width='1.5'/><circle cx='12' cy='9.5' r='3.2' fill='#FFF'/>`
    const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='96' height='96'>${shape}</svg>`
    await page.setContent(`<body style="margin:0">${drawing}</body>`)
    await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true })
  }
}

async function draw() {
  await writeFile(`${root}/src/ui/icon/icon-shapes.scss`, iconStyles())
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
  await drawTabs(browser, `${root}/src/assets/tab`)
  await drawMarkers(browser, `${root}/src/assets/map`)
  await browser.close()
}

if (require.main === module) void draw()
