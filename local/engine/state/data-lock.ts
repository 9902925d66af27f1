import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Directories that engines of this very process hold: a process id alone cannot tell them apart. */
const heldHere = new Set<string>()

/**
 * Takes a data directory for one engine alone; two would overwrite each other. The lock of a killed engine is taken over.
 *
 * @returns a function that gives it back
 * @throws Error naming the directory and the process that has it
 */
export function lockDataDir(dataDir: string): () => void {
  const dir = resolve(dataDir)
  const path = join(dir, 'engine.lock')
  mkdirSync(dir, { recursive: true })
  const holder = heldHere.has(dir) ? process.pid : livingHolder(path)
  if (holder !== undefined) throw new Error(`the data in ${dir} is in use by an engine (process ${holder})`)
  rmSync(path, { force: true })
  const file = openSync(path, 'wx')
  writeSync(file, String(process.pid))
  closeSync(file)
  heldHere.add(dir)
  return () => {
    heldHere.delete(dir)
    rmSync(path, { force: true })
  }
}

function livingHolder(path: string): number | undefined {
  const pid = readPid(path)
  // Our own number in a lock that we do not hold: left by an earlier process of a container.
  if (pid === undefined || pid === process.pid) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

function readPid(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
