import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EngineDatabase } from '../database'

const WRITER = resolve(__dirname, 'testing/writer.ts')

/** Lets a process write for a while, kills it in the middle of it, and gives what it had been told. */
function writeUntilKilled(dir: string, from: number, ms: number): Promise<string[]> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dir, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), ms)
      output += chunk
    })
    child.on('error', failed)
    // What was cut off in the middle of a line was not said.
    child.on('close', () => done(output.slice(0, output.lastIndexOf('\n')).split('\n')))
  })
}

it('kill -9 under load loses nothing that was acknowledged, and halves no transaction', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'engine-kill-'))
  const said = new Set<string>()
  let from = 0
  for (const ms of [150, 320]) {
    for (const line of await writeUntilKilled(dir, from, ms)) said.add(line)
    const database = EngineDatabase.open({ dir, clock: Date.now })
    const singles = new Set(database.all('single').map((doc) => doc._id))
    const pairs = new Set(database.all('pair').map((doc) => String(doc._id)))
    const counters = new Set(database.all('counter').map((doc) => doc.n))
    const lost = [...said].filter((line) => {
      const [kind, number] = line.split(' ')
      if (kind === 'add') return !singles.has(Number(number))
      return kind === 'pair' && !(pairs.has(`${number}a`) && pairs.has(`${number}b`))
    })
    expect(lost).toEqual([])
    expect(
      [...pairs].filter((id) => !pairs.has(id.endsWith('a') ? `${id.slice(0, -1)}b` : `${id.slice(0, -1)}a`)),
    ).toEqual([])
    expect(counters.size).toBe(1)
    from = Math.max(...[...singles].map(Number)) + 1
    database.close()
  }
  expect(said.size).toBeGreaterThan(100)
  rmSync(dir, { recursive: true })
}, 60_000)
