import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK } from '../testing/function-folder'
import { request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

/** 00:00 of the first of January 2030 in Beijing, which is the day before in UTC. */
const START = Date.UTC(2029, 11, 31, 16)
const HOUR = 3_600_000
const trigger = (name: string, config: string) => ({ triggers: [{ name, type: 'timer', config }] })

const functions = {
  nightly: `${SDK}
    exports.main = async (event) => {
      await db.collection('runs').add({ data: { name: event.TriggerName, event, context: { ...cloud.getWXContext() }, at: Date.now() } })
    }`,
  'nightly/config.json': trigger('everyNight', '0 30 2 * * * *'),
  noon: `${SDK} exports.main = async (event) => { await db.collection('runs').add({ data: { name: event.TriggerName, at: Date.now() } }) }`,
  'noon/config.json': trigger('atNoon', '0 0 12 * * * *'),
  bad: 'exports.main = async () => { throw new Error("as always") }',
  'bad/config.json': trigger('monthly', '0 0 0 1 * * *'),
  often: `${SDK} exports.main = async () => { await db.collection('ticks').add({ data: {} }) }`,
  'often/config.json': trigger('eachSecond', '* * * * * * *'),
}
const schema = {
  collections: [
    { name: 'runs', indexes: [] },
    { name: 'ticks', indexes: [] },
  ],
}

afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

describe('timers when the clock is advanced', () => {
  let engine: Engine
  beforeAll(async () => {
    const { 'often/config.json': _, ...quiet } = functions
    engine = await startTestEngine({ functions: [functionFolder(quiet)], schema, clockStart: START, timers: 'advance' })
  })
  // biome-ignore lint/suspicious/noExplicitAny: documents of the functions above.
  const runs = () => engine.database.all('runs') as any[]

  it('fire what became due, in order, at their own time and in Beijing time', async () => {
    const fired = await engine.clock.advance(48 * HOUR)

    expect(runs().map(({ name }) => name)).toEqual(['everyNight', 'atNoon', 'everyNight', 'atNoon'])
    expect(fired.map(({ time, ok }) => [time, ok])).toEqual([
      ['2029-12-31T18:30:00.000Z', true],
      ['2030-01-01T04:00:00.000Z', true],
      ['2030-01-01T18:30:00.000Z', true],
      ['2030-01-02T04:00:00.000Z', true],
    ])
    runs().forEach(({ at }, i) => {
      expect(Math.abs(at - Date.parse(fired[i]?.time ?? ''))).toBeLessThan(5000)
    })
  })

  it('send the event and the context of the cloud: nobody, by wx_trigger', () => {
    const [first] = runs()
    expect(first.event).toEqual({ Type: 'Timer', TriggerName: 'everyNight', Time: '2029-12-31T18:30:00Z', Message: '' })
    expect(first.context.SOURCE).toBe('wx_trigger')
    expect(first.context.OPENID).toBeUndefined()
  })

  it('go on after one of them failed', async () => {
    const { body } = await request(`${engine.url}/engine/clock`, { json: { advanceMs: 30 * 24 * HOUR } })

    const failed = body.fired.filter(({ ok }: { ok: boolean }) => !ok)
    expect(failed).toEqual([{ function: 'bad', trigger: 'monthly', time: '2030-01-31T16:00:00.000Z', ok: false }])
    expect(body.fired.at(-1)).toMatchObject({ function: 'noon', ok: true })
  })
})

it('fire a bounded number of times, however far the clock goes', async () => {
  const { often, 'often/config.json': config } = functions
  const folder = functionFolder({ often, 'often/config.json': config })
  const engine = await startTestEngine({ functions: [folder], schema, timers: 'advance' })

  const fired = await engine.clock.advance(365 * 24 * HOUR)

  expect(fired).toHaveLength(100)
  expect(engine.database.all('ticks')).toHaveLength(100)
  await engine.close()
})

it('fire by themselves as time goes by', async () => {
  const { often, 'often/config.json': config } = functions
  const folder = functionFolder({ often, 'often/config.json': config })
  const engine = await startTestEngine({ functions: [folder], schema })

  const startedAt = Date.now()
  const ticks = () => engine.database.all('ticks').length
  for (let i = 0; i < 300 && ticks() < 3; i += 1) await new Promise((resolve) => setTimeout(resolve, 50))

  // Once a second: at most one for each second that began since.
  expect(ticks()).toBeGreaterThanOrEqual(3)
  expect(ticks()).toBeLessThanOrEqual((Date.now() - startedAt) / 1000 + 2)
  await engine.close()
})

it('stay off when told so', async () => {
  const { nightly, 'nightly/config.json': config } = functions
  const folder = functionFolder({ nightly, 'nightly/config.json': config })
  const engine = await startTestEngine({ functions: [folder], schema, timers: 'off' })

  expect(await engine.clock.advance(48 * HOUR)).toEqual([])
  expect(engine.database.all('runs')).toEqual([])
  await engine.close()
})
