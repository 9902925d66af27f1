import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../..')
const FOLDER = join(ROOT, 'dist/catalogue-h5')
const STAMP = join(ROOT, 'dist/.built-catalogue')
const SOURCES = [
  'config',
  'package-lock.json',
  'src/ui',
  'src/packages/dev',
  'src/i18n',
  'src/index.html',
  'src/theme.json',
]
const APP = ['src/app.ts', 'src/app.scss', 'src/app.config.ts', 'src/app-words.ts']

const filesIn = (path: string): string[] =>
  statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesIn(join(path, name)))

function digest(): string {
  const hash = createHash('sha256')
  for (const file of [...SOURCES, ...APP].flatMap((source) => filesIn(join(ROOT, source))).sort()) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** The folder with the catalogue of parts, built alone as a browser gets it; it is built only when something in it changed. */
export function catalogueBuild(): string {
  const now = digest()
  if (existsSync(join(FOLDER, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return FOLDER
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production', CATALOGUE: '1' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`building the catalogue failed\n${stdout}\n${stderr}`)
  writeFileSync(STAMP, now)
  return FOLDER
}
