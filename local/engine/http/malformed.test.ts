import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import type { Engine } from '../engine'
import { functionFolder, removeTempDirs } from '../testing/function-folder'
import { request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'

let engine: Engine
const DOCUMENT = { _id: 'a', n: 1 }

beforeAll(async () => {
  engine = await startTestEngine({
    functions: [functionFolder({ good: 'exports.main = async () => "fine"' })],
    schema: { collections: [{ name: 'things', indexes: [] }] },
  })
  engine.database.insertMany('things', [DOCUMENT])
})
// Whatever came: it lives, it answers, and nothing has changed.
afterEach(async () => {
  expect((await engine.call('good')).result).toBe('fine')
  expect([...engine.database.exportLines()].filter((line) => line.includes('"document"'))).toHaveLength(1)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  request(`${engine.url}/admin`, { method: 'POST', body: body as BodyInit, headers })
const admin = (json: object) => post(JSON.stringify(json))

it.each(['', '{', '[]', 'null', '7', '"text"', '{"action":', '\u0000', '{"action":7}', '{"action":""}', '{}'])(
  'answers a code to the body %j',
  async (body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe('INVALID_PARAM')
  },
)

it('answers a code to a body of 10 MB, and to one that never ends', async () => {
  const large = JSON.stringify({
    action: 'database.insertDocument',
    collectionName: 'things',
    data: ['x'.repeat(10 * 1024 * 1024)],
  })

  expect(await post(large)).toMatchObject({ status: 413, body: { code: 'EXCEED_REQUEST_SIZE_LIMIT' } })
  await endless(engine.port)
})

it.each([
  { action: 'database.dropEverything' },
  { action: 'unknown.thing' },
  { action: '__proto__' },
  { action: 'constructor' },
  { action: 'toString' },
])('answers a code to the unknown action $action', async (body) => {
  const { status, body: answer } = await admin(body)
  expect(status).toBe(200)
  expect(answer).toMatchObject({ code: expect.any(String), message: expect.any(String), requestId: expect.any(String) })
})

const query = (text: string) => ({
  action: 'database.getDocument',
  collectionName: 'things',
  queryType: 'WHERE',
  query: text,
})
const update = (data: string) => ({
  action: 'database.modifyDocument',
  collectionName: 'things',
  queryType: 'WHERE',
  query: '{}',
  data,
  multi: true,
  merge: true,
  upsert: false,
})
it.each<[string, object]>([
  ['$where', query('{"$where":"while(true){}"}')],
  ['$function', query('{"$expr":{"$function":{"body":"return 1","args":[],"lang":"js"}}}')],
  ['a query that is no JSON', query('{')],
  ['a query that is a list', query('[]')],
  ['an unknown operator', query('{"n":{"$nope":1}}')],
  ['a query that is a number', { ...query(''), query: 7 }],
  ['an order that is text', { ...query('{}'), order: 'n' }],
  ['a limit that is text', { ...query('{}'), limit: 'many' }],
  ['a negative limit', { ...query('{}'), limit: -5 }],
  ['a collection that is an object', { ...query('{}'), collectionName: {} }],
  ['no collection', { action: 'database.insertDocument', data: ['{}'] }],
  ['data that is no list', { action: 'database.insertDocument', collectionName: 'things', data: 7 }],
  ['a document that is no JSON', { action: 'database.insertDocument', collectionName: 'things', data: ['{'] }],
  ['a document that is a number', { action: 'database.insertDocument', collectionName: 'things', data: ['7'] }],
  ['an update that is no JSON', update('{')],
  ['an unknown update operator', update('{"$nope":{"n":1}}')],
  [
    'stages that are none',
    {
      action: 'database.aggregateDocuments',
      collectionName: 'things',
      stages: [{ stageKey: '$nope', stageValue: '{}' }],
    },
  ],
  ['stages that are text', { action: 'database.aggregateDocuments', collectionName: 'things', stages: 'x' }],
  ['a transaction that never was', { ...update('{"$set":{"n":2}}'), query: '{"_id":"a"}', transactionId: 'nope' }],
  ['a function without a name', { action: 'functions.invokeFunction' }],
  [
    'a function with data that are no JSON',
    { action: 'functions.invokeFunction', function_name: 'good', request_data: '{' },
  ],
  ['a function named like a built-in', { action: 'functions.invokeFunction', function_name: '__proto__' }],
  ['file paths that are none', { action: 'storage.getUploadMetadata', path: { a: 1 } }],
  ['files that are text', { action: 'storage.batchDeleteFile', fileid_list: 'all' }],
  ['an openapi call that is no form', { action: 'wx.openApi', apiName: 'subscribeMessage.send', requestData: 'x' }],
])('answers a code to %s', async (_what, body) => {
  expect((await admin(body)).body).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  expect(engine.database.all('things')).toEqual([DOCUMENT])
})

it('takes prototype keys as ordinary names, or refuses them, and pollutes nothing', async () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    await admin(query(`{"${key}":{"polluted":1}}`))
    await admin(query(`{"${key}.polluted":1}`))
    await post(`{"action":"database.getDocument","collectionName":"things","query":"{}","${key}":{"polluted":1}}`)
    expect((await admin({ ...query('{}'), collectionName: key })).body.code).toBeDefined()
  }
})

it('answers a code to forms that are broken', async () => {
  for (const [body, type] of [
    ['', 'multipart/form-data'],
    ['x', 'multipart/form-data; boundary=b'],
    ['--b\r\n\r\nno name\r\n--b--', 'multipart/form-data; boundary=b'],
    ['--b\r\nContent-Disposition: form-data; name="action"\r\n\r\nwx.openApi\r\n', 'multipart/form-data; boundary=b'],
  ] as const) {
    expect((await post(body, { 'content-type': type })).body.code).toBe('INVALID_PARAM')
  }
  const form = new FormData()
  form.append('action', 'wx.openApi')
  form.append('apiName', 'subscribeMessage.send')
  form.append('requestData', new Blob([new Uint8Array([0xff, 0xff, 0xff])]))
  const res = await fetch(`${engine.url}/admin`, { method: 'POST', body: form })
  expect(Buffer.from(await res.arrayBuffer()).length).toBeGreaterThan(0)
})

it('serves this machine only: no foreign host, no foreign page', async () => {
  const ask = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      httpRequest(`${engine.url}/fn/good`, { method: 'POST', headers }, (res) => resolve(res.resume().statusCode))
        .on('error', reject)
        .end('{}')
    })

  expect(await ask({ host: 'evil.example' })).toBe(403)
  expect(await ask({ host: `127.0.0.1.evil.example:${engine.port}` })).toBe(403)
  expect(await ask({ origin: 'https://evil.example' })).toBe(403)
  expect(await ask({ origin: 'null' })).toBe(403)
  expect(await ask({ host: `localhost:${engine.port}`, origin: `http://localhost:${engine.port}` })).toBe(200)
})

