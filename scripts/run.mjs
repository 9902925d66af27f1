// Runs a script of this folder, after installing the packages that the lock file asks for where they are missing.
// Plain JavaScript, because in a fresh clone there is nothing else to run it with.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (path) => join(root, path)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed; this is ${process.version}`)

install()
const [script, ...args] = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [at('node_modules/tsx/dist/cli.mjs'), at(`scripts/${script}.ts`), ...args],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)

function install() {
  const stamp = at('node_modules/.installed')
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('installing packages')
  // Not `npm ci`: it refuses a lock file that was written where some other platform's optional packages could not be had.
  // `install --no-save` takes the same versions from the lock file, and writes nothing back. On Windows npm is a script
  // that only a shell can start.
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (npm.status !== 0) fail('npm install failed; what it printed stands above')
  writeFileSync(stamp, wanted)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
