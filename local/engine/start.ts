import { join } from 'node:path'
import { ClockFile } from './clock/clock-file'
import { EngineClock } from './clock/engine-clock'
import { EngineDatabase } from './database/database'
import type { Engine, EngineOptions } from './engine'
import { readCatalog } from './functions/catalog'
import { EngineServer } from './http/server'
import { LocalEngine } from './local-engine'
import { Messages } from './messages/messages'
import { Journal } from './state/journal'

/**
 * Starts an engine on this machine's loopback interface. It serves when the promise resolves.
 *
 * @throws Error in one line: the port is taken, the data are in use or corrupt, a functions folder is missing
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const log = options.log ?? (() => {})
  keepUtc(log)
  const catalog = readCatalog(options.functions ?? [])
  const clock = new EngineClock(options.clockStart)
  // First of all that touches the data: it holds them, so that no second engine does.
  const database = openDatabase(options, clock, log)
  const server = new EngineServer(log)
  try {
    const clockFile = new ClockFile(journal(options, 'clock.jsonl'), clock)
    clockFile.load()
    const messages = new Messages(journal(options, 'messages.jsonl'))
    const port = await server.listen(options.port ?? 0)
    return new LocalEngine({ options, log, server, catalog, clock, clockFile, database, messages, port })
  } catch (error) {
    database.close()
    await server.close()
    throw error
  }
}

/** Functions see UTC, as in the cloud. A thread takes the zone of its process when it starts, so the process must have it. */
function keepUtc(log: (line: string) => void): void {
  process.env.TZ = 'UTC'
  // Under jest, process.env is a copy that changes nothing.
  if (new Date().getTimezoneOffset() !== 0) log('functions do not see UTC: start this process with TZ=UTC')
}

function journal({ dataDir, sync }: EngineOptions, name: string): Journal {
  return new Journal(dataDir === undefined ? undefined : join(dataDir, name), sync === 'full')
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
