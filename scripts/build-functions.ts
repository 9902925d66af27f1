import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { SCHEMA } from '#server/cloudbase/schema'
import { at } from './paths'

/** Node version of the CloudBase runtime that functions are deployed to. */
const RUNTIME = 'node18'

/** Bundles every cloud function with all that it needs: a folder of `dist/functions` can be deployed as it lies. */
export async function buildFunctions(): Promise<void> {
  const out = at('dist/functions')
  rmSync(out, { recursive: true, force: true })
  const names = readdirSync(at('cloudfunctions'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  await Promise.all(names.map(({ name }) => buildFunction(name, join(out, name))))
  writeFileSync(at('dist/schema.json'), `${JSON.stringify(SCHEMA, null, 2)}\n`)
}

async function buildFunction(name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [at(`cloudfunctions/${name}/index.ts`)],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: RUNTIME,
    legalComments: 'none',
    logLevel: 'warning',
  })
  cpSync(at(`cloudfunctions/${name}/config.json`), join(folder, 'config.json'))
  const description = { name, version: '1.0.0', private: true, main: 'index.js', dependencies: {} }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
}

if (require.main === module) {
  buildFunctions().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
}
