import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { EngineDatabase } from '../database'
import { operations } from './operations'
import { Runner } from './runner'

/** 10,000 histories in all. `FC_SEED` repeats a run. */
const seed = process.env.FC_SEED === undefined ? {} : { seed: Number(process.env.FC_SEED) }

function holds(unique: boolean, numRuns: number): void {
  fc.assert(
    fc.property(operations(unique), (history) => {
      const runner = Runner.open(unique)
      for (const operation of history) {
        const { engine, model } = runner.step(operation)
        expect({ operation, outcome: engine }).toEqual({ operation, outcome: model })
      }
      const { engine, model } = runner.contents()
      // The order of fields counts, too.
      expect(JSON.stringify(engine)).toBe(JSON.stringify(model))
    }),
    { numRuns, ...seed },
  )
}

it('does what the plain model does, with transactions', () => holds(false, 7000), 120_000)

it('does what the plain model does, with a unique key', () => holds(true, 2800), 120_000)

it('finds on the disk what the plain model holds', () => {
  fc.assert(
    fc.property(operations(false), (history) => {
      const dir = mkdtempSync(join(tmpdir(), 'engine-'))
      const runner = Runner.open(false, dir)
      for (const operation of history) runner.step(operation)
      runner.engine.close()
      const again = EngineDatabase.open({ clock: () => 0, dir })
      const { engine, model } = runner.contents(again)
      again.close()
      rmSync(dir, { recursive: true })
      expect(JSON.stringify(engine)).toBe(JSON.stringify(model))
    }),
    { numRuns: 200, ...seed },
  )
}, 120_000)
