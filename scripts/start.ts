import { parseArgs } from 'node:util'
import { startGateway } from '#local/gateway/start'
import { buildAll } from './build'
import { at } from './paths'

/** `npm start [-- --port N --data DIR --empty]`: builds what is missing or stale, and serves the app with the demo district. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7100' },
      data: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  })
  await buildAll(['functions', 'h5'])
  const engine = await startGateway({
    port: Number(values.port),
    empty: values.empty,
    functionsDir: at('dist/functions'),
    h5Dir: at('dist/h5'),
    log: (line) => console.log(line),
    ...(values.data !== undefined && { dataDir: values.data }),
  })
  console.log(
    values.data ? `data are kept in ${values.data}` : 'data are kept in memory; --data DIR keeps them on disk',
  )
  console.log(`ready ${engine.url}`)
  const stop = () => engine.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