it('listens on the loopback interface only', async () => {
  const { networkInterfaces } = require('node:os') as typeof import('node:os')
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((i) => i && !i.internal && i.family === 'IPv4')
  for (const other of others) {
    const open = await new Promise((resolve) => {
      const socket = connect({ port: engine.port, host: other?.address ?? '', timeout: 1000 })
      socket
        .on('connect', () => resolve(true))
        .on('error', () => resolve(false))
        .on('timeout', () => resolve(false))
    })
    expect(open).toBe(false)
  }
})

it('answers 404 with a code to whatever it does not serve', async () => {
  for (const path of ['/', '/nothing', '/fn/', '/fn/a/b', '/engine/nothing', '//x', '/%ff']) {
    const { status, body } = await request(engine.url + path, { method: 'POST', body: '{}' })
    expect([status, typeof body.code]).toEqual([404, 'string'])
  }
})

it('offers its own routes to a gateway, before a 404', async () => {
  const gateway = await startTestEngine({
    routes: (_req, res, url) => {
      if (url.pathname !== '/personas') return false
      res.end('["alice"]')
      return true
    },
  })
  expect((await request(`${gateway.url}/personas`)).body).toEqual(['alice'])
  expect((await request(`${gateway.url}/other`)).status).toBe(404)
  await gateway.close()
})

/** Sends 80 MB of a body that claims to go on: the engine must end it, not collect it. */
function endless(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {}).on('close', () => resolve())
    socket.write('POST /admin HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 999999999\r\n\r\n')
    const chunk = Buffer.alloc(1 << 20, 120)
    const send = (left: number): void => {
      if (left > 0 && !socket.destroyed) socket.write(chunk, () => send(left - 1))
    }
    send(80)
  })
}
