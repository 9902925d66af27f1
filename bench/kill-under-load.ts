import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineDatabase } from '#local/engine/database/database'
import { at } from '../scripts/paths'

const WRITER = at('local/engine/database/store/testing/writer.ts')

/** Kills a process that writes, so many times, and counts acknowledged writes that are not there afterwards. */
export async function killUnderLoad(rounds: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'xiufeng-kill-'))
  let acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    acknowledged = acknowledged.concat(await writeUntilKilled(dir, acknowledged.length))
  }
  const lost = missing(dir, acknowledged)
  rmSync(dir, { recursive: true, force: true })
  return lost
}

/** What the writer said was acknowledged before it was killed, at some moment of its second second. */
function writeUntilKilled(dir: string, from: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dir, String(from)], { cwd: at('.') })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * 1000)
    said += chunk.toString()
  })
  // The last line may be cut off: only whole ones were said.
  return new Promise((resolve) => child.once('close', () => resolve(said.split('\n').slice(0, -1))))
}

function missing(dir: string, acknowledged: readonly string[]): number {
  const database = EngineDatabase.open({ dir, clock: Date.now })
  const ids = (name: string) => new Set((database.all(name) as { _id: unknown }[]).map(({ _id }) => String(_id)))
  const single = ids('single')
  const pair = ids('pair')
  database.close()
  const isThere = (line: string): boolean => {
    const [what, n] = line.split(' ')
    if (what === 'add') return single.has(String(n))
    return what !== 'pair' || (pair.has(`${n}a`) && pair.has(`${n}b`))
  }
  return acknowledged.filter((line) => !isThere(line)).length
}
