import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK } from '../testing/function-folder'
import { callAs } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

let engine: Engine

const functions = {
  // Looks at the caller before and after requests, while others do the same.
  whoami: `${SDK}
    exports.main = async ({ rounds }) => {
      const seen = [cloud.getWXContext().OPENID]
      for (let i = 0; i < rounds; i += 1) {
        await db.collection('seen').add({ data: { openid: cloud.getWXContext().OPENID } })
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
        seen.push(cloud.getWXContext().OPENID)
      }
      return { seen, env: process.env.WX_OPENID }
    }`,
  nobody: `${SDK} exports.main = async () => ({ ...cloud.getWXContext(), env: process.env.WX_OPENID ?? null })`,
  count:
    'let n = 0; globalThis.shared = (globalThis.shared ?? 0) + 1; exports.main = () => ({ n: ++n, shared: globalThis.shared })',
  peek: 'exports.main = () => ({ shared: globalThis.shared ?? null, modules: Object.keys(require.cache).filter((m) => m.includes("count")) })',
  secrets:
    'exports.main = () => ({ jest: process.env.JEST_WORKER_ID ?? null, given: process.env.GIVEN, tz: process.env.TZ })',
}

beforeAll(async () => {
  engine = await startTestEngine({
    functions: [functionFolder(functions)],
    schema: { collections: [{ name: 'seen', indexes: [] }] },
    env: { GIVEN: 'by the operator' },
    workers: 6,
  })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

it('shows none of 64 concurrent callers the openid of another', async () => {
  const callers = Array.from({ length: 64 }, (_, i) => `caller-${i}`)

  const answers = await Promise.all(callers.map((openid) => callAs(engine.url, openid, 'whoami', { rounds: 4 })))

  answers.forEach(({ status, body }, i) => {
    expect(status).toBe(200)
    expect(body.result).toEqual({ seen: Array(5).fill(`caller-${i}`), env: `caller-${i}` })
  })
  expect(engine.stats().functions.whoami).toMatchObject({ invocations: 64, requestsMean: 4, requestsMax: 4 })
})

it('leaves no caller behind for the next invocation, who may be nobody', async () => {
  await callAs(engine.url, 'alice', 'nobody')

  const { body } = await callAs(engine.url, undefined, 'nobody')

  expect(body.result.OPENID).toBeUndefined()
  expect(body.result.env).toBeNull()
  expect(body.result.SOURCE).toBe('wx_http')
})

it('keeps a warm worker with its module state, as the cloud may', async () => {
  const first = await engine.call('count')
  const second = await engine.call('count')

  expect([first.result, second.result]).toEqual([
    { n: 1, shared: 1 },
    { n: 2, shared: 1 },
  ])
})

it('shows no function the modules or globals of another', async () => {
  await engine.call('count')

  expect((await engine.call('peek')).result).toEqual({ shared: null, modules: [] })
})

it('gives a function what the operator gave, and nothing of its own environment', async () => {
  expect((await engine.call('secrets')).result).toEqual({ jest: null, given: 'by the operator', tz: 'UTC' })
})
