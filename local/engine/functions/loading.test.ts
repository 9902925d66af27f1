import type { Engine } from '../engine'
import { functionFolder, removeTempDirs } from '../testing/function-folder'
import { closeEngines, startTestEngine } from '../testing/test-engine'

const functions = {
  // No node_modules of its own: the engine's SDK.
  bare: 'exports.main = () => ({ sdk: typeof require("wx-server-sdk").init, node: typeof require("@cloudbase/node-sdk").init })',
  // Its own copy of the SDK goes first.
  'own/index.js': 'exports.main = () => require("wx-server-sdk").mark',
  'own/node_modules/wx-server-sdk/index.js': 'exports.mark = "its own"',
  'dependent/index.js': 'exports.main = () => require("greet")("you")',
  'dependent/node_modules/greet/index.js': 'module.exports = (name) => "hello " + name',
  'modern/index.js': 'export const main = async () => ({ url: typeof import.meta.url })',
  'modern/package.json': { type: 'module' },
  'named/start.js': 'exports.go = () => "went"',
  'named/config.json': { handler: 'start.go' },
  oldStyle: 'exports.main = (event, context, callback) => { setTimeout(() => callback(null, event.n + 1), 5) }',
  context: 'exports.main = (event, context) => context',
  'context/config.json': { timeout: 7, memorySize: 128 },
  oldCaller: 'exports.main = (event) => ({ userInfo: event.userInfo, keys: Object.keys(event) })',
  'notAFunction/readme.md': 'nothing to run',
  'node_modules/x/index.js': '',
}

let engine: Engine

beforeAll(async () => {
  engine = await startTestEngine({ functions: [functionFolder(functions)] })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

it.each([
  ['bare', { sdk: 'function', node: 'function' }],
  ['own', 'its own'],
  ['dependent', 'hello you'],
  ['modern', { url: 'string' }],
  ['named', 'went'],
])('runs a function with dependencies: %s', async (name, result) => {
  expect(await engine.call(name)).toMatchObject({ status: 200, result })
})

it('takes a handler with a callback', async () => {
  expect((await engine.call('oldStyle', { n: 1 })).result).toBe(2)
})

it('gives the context of the cloud, with the limits of config.json', async () => {
  const { result, invocationId } = await engine.call('context')

  expect(result).toMatchObject({
    function_name: 'context',
    request_id: invocationId,
    time_limit_in_ms: 7000,
    memory_limit_in_mb: 128,
  })
})

it('gives event.userInfo to those who read it, and the event otherwise as it was sent', async () => {
  const { result } = await engine.call('oldCaller', { a: 1 }, 'alice')

  expect(result).toEqual({ userInfo: { openId: 'alice', appId: 'wx0000000000000000' }, keys: ['a'] })
})

it('counts a folder without an entry file as no function', () => {
  expect(engine.describe().functions).not.toContain('notAFunction')
  expect(engine.describe().functions).not.toContain('node_modules')
})

it('says in one line what is wrong with a folder of functions', async () => {
  await expect(startTestEngine({ functions: ['/nowhere'] })).rejects.toThrow('no such functions folder: /nowhere')
  const twice = [functionFolder({ pay: '' }), functionFolder({ pay: '' })]
  await expect(startTestEngine({ functions: twice })).rejects.toThrow('function "pay" is in more than one folder')
  const broken = functionFolder({ pay: '', 'pay/config.json': '{' })
  await expect(startTestEngine({ functions: [broken] })).rejects.toThrow(/not a JSON object: .*config.json/)
  const badTimer = functionFolder({
    pay: '',
    'pay/config.json': { triggers: [{ name: 'daily', type: 'timer', config: '0 61 * * * * *' }] },
  })
  await expect(startTestEngine({ functions: [badTimer] })).rejects.toThrow(
    'timer "daily" of function "pay": not a valid minute',
  )
})

it('loads functions anew after a build', async () => {
  const folder = functionFolder({ built: 'exports.main = () => 1' })
  const rebuilt = await startTestEngine({ functions: [folder] })
  expect((await rebuilt.call('built')).result).toBe(1)

  require('node:fs').writeFileSync(`${folder}/built/index.js`, 'exports.main = () => 2')
  rebuilt.reload()

  expect((await rebuilt.call('built')).result).toBe(2)
  await rebuilt.close()
})
