import { EngineClock } from './clock/engine-clock'
import { EngineDatabase } from './database/database'
import type { Engine, EngineOptions } from './engine'
import { readCatalog } from './functions/catalog'
import { EngineServer } from './http/server'
import { LocalEngine } from './local-engine'
import { lockDataDir } from './state/data-lock'

/**
 * Starts an engine on this machine's loopback interface. It serves when the promise resolves.
 *
 * @throws Error in one line: the port is taken, the data are in use or corrupt, a functions folder is missing
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const log = options.log ?? (() => {})
  const server = new EngineServer(log)
  const catalog = readCatalog(options.functions ?? [])
  const unlock = options.dataDir === undefined ? () => {} : lockDataDir(options.dataDir)
  try {
    const clock = new EngineClock(options.clockStart)
    const database = openDatabase(options, clock, log)
    const port = await server.listen(options.port ?? 0)
    return new LocalEngine({ options, log, unlock, server, catalog, clock, database, port })
  } catch (error) {
    unlock()
    throw error
  }
}

function openDatabase(options: EngineOptions, clock: EngineClock, log: (line: string) => void): EngineDatabase {
  return EngineDatabase.open({
    clock: clock.now,
    onUnindexed: (query) => log(`no index serves ${JSON.stringify(query)}`),
    strictIndexes: options.strictIndexes ?? false,
    ...(options.dataDir !== undefined && { dir: options.dataDir }),
    ...(options.sync !== undefined && { sync: options.sync }),
    ...(options.schema !== undefined && { schema: options.schema }),
  })
}
