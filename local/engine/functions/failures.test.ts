import type { Engine } from '../engine'
import { functionFolder, removeTempDirs } from '../testing/function-folder'
import { callAs, request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

let engine: Engine

const functions = {
  good: 'exports.main = async (event) => ({ got: event })',
  throws: 'exports.main = async () => { throw new Error("not today") }',
  throwsText: 'exports.main = async () => { throw "just text" }',
  exits: 'exports.main = async () => process.exit(0)',
  kills: 'exports.main = async () => { process.kill(process.pid, "SIGKILL"); return "alive" }',
  rejects: 'exports.main = () => new Promise(() => { Promise.reject(new Error("nobody listens")) })',
  crashes: 'exports.main = () => new Promise(() => setImmediate(() => { throw new Error("out of the blue") }))',
  slow: 'exports.main = () => new Promise((resolve) => setTimeout(resolve, 5000))',
  'slow/config.json': { timeout: 0.3 },
  spins: 'exports.main = () => { for (;;); }',
  'spins/config.json': { timeout: 0.3 },
  hungry: 'exports.main = () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }',
  'hungry/config.json': { memorySize: 64, timeout: 20 },
  large: 'exports.main = ({ bytes }) => "x".repeat(bytes - 2)',
  circular: 'exports.main = () => { const a = {}; a.a = a; return a }',
  nothing: 'exports.main = () => {}',
  broken: 'exports.main = async () => { syntax error',
  handlerless: 'exports.other = async () => 1',
  missing: 'require("not-installed"); exports.main = async () => 1',
}

beforeAll(async () => {
  engine = await startTestEngine({ functions: [functionFolder(functions)], workers: 4 })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})
// Whatever a function did, another one still answers.
afterEach(async () => {
  expect(await engine.call('good', { still: 'here' })).toMatchObject({
    status: 200,
    result: { got: { still: 'here' } },
  })
})

it.each([
  ['throws', 'not today'],
  ['throwsText', 'just text'],
  ['exits', 'ended its process'],
  ['kills', 'ended its process'],
  ['rejects', 'nobody listens'],
  ['crashes', 'out of the blue'],
  ['circular', 'circular'],
  ['broken', 'Unexpected identifier'],
  ['handlerless', 'exports no function "main"'],
  ['missing', "Cannot find module 'not-installed'"],
])('answers 500 with the message when a function %s', async (name, message) => {
  const { status, body } = await callAs(engine.url, 'alice', name)

  expect(status).toBe(500)
  expect(body.error.message).toContain(message)
})

it.each(['slow', 'spins'])('answers 504 and goes on when a function is too %s', async (name) => {
  const startedAt = Date.now()

  const { status, body } = await callAs(engine.url, 'alice', name)

  expect(status).toBe(504)
  expect(body.error).toEqual({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message: expect.stringContaining('0.3 seconds') })
  expect(Date.now() - startedAt).toBeLessThan(3000)
  expect(engine.stats().functions[name]?.timedOut).toBe(1)
})

it('gives the place of a function that never ends to the next one', async () => {
  const calls = Array.from({ length: 6 }, () => callAs(engine.url, 'alice', 'spins'))

  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(6).fill(504))
})

it('ends a function that takes more memory than its config allows', async () => {
  const { status, body } = await callAs(engine.url, 'alice', 'hungry')

  expect([status, body.error.code]).toEqual([500, 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'])
})

it('answers 404 for a function that is not there', async () => {
  expect(await callAs(engine.url, 'alice', 'nowhere')).toMatchObject({
    status: 404,
    body: { error: { code: 'FUNCTION_NOT_FOUND' } },
  })
  expect((await callAs(engine.url, 'alice', '..%2fgood')).status).toBe(404)
})

it('takes an event of 100 KB and refuses a longer one with 413', async () => {
  const eventOf = (bytes: number) => ({ text: 'x'.repeat(bytes - '{"text":""}'.length) })

  expect((await callAs(engine.url, 'alice', 'good', eventOf(100 * 1024))).status).toBe(200)
  expect((await callAs(engine.url, 'alice', 'good', eventOf(100 * 1024 + 1))).status).toBe(413)
})

it('gives an answer of 6 MB and refuses a longer one', async () => {
  const limit = 6 * 1024 * 1024

  expect((await callAs(engine.url, 'alice', 'large', { bytes: limit })).status).toBe(200)
  const { status, body } = await callAs(engine.url, 'alice', 'large', { bytes: limit + 1 })
  expect([status, body.error.code]).toEqual([500, 'EXCEED_MAX_PAYLOAD_SIZE'])
})

it('answers null for a function that returns nothing', async () => {
  expect((await callAs(engine.url, 'alice', 'nothing')).body).toEqual({ result: null })
})

it('refuses events that are no JSON object, and openids that cannot be', async () => {
  for (const body of ['{"a":', '[]', '7', 'null', '"text"']) {
    expect((await request(`${engine.url}/fn/good`, { method: 'POST', body })).status).toBe(400)
  }
  expect((await callAs(engine.url, 'a b,c', 'good')).status).toBe(400)
  expect((await request(`${engine.url}/fn/good`)).status).toBe(405)
})
