// Runs one cloud function in a thread of its own. Plain JavaScript on purpose: it starts without a compiler, and the
// function's modules are loaded exactly as Node would load them in the cloud.
'use strict'
const Module = require('node:module')
const { pathToFileURL } = require('node:url')
const { parentPort, workerData } = require('node:worker_threads')

const SHARED_PACKAGES = /^(wx-server-sdk|@cloudbase\/node-sdk)(\/|$)/
const ANSWER_LIMIT = workerData.answerLimit

shareEngineSdk()
followEngineClock(new Float64Array(workerData.clock))
keepEngineAlive()

let callerEnv = []
const loaded = load().then(
  (main) => {
    parentPort.postMessage({ type: 'ready' })
    return main
  },
  (error) => parentPort.postMessage({ type: 'loadFailed', error: describe(error) }),
)

parentPort.on('message', async (job) => {
  const main = await loaded
  putOnCaller(job.env)
  let answer
  try {
    answer = serialize(await call(main, parseEvent(job), { ...job.context }))
  } catch (error) {
    answer = { type: 'failed', error: describe(error) }
  }
  parentPort.postMessage({ ...answer, id: job.id })
})

/** The SDK reads the caller from process.env at every call, so the previous caller leaves before the next one enters. */
function putOnCaller(env) {
  for (const key of callerEnv) delete process.env[key]
  callerEnv = Object.keys(env)
  Object.assign(process.env, env)
}

/** Old functions read `event.userInfo`. Not enumerable, so that an event is otherwise exactly what was sent. */
function parseEvent({ event, userInfo }) {
  const value = JSON.parse(event)
  if (userInfo && !Object.hasOwn(value, 'userInfo')) Object.defineProperty(value, 'userInfo', { value: userInfo })
  return value
}

/** Takes both kinds of handler: one that returns (or promises) its answer, and one with a third, callback parameter. */
function call(main, event, context) {
  if (main.length < 3) return main(event, context)
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result))
    Promise.resolve(main(event, context, callback)).then((result) => result !== undefined && resolve(result), reject)
  })
}

function serialize(result) {
  const json = JSON.stringify(result === undefined ? null : result) ?? 'null'
  const size = Buffer.byteLength(json)
  if (size <= ANSWER_LIMIT) return { type: 'done', json }
  const message = `the answer of ${size} bytes exceeds the limit of ${ANSWER_LIMIT} bytes`
  return { type: 'failed', error: { message, code: 'EXCEED_MAX_PAYLOAD_SIZE' } }
}

function describe(error) {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const message = String(error.message || error.errMsg || error)
  const code = error.code ?? error.errCode
  return {
    message,
    stack: typeof error.stack === 'string' ? error.stack : message,
    ...(code !== undefined && { code }),
  }
}

async function load() {
  const exported = await loadModule(workerData.entry)
  const main = exported[workerData.handler] ?? exported.default?.[workerData.handler]
  if (typeof main !== 'function') throw new Error(`${workerData.name}: exports no function "${workerData.handler}"`)
  return main
}

async function loadModule(entry) {
  try {
    return require(entry)
  } catch (error) {
    if (error?.code !== 'ERR_REQUIRE_ESM') throw error
    return import(pathToFileURL(entry).href)
  }
}

/** A function without its own copy of the SDK gets the engine's; every other missing package stays missing. */
function shareEngineSdk() {
  const resolve = Module._resolveFilename
  Module._resolveFilename = function (request, ...rest) {
    try {
      return resolve.call(this, request, ...rest)
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND' || !SHARED_PACKAGES.test(request)) throw error
      return resolve.call(this, request, module, false)
    }
  }
}

/** `Date.now()` and `new Date()` give the engine's time; everything else about Date stays the machine's own. */
function followEngineClock(figures) {
  const RealDate = Date
  const now = () => Math.floor((figures[1] || RealDate.now()) + figures[0])
  const EngineDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = EngineDate
  globalThis.Date = EngineDate
}

/** A function that kills its process in the cloud kills its own instance; here that is this thread, not the engine. */
function keepEngineAlive() {
  const { kill, pid } = process
  process.kill = (target, signal) => {
    if (target !== pid) return kill.call(process, target, signal)
    process.exit(1)
  }
}
