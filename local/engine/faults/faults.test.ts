import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK } from '../testing/function-folder'
import { callAs, request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'
import type { Fault } from './fault'
import { Faults } from './faults'

let engine: Engine

const functions = {
  bump: `${SDK}
    exports.main = async ({ times = 1 }) => {
      const seen = []
      for (let i = 0; i < times; i += 1) {
        await db.collection('counters').doc('c').update({ data: { n: _.inc(1) } }).then(() => seen.push('ok'), (error) => seen.push(error.code ?? error.errCode))
      }
      return seen
    }`,
  read: `${SDK} exports.main = async () => (await db.collection('counters').doc('c').get()).data.n`,
  commits: `${SDK}
    exports.main = () => db.runTransaction(async (t) => { await t.collection('counters').doc('c').update({ data: { n: _.inc(1) } }) }).then(() => 'done', (error) => error.code ?? error.errCode)`,
}

beforeAll(async () => {
  engine = await startTestEngine({
    functions: [functionFolder(functions)],
    schema: { collections: [{ name: 'counters', indexes: [] }] },
  })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})
beforeEach(async () => {
  await engine.reset()
  engine.database.insertMany('counters', [{ _id: 'c', n: 0 }])
})
const inject = (...faults: Fault[]) => request(`${engine.url}/engine/faults`, { json: faults })
const bump = async (times: number) => (await engine.call('bump', { times })).result
const count = async () => (await engine.call('read')).result

it('loses the answer of the third update after it was committed', async () => {
  await inject({ action: 'database.modifyDocument', kind: 'lostAnswer', after: 2, count: 1 })

  const seen = await bump(4)

  // A broken connection, which the SDK reports as a system error.
  expect(seen).toEqual(['ok', 'ok', -501001, 'ok'])
  expect(await count()).toBe(4)
})

it('refuses a request with a given error, and does nothing of it', async () => {
  await inject({
    action: 'database.modifyDocument',
    kind: 'error',
    code: 'EXCEED_RATELIMIT',
    message: 'slow down',
    count: 2,
  })

  expect(await bump(3)).toEqual([-501001, -501001, 'ok'])
  expect(await count()).toBe(1)
})

it('lets a commit lose against a rival, which the SDK retries', async () => {
  await inject({ action: 'database.commitTransaction', kind: 'conflict', count: 2 })

  expect((await engine.call('commits')).result).toBe('done')
  expect((await request(`${engine.url}/engine/faults`)).body).toMatchObject([{ met: 3, hit: 2 }])
  expect(await count()).toBe(1)
})

it('delays', async () => {
  await inject({ action: 'database.modifyDocument', kind: 'delay', ms: 300 })
  const startedAt = Date.now()

  expect(await bump(2)).toEqual(['ok', 'ok'])
  expect(Date.now() - startedAt).toBeGreaterThan(590)
})

it('strikes only the collection and the function that it names', async () => {
  await inject(
    { action: 'database.modifyDocument', collection: 'others', kind: 'error' },
    { action: 'database.modifyDocument', function: 'read', kind: 'error' },
  )

  expect(await bump(2)).toEqual(['ok', 'ok'])
})

it('loses the answer of a function called over HTTP, after it ran', async () => {
  await inject({ action: 'fn', function: 'bump', kind: 'lostAnswer', count: 1 })

  await expect(callAs(engine.url, 'alice', 'bump')).rejects.toThrow('fetch failed')
  expect(await count()).toBe(1)
  expect((await callAs(engine.url, 'alice', 'bump')).body.result).toEqual(['ok'])
})

it('is over when cleared', async () => {
  await inject({ action: 'database.modifyDocument', kind: 'error' })
  await request(`${engine.url}/engine/faults`, { method: 'DELETE' })

  expect(await bump(1)).toEqual(['ok'])
})

it('strikes at a rate, the same ones each time', () => {
  const run = (seed?: number) => {
    const faults = new Faults()
    faults.set([{ action: 'a', kind: 'error', rate: 0.3 }], seed)
    return Array.from({ length: 1000 }, () => faults.strike({ action: 'a' }).length)
  }
  const hits = run().filter(Boolean).length

  expect(run()).toEqual(run())
  expect(run(2)).not.toEqual(run(1))
  expect(hits).toBeGreaterThan(250)
  expect(hits).toBeLessThan(350)
})

it.each([
  [[{ action: 'x', kind: 'explode' }]],
  [[{ kind: 'error' }]],
  [[{ action: 'x', kind: 'error', rate: 2 }]],
  [[{ action: 'x', kind: 'error', unknown: 1 }]],
  ['nothing'],
])('refuses faults that cannot be: %j', async (json) => {
  expect((await request(`${engine.url}/engine/faults`, { json })).status).toBe(400)
})
