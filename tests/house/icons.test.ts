import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { iconStyles } from '../../scripts/draw-icons'

/** The formatter breaks lines as it likes. */
const bare = (text: string) => text.replace(/\s+/g, '')

it('has the style sheet that its drawings make', () => {
  const sheet = readFileSync(resolve(__dirname, '../../src/ui/icon/icon-shapes.scss'), 'utf8')
  expect(bare(sheet)).toBe(bare(iconStyles()))
})
