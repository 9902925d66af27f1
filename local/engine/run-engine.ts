import type { CliArgs } from './cli-args'
import type { Engine } from './engine'
import { readSchema } from './schema-file'
import { startEngine } from './start'
import { readLines, writeLines } from './state/json-lines'

/** Does what the command line asks: loads, then serves until it is told to end, or writes the data out and ends. */
export async function runEngine(args: CliArgs): Promise<void> {
  const engine = await start(args)
  try {
    if (args.importFile !== undefined) engine.database.importLines(readLines(args.importFile))
    if (args.exportFile !== undefined) writeLines(args.exportFile, engine.database.exportLines())
  } catch (error) {
    await engine.close()
    throw error
  }
  if (args.exportFile !== undefined) return engine.close()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void engine.close().then(() => process.exit(0)))
  }
  console.log(`ready ${engine.url}`)
}

async function start(args: CliArgs): Promise<Engine> {
  const schema = args.schema === undefined ? undefined : await readSchema(args.schema)
  const isExport = args.exportFile !== undefined
  const options = {
    port: isExport ? 0 : args.port,
    functions: args.functions,
    sync: args.sync,
    timers: isExport ? ('off' as const) : ('live' as const),
    log: (line: string) => console.error(line),
    ...(args.data !== undefined && { dataDir: args.data }),
    ...(schema !== undefined && { schema }),
    ...(args.workers !== undefined && { workers: args.workers }),
  }
  return startEngine(options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`port ${args.port} is taken; choose another with --port`)
  })
}
