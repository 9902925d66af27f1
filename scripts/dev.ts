import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { startGateway } from '#local/gateway/start'
import { buildAll } from './build'
import { buildFunctions } from './build-functions'
import { at } from './paths'

/** Editors write a file several times; one build after the last of them is enough. */
const SETTLE_MS = 200

/** `npm run dev`: the app as `npm start` gives it, rebuilt as its sources change. Functions are swapped in without losing data. */
async function main(): Promise<void> {
  await buildAll(['functions', 'h5'])
  const engine = await startGateway({
    port: 7100,
    functionsDir: at('dist/functions'),
    h5Dir: at('dist/h5'),
    log: (line) => console.log(line),
  })
  const client = spawn(
    process.execPath,
    [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch', '--no-server'],
    {
      cwd: at('.'),
      stdio: 'inherit',
    },
  )
  onChange(['core', 'server', 'cloudfunctions'], async () => {
    await buildFunctions()
    engine.reload()
    console.log('functions rebuilt')
  })
  console.log(`ready ${engine.url}`)
  process.once('SIGINT', () => {
    client.kill()
    engine.close().then(() => process.exit(0))
  })
}

function onChange(folders: string[], run: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(() => run().catch((error: unknown) => console.error(error)), SETTLE_MS)
  }
  for (const folder of folders) watch(at(folder), { recursive: true }, settle)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
