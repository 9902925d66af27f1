import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK } from '../testing/function-folder'
import { callAs, request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

let engine: Engine

const functions = {
  reads: `${SDK} exports.main = async ({ n }) => { for (let i = 0; i < n; i += 1) await db.collection('things').doc('a').get() }`,
  scans: `${SDK} exports.main = async () => db.collection('things').where({ color: 'red' }).get()`,
  calls: `${SDK} exports.main = async () => { await db.collection('things').doc('a').get(); await cloud.callFunction({ name: 'reads', data: { n: 2 } }) }`,
  late: `${SDK} exports.main = async () => { setTimeout(() => db.collection('things').doc('a').get(), 20) }`,
}

beforeAll(async () => {
  engine = await startTestEngine({
    functions: [functionFolder(functions)],
    schema: { collections: [{ name: 'things', indexes: [] }] },
  })
  engine.database.insertMany('things', [
    { _id: 'a', color: 'red' },
    { _id: 'b', color: 'blue' },
  ])
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})
beforeEach(() => request(`${engine.url}/engine/stats/reset`, { method: 'POST' }))
const stats = async () => (await request(`${engine.url}/engine/stats`)).body

it('counts requests by action, by function and by invocation', async () => {
  for (const n of [1, 2, 6]) await engine.call('reads', { n }, 'alice')

  expect(await stats()).toMatchObject({
    requests: 9,
    databaseRequests: 9,
    actions: { 'database.getDocument': { count: 9, refused: 0 } },
    functions: { reads: { invocations: 3, failed: 0, requestsMean: 3, requestsMax: 6 } },
    invocations: { invocations: 3, requestsMean: 3, requestsMax: 6 },
    recent: [
      { function: 'reads', openid: 'alice', databaseRequests: 6 },
      { databaseRequests: 2 },
      { databaseRequests: 1 },
    ],
  })
})

it('tells the caller over HTTP what its own call cost', async () => {
  const { headers } = await callAs(engine.url, 'alice', 'reads', { n: 4 })

  expect(headers.get('x-engine-requests')).toBe('4')
  expect((await stats()).recent[0].id).toBe(headers.get('x-engine-invocation'))
})

it('counts what a called function asks as its own, not as its caller’s', async () => {
  await engine.call('calls')

  expect((await stats()).functions).toMatchObject({
    calls: { requestsMean: 1, allRequestsMean: 2 },
    reads: { requestsMean: 2 },
  })
})

it('names the collections that were walked', async () => {
  await engine.call('scans')

  expect(await stats()).toMatchObject({
    scans: 1,
    scanned: 2,
    returned: 1,
    unindexed: [{ collection: 'things', count: 1 }],
  })
})

it('measures the engine’s own time', async () => {
  await engine.call('reads', { n: 50 })

  const { p50Ms, p95Ms } = (await stats()).actions['database.getDocument']
  expect(p50Ms).toBeGreaterThan(0)
  expect(p50Ms).toBeLessThan(5)
  expect(p95Ms).toBeGreaterThanOrEqual(p50Ms)
})
