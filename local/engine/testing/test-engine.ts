import type { Engine, EngineOptions } from '../engine'
import { startEngine } from '../start'

// Functions are loaded in threads; on a machine that is busy with other tests this takes seconds.
jest.setTimeout(60_000)

const started = new Set<Engine>()

/** Starts an engine that `closeEngines` ends, whatever becomes of the test: one left open would keep jest from ending. */
export async function startTestEngine(options: EngineOptions = {}): Promise<Engine> {
  const engine = await startEngine(options)
  started.add(engine)
  return engine
}

export async function closeEngines(): Promise<void> {
  await Promise.all([...started].map((engine) => engine.close()))
  started.clear()
}
