import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../tests/support/browser'

const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Sees to it that there is a Chromium and a font with Chinese: by Debian's packages where that can be done, else by saying how. */
export function ensureBrowser(): void {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (findBrowser() && (existsSync(FONT) || !canInstall)) return
  if (canInstall) {
    console.log(`installing ${PACKAGES.join(' and ')}`)
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], {
      ...quiet,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!findBrowser()) throw new Error(HOW_TO_GET_A_BROWSER)
}
