import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
const PROOF = { functions: 'study/index.js', weapp: 'app.js', h5: 'index.html' }

/**
 * The folder of a build. `npm test` makes all of them before the first test runs.
 *
 * @throws Error in one line when it has not been made
 */
export function builtFolder(target: keyof typeof PROOF): string {
  const folder = resolve(ROOT, 'dist', target)
  if (!existsSync(resolve(folder, PROOF[target]))) throw new Error(`no dist/${target}: run \`npm run build\` first`)
  return folder
}
