import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK } from '../testing/function-folder'
import { callAs } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

let engine: Engine

/** A machine that is busy with other tests may take long to load a function. */
const patient = { timeout: 20 }
const functions = {
  inner: `${SDK} exports.main = async (event) => ({ event, context: { ...cloud.getWXContext() } })`,
  outer: `${SDK} exports.main = async ({ name, data }) => (await cloud.callFunction({ name, data })).result`,
  asks: `${SDK} exports.main = async ({ name, data }) => cloud.callFunction({ name, data }).then(() => 'no error', (error) => ({ ...error, message: error.message }))`,
  'asks/config.json': patient,
  'outer/config.json': patient,
  fails: 'exports.main = async () => { throw new Error("inner trouble") }',
  slow: 'exports.main = () => new Promise((resolve) => setTimeout(resolve, 5000))',
  'slow/config.json': { timeout: 0.2 },
  // Calls itself, that many levels deep.
  deep: `${SDK} exports.main = async ({ levels }) =>
    levels === 0 ? 0 : 1 + (await cloud.callFunction({ name: 'deep', data: { levels: levels - 1 } })).result`,
  'deep/config.json': { timeout: 30 },
  fan: `${SDK} exports.main = async ({ n }) =>
    (await Promise.all(Array.from({ length: n }, (_, i) => cloud.callFunction({ name: 'inner', data: { i } })))).map((r) => r.result.event.i)`,
  'fan/config.json': patient,
}

// One place only: every call between functions happens at exhaustion.
beforeAll(async () => {
  engine = await startTestEngine({ functions: [functionFolder(functions)], workers: 1 })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

it('runs the other function as the same person, and adds itself to the chain of sources', async () => {
  const { body } = await callAs(engine.url, 'alice', 'outer', { name: 'inner', data: { a: 1 } })

  expect(body.result).toEqual({
    event: { a: 1 },
    context: expect.objectContaining({ OPENID: 'alice', SOURCE: 'wx_client,scf' }),
  })
})

it('does not lock up when every place waits for another function', async () => {
  const calls = Array.from({ length: 12 }, (_, i) =>
    callAs(engine.url, `u${i}`, 'outer', { name: 'inner', data: { i } }),
  )

  const answers = await Promise.all(calls)

  expect(answers.map(({ body }) => [body.result.event.i, body.result.context.OPENID])).toEqual(
    Array.from({ length: 12 }, (_, i) => [i, `u${i}`]),
  )
})

it('lets one function call many at once', async () => {
  expect((await engine.call('fan', { n: 20 })).result).toEqual(Array.from({ length: 20 }, (_, i) => i))
})

it('lets a function call itself some levels deep, and ends it before it eats the machine', async () => {
  expect((await engine.call('deep', { levels: 4 })).result).toBe(4)
  expect(await engine.call('deep', { levels: 20 })).toMatchObject({
    status: 500,
    error: { message: expect.stringContaining('more than 8 deep') },
  })
})

it.each([
  ['fails', 'FUNCTIONS_EXECUTE_FAIL', 'inner trouble'],
  ['slow', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timed out'],
  ['nowhere', 'FUNCTION_NOT_FOUND', 'no function named'],
])('gives the caller a coded error when the other function %s', async (name, code, message) => {
  const { result } = await engine.call('asks', { name, data: {} })

  // The SDK loses the number on the way (errCode is -1), but keeps the code.
  expect(result).toMatchObject({ errCode: -1, code, message: expect.stringContaining(message) })
})

it('refuses an event of more than 100 KB between functions, too', async () => {
  const big = `${SDK} exports.main = () => cloud.callFunction({ name: 'inner', data: { text: 'x'.repeat(110_000) } }).catch((error) => error.code)`
  const other = await startTestEngine({ functions: [functionFolder({ inner: '', big, 'big/config.json': patient })] })

  expect((await other.call('big')).result).toBe('EXCEED_MAX_PAYLOAD_SIZE')
  await other.close()
})
