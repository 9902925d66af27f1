import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const inTheCloud = (key: string): string => `FIRST_OFFICER_KEY=${key}

1. Put it into the environment of the cloud function \`organisation\` (云函数 → organisation → 环境变量), and nowhere else.
2. Hand the key to the person who shall be the district's first officer, not by the channel that anybody reads.
3. They open the mini-program, agree to the privacy policy, and enter it: 我的 → 开通本区.
   It works for one person, and only while the district has no officer.
4. Take the variable away again.`

const onThisMachine = (key: string, dataDir: string): string => `${key}

The engine that keeps its data in ${dataDir} takes it from there when it starts. Enter it in the app: 我的 → 开通本区.
It works for one person, and only while the district has no officer.`

/**
 * `npm run first-officer [-- --data DIR]`: the operator's key for the first officer of a new district. A fresh one to put into
 * the cloud function's environment; with a data folder, the one of that installation.
 */
function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  const { data } = values
  console.log(data === undefined ? inTheCloud(freshKey()) : onThisMachine(keyOf(data), data))
}

const freshKey = (): string => randomBytes(32).toString('hex')

/** The same file that the gateway reads, or makes, when it starts. */
function keyOf(dataDir: string): string {
  const file = join(dataDir, 'first-officer-key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, freshKey(), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

main()
