import { spawnSync } from 'node:child_process'
import { at } from './paths'

/** Everything that can be said of the code without running it. All of it runs, so that one look shows all that is wrong. */
const CHECKS: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'ci', '.'],
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
  [
    'boundaries',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'core',
    'server',
    'cloudfunctions',
    'src',
    'local',
    'scripts',
    'tests',
    'bench',
  ],
  ['unused code', 'knip', '--no-progress'],
]

function passes([name, command, ...args]: (typeof CHECKS)[number]): boolean {
  console.log(`\n— ${name}`)
  return (
    spawnSync(at(`node_modules/.bin/${command}`), args, {
      cwd: at('.'),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).status === 0
  )
}

const failed = CHECKS.filter((check) => !passes(check)).map(([name]) => name)
console.log(failed.length === 0 ? '\nall checks passed' : `\nfailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
