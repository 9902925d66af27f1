/** Draws what is made from `src/ui/icon/shapes.ts`: the icons' style sheet and the tab bar's PNG files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { type IconName, shapes } from '../src/ui/icon/shapes'

const root = resolve(__dirname, '..')
const TAB_ICONS: Record<string, IconName> = { today: 'today', lessons: 'book', me: 'user' }
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

async function drawTabs(folder: string) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
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
  await browser.close()
}

async function draw() {
  await writeFile(`${root}/src/ui/icon/icon-shapes.scss`, iconStyles())
  await drawTabs(`${root}/src/assets/tab`)
}

if (require.main === module) void draw()
