import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const made: string[] = []

/** A new empty directory outside of the repository, where nothing of ours is found by chance. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'engine-test-'))
  made.push(dir)
  return dir
}

/** Writes functions as a project would have them; a key is a file's path (`pay/index.js`), or a function's name. */
export function functionFolder(files: Record<string, string | object>): string {
  const dir = tempDir()
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, name.includes('/') ? name : `${name}/index.js`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  }
  return dir
}

/** The first lines of every function that talks to the cloud. */
export const SDK = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command
`

export function removeTempDirs(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
}
