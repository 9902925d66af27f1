import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser'
import { buildAll } from './build'
import { at } from './paths'

interface Totals {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

/** `npm test [-- jest's own arguments]`: builds what the tests run on, runs all of them, and counts them in the last line. */
async function main(): Promise<void> {
  ensureBrowser()
  await buildAll(['functions', 'h5', 'weapp'])
  const folder = mkdtempSync(join(tmpdir(), 'xiufeng-test-'))
  const report = join(folder, 'report.json')
  const jest = [at('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report}`, '--maxWorkers=2']
  const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
    cwd: at('.'),
    // Jest prints the report itself on standard output too; people read standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TZ: 'UTC' },
  })
  const totals = JSON.parse(readFileSync(report, 'utf8')) as Totals
  rmSync(folder, { recursive: true, force: true })
  // A file that could not even be loaded has no tests to count; it counts as one that failed.
  const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites
  console.log(`${totals.numPassedTests} passed, ${failed} failed`)
  process.exitCode = status === 0 && failed === 0 ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
