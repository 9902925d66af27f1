import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')
/** With `SCREENSHOTS=1` the pictures that the README shows are taken anew; all others are for whoever looks for a fault. */
const RENEWED = process.env.SCREENSHOTS === '1'
const SHOWN = resolve(__dirname, '../../../docs/images')
const IN_README = new Set([
  ...['personas', 'today', 'today-dark', 'today-large', 'lessons', 'lesson', 'scan', 'checked-in', 'record', 'publish'],
  ...['me', 'present', 'present-wide', 'lessons-chosen-wide', 'hall', 'hall-dark', 'challenge', 'hall-chosen-wide'],
  'desk-board',
])
const ELSEWHERE = join(tmpdir(), 'xiufeng-pictures')

interface Finding {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/** What axe finds on a page, a line for each element; nothing is what is wanted. */
export async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } }
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
}

/** Takes a picture of a screen as it is now. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const shown = RENEWED && IN_README.has(name)
  const folder = shown ? SHOWN : ELSEWHERE
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  const scale = shown ? 'device' : 'css'
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', scale })
}
