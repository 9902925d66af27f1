import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)]
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

export const HOW_TO_GET_A_BROWSER =
  'no Chromium found: install one (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to its binary'

/** Where this machine's Chromium or Chrome is; undefined when there is none. `CHROMIUM_PATH` goes first. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env
  const known = FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []), ...known, ...ELSEWHERE].find((path) => existsSync(path))
}
