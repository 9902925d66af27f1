import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const IN_THE_CLOUD = `FIRST_OFFICER_KEY=KEY

1. Put it into the environment of the cloud function \`organisation\` (云函数 → organisation → 环境变量), and nowhere else.
2. Hand the key to the person who shall be the district's first officer, not by the channel that anybody reads.
3. They open the mini-program, agree to the privacy policy, and enter it: 我的 → 开通本区.
   It works for one person, and only while the district has no officer.
4. Take the variable away again.`

const ON_THIS_MACHINE = `KEY

The engine that keeps its data in DIR takes it from there when it starts. Enter it in the app: 我的 → 开通本区.
It works for one person, and only while the district has no officer.`

/**
 * `npm run first-officer [-- --data DIR]`: the operator's key for the first officer of a new district. A fresh one to put into
 * the cloud function's environment; with a data folder, the one of that installation.
 */
function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  const { data } = values
  const text = data === undefined ? IN_THE_CLOUD : ON_THIS_MACHINE.replace('DIR', data)
  console.log(text.replace('KEY', data === undefined ? freshKey() : keyOf(data)))
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
