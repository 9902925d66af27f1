import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from './build-functions'
import { at } from './paths'

export type Target = 'functions' | 'h5' | 'weapp'

/** What each target is made from. A build is skipped when none of it has changed since. */
const SOURCES: Record<Target, string[]> = {
  functions: ['core', 'server', 'cloudfunctions', 'scripts/build-functions.ts', 'package-lock.json'],
  h5: ['core', 'src', 'config', 'babel.config.js', 'package-lock.json'],
  weapp: ['core', 'src', 'config', 'babel.config.js', 'project.config.json', 'package-lock.json'],
}

const OUTPUT: Record<Target, string> = {
  functions: 'dist/functions/study/index.js',
  h5: 'dist/h5/index.html',
  weapp: 'dist/weapp/app.js',
}

/** Builds the targets that are missing or stale, one after the other: two at once would need the memory of both. */
export async function buildAll(targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const stamp = at(`dist/.built-${target}`)
    const digest = digestOf(SOURCES[target])
    if (existsSync(at(OUTPUT[target])) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue
    console.log(`building ${target}`)
    await (target === 'functions' ? buildFunctions() : buildClient(target))
    mkdirSync(at('dist'), { recursive: true })
    writeFileSync(stamp, digest)
  }
}

function buildClient(target: 'h5' | 'weapp'): Promise<void> {
  const child = spawn(process.execPath, [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target], {
    cwd: at('.'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${output}\nbuilding ${target} failed`))))
  })
}

function digestOf(sources: readonly string[]): string {
  // The environment that the weapp is built for is part of it, too.
  const hash = createHash('sha256').update(process.env.CLOUD_ENV ?? '')
  for (const file of sources.flatMap((source) => filesIn(at(source)))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

if (require.main === module) {
  buildAll(['functions', 'h5', 'weapp']).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
