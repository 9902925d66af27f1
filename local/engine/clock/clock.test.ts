import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK, tempDir } from '../testing/function-folder'
import { request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

const START = Date.UTC(2030, 0, 1)
const DAY = 86_400_000
let engine: Engine
const lines: string[] = []

const functions = {
  times: `${SDK}
    exports.main = async () => {
      await db.createCollection('t').catch(() => {})
      const { _id } = await db.collection('t').add({ data: { at: db.serverDate() } })
      const { at } = (await db.collection('t').doc(_id).get()).data
      return { now: Date.now(), date: new Date().getTime(), text: Date(), stored: at.getTime(), zone: new Date().getTimezoneOffset(),
        year2000: new Date('2000-01-01T00:00:00Z').getTime(), isDate: new Date() instanceof Date, sameClass: new Date().constructor === Date }
    }`,
  'times/config.json': { timeout: 20 },
  // Looks at the time until it jumps.
  waits: `exports.main = async () => {
    const before = Date.now()
    console.log('looking')
    for (let i = 0; i < 200 && Date.now() - before < 3600000; i += 1) await new Promise((r) => setTimeout(r, 25))
    return { before, after: Date.now() }
  }`,
  'waits/config.json': { timeout: 20 },
}

beforeAll(async () => {
  engine = await startTestEngine({
    functions: [functionFolder(functions)],
    clockStart: START,
    log: (line) => lines.push(line),
  })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

it('gives functions, the database and the engine one time, that can be advanced', async () => {
  for (const days of [0, 400]) {
    await engine.clock.advance(days * DAY)
    const expected = engine.clock.now()
    // biome-ignore lint/suspicious/noExplicitAny: what the function above returns.
    const result = (await engine.call('times')).result as any
    for (const time of [result.now, result.date, result.stored, Date.parse(result.text)]) {
      expect(Math.abs(time - expected)).toBeLessThan(20_000)
    }
    expect(result).toMatchObject({ zone: 0, year2000: 946_684_800_000, isDate: true, sameClass: true })
  }
})

it('shows an advance to a function that is running', async () => {
  const running = engine.call('waits')
  while (!lines.includes('[waits] looking')) await new Promise((resolve) => setTimeout(resolve, 20))
  await engine.clock.advance(DAY)

  const { before, after } = (await running).result as { before: number; after: number }

  expect(after - before).toBeGreaterThan(DAY - 1000)
})

it('is moved over HTTP, forward only', async () => {
  const before = engine.clock.now()

  const { body } = await request(`${engine.url}/engine/clock`, { json: { advanceMs: DAY } })

  expect(body.now).toBeGreaterThanOrEqual(before + DAY)
  for (const json of [{ advanceMs: -1 }, { advanceMs: '1' }, {}, { advanceMs: 1, other: 1 }]) {
    expect((await request(`${engine.url}/engine/clock`, { json })).status).toBe(400)
  }
})

it('stands still while it is stopped, moves when it is advanced, and goes on from where it stands', async () => {
  const { body: stopped } = await request(`${engine.url}/engine/clock`, { json: { stopped: true } })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect((await engine.call('times')).result).toMatchObject({ now: stopped.now, stored: stopped.now })
  await engine.clock.advance(DAY)
  expect(engine.clock.now()).toBe(stopped.now + DAY)

  await request(`${engine.url}/engine/clock`, { json: { stopped: false } })

  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(engine.clock.now()).toBeGreaterThan(stopped.now + DAY)
  expect(engine.clock.now()).toBeLessThan(stopped.now + DAY + 20_000)
})

it('does not go back when the engine starts again on the same data', async () => {
  const dataDir = tempDir()
  const first = await startTestEngine({ dataDir })
  await first.clock.advance(30 * DAY)
  await first.close()

  const second = await startTestEngine({ dataDir })

  expect(second.clock.now()).toBeGreaterThan(Date.now() + 30 * DAY - 1000)
  await second.reset()
  expect(second.clock.now()).toBeLessThan(Date.now() + 1000)
  await second.close()
})
