import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK, tempDir } from '../testing/function-folder'
import { request } from '../testing/http'
import { closeEngines, startTestEngine } from '../testing/test-engine'
import { isFieldValue } from './template-fields'

const call = `${SDK}
  exports.main = async ({ api, data }) => {
    const method = api.split('.').reduce((at, name) => at[name], cloud.openapi)
    try {
      const answer = await method(data)
      return answer.buffer ? { ...answer, buffer: answer.buffer.toString('base64') } : answer
    } catch (error) {
      return { errCode: error.errCode, errMsg: error.errMsg }
    }
  }`
const functions = {
  allowed: call,
  'allowed/config.json': {
    permissions: {
      openapi: [
        'subscribeMessage.send',
        'wxacode.getUnlimited',
        'security.msgSecCheck',
        'security.mediaCheckAsync',
        'cloudbase.nothing',
      ],
    },
  },
  forbidden: call,
  legacy: `${SDK} exports.main = async ({ api, data }) => cloud.callOpenAPI({ api, data }).then((r) => r.result, (e) => ({ errCode: e.errCode, errMsg: e.errMsg }))`,
  'legacy/config.json': { permissions: { openapi: ['subscribeMessage.send'] } },
  pushed: `${SDK} exports.main = async (event) => { await db.collection('pushes').add({ data: { event, openid: cloud.getWXContext().OPENID } }) }`,
}
const dataDir = tempDir()
const options = {
  functions: [functionFolder(functions)],
  schema: { collections: [{ name: 'pushes', indexes: [] }] },
  dataDir,
  wechat: {
    templates: { T1: ['thing1', 'time2'] },
    pages: ['pages/today/index', 'pages/lesson/detail'],
    riskyWords: ['forbidden words'],
    messagePush: 'pushed',
  },
}
let engine: Engine

beforeAll(async () => {
  engine = await startTestEngine(options)
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

// biome-ignore lint/suspicious/noExplicitAny: what the SDK gave the functions above.
const openapi = async (api: string, data: object, name = 'allowed'): Promise<any> =>
  (await engine.call(name, { api, data }, 'secretary')).result
const grant = (openid: string, count = 1) =>
  request(`${engine.url}/engine/consents`, { json: { openid, templateId: 'T1', count } })
const message = (change: object = {}) => ({
  touser: 'alice',
  templateId: 'T1',
  page: 'pages/lesson/detail?id=1',
  data: { thing1: { value: '党课' }, time2: { value: '2026年3月1日 15:01' } },
  ...change,
})

describe('subscribeMessage.send', () => {
  const send = (change?: object, name?: string) => openapi('subscribeMessage.send', message(change), name)

  it('reaches a person once for each time they accepted, and is refused with 43101 after that', async () => {
    expect(await send()).toMatchObject({ errCode: 43101 })
    expect((await grant('alice', 2)).body).toEqual({ openid: 'alice', templateId: 'T1', count: 2 })

    expect([await send(), await send(), await send()].map(({ errCode }) => errCode)).toEqual([0, 0, 43101])

    const { body } = await request(`${engine.url}/engine/messages?openid=alice`)
    expect(body).toHaveLength(2)
    expect(body[0]).toMatchObject({
      openid: 'alice',
      templateId: 'T1',
      data: { thing1: '党课' },
      page: 'pages/lesson/detail?id=1',
    })
  })

  it.each([
    ['no openid', { touser: '' }, 40003],
    ['an unknown template', { templateId: 'T2' }, 40037],
    ['a missing field', { data: { thing1: { value: 'x' } } }, 47003],
    ['an empty field', { data: { thing1: { value: '' }, time2: { value: '15:01' } } }, 47003],
    ['a field too long', { data: { thing1: { value: '党'.repeat(21) }, time2: { value: '15:01' } } }, 47003],
    ['a time that is none', { data: { thing1: { value: 'x' }, time2: { value: 'tomorrow' } } }, 47003],
    ['a value that is an object', { data: { thing1: { value: {} }, time2: { value: '15:01' } } }, 47003],
    ['a page that is not published', { page: 'pages/secret' }, 41030],
  ])('refuses %s, and uses no consent up', async (_what, change, errCode) => {
    await grant('alice')
    const before = engine.messages.consents.count('alice', 'T1')

    expect(await send(change)).toMatchObject({ errCode })

    expect(engine.messages.consents.count('alice', 'T1')).toBe(before)
  })

  it('is refused to a function whose config.json does not list it', async () => {
    expect(await send({}, 'forbidden')).toMatchObject({ errCode: -604101 })
  })

  it('keeps consents and messages when the engine starts again', async () => {
    await grant('bob', 3)
    const before = engine.messages.list()
    await engine.close()

    engine = await startTestEngine(options)

    expect(engine.messages.consents.count('bob', 'T1')).toBe(3)
    expect(engine.messages.list()).toEqual(before)
  })
})

it('judges fields by their kind', () => {
  const good = {
    thing1: '中'.repeat(20),
    number2: '123.45',
    character_string3: 'A-1',
    phrase4: '已通过',
    name5: '张三',
    date6: '2019年10月1日',
    amount7: '¥100',
    phone_number8: '0773-1234567',
    letter9: 'abc',
    symbol10: '!',
    car_number11: '桂C12345',
    other12: 'x',
  }
  const bad = {
    thing1: '中'.repeat(21),
    number2: 'many',
    character_string3: '中文',
    phrase4: '五个字以上了',
    name5: '一二三四五六七八九十一',
    date6: 'soon',
    amount7: 'much',
    phone_number8: 'none',
    letter9: 'a1',
    symbol10: 'a',
    car_number11: '123456789',
    thing12: '',
  }
  for (const [name, value] of Object.entries(good)) expect([name, isFieldValue(name, value)]).toEqual([name, true])
  for (const [name, value] of Object.entries(bad)) expect([name, isFieldValue(name, value)]).toEqual([name, false])
})

describe('wxacode.getUnlimited', () => {
  const code = (data: object) => openapi('wxacode.getUnlimited', data)

  it('draws a code that a scanner reads as page and scene', async () => {
    const { contentType, buffer } = await code({ scene: 'L1.abc=2', page: 'pages/lesson/detail', width: 300 })

    expect(contentType).toBe('image/png')
    const { width, pixels } = readPng(Buffer.from(buffer, 'base64'))
    expect(width).toBe(300)
    expect(jsQR(pixels, width, width)?.data).toBe('pages/lesson/detail?scene=L1.abc%3D2')
  })

  it.each([
    ['a scene too long', { scene: 'x'.repeat(33) }, 40129],
    ['a scene with Chinese', { scene: '党课' }, 40129],
    ['no scene', {}, 40129],
    ['a page with a slash in front', { scene: 'a', page: '/pages/today/index' }, 41030],
    ['a page with a query', { scene: 'a', page: 'pages/today/index?a=1' }, 41030],
    ['a page that is not published', { scene: 'a', page: 'pages/new' }, 41030],
    ['a width out of bounds', { scene: 'a', width: 100 }, 40097],
  ])('refuses %s', async (_what, data, errCode) => {
    expect(await code(data)).toMatchObject({ errCode })
  })

  it('makes a code of an unpublished page when told not to check', async () => {
    expect(await code({ scene: 'a', page: 'pages/new', checkPath: false })).toMatchObject({ errCode: 0 })
  })
})

describe('security', () => {
  const text = (change: object = {}) =>
    openapi('security.msgSecCheck', { version: 2, openid: 'alice', scene: 2, content: '路灯坏了', ...change })

  it('lets ordinary text pass and finds the risky', async () => {
    expect(await text()).toMatchObject({
      errCode: 0,
      result: { suggest: 'pass', label: 100 },
      traceId: expect.any(String),
    })
    expect((await text({ content: 'with forbidden words in it' })).result.suggest).toBe('risky')
    expect((await text({ content: '特3456书yuuo莞6543李zxcz蒜7782法fgnv级' })).result.suggest).toBe('risky')
  })

  it('refuses what it cannot check', async () => {
    expect(await text({ openid: '' })).toMatchObject({ errCode: 40003 })
    expect(await text({ content: 'x'.repeat(2501) })).toMatchObject({ errCode: 47003 })
    expect(await text({ scene: 9 })).toMatchObject({ errCode: 47003 })
  })

  it('has enough after 4000 texts in a minute, until the next minute', async () => {
    const world = await startTestEngine({ clockStart: Date.UTC(2030, 0, 1) })
    const send = () => adminApi(world.url, 'security.msgSecCheck', { version: 2, openid: 'a', scene: 1, content: 'x' })

    const codes = new Map<number, number>()
    for (let i = 0; i < 4001; i += 100) {
      for (const { errcode } of await Promise.all(Array.from({ length: Math.min(100, 4001 - i) }, send))) {
        codes.set(errcode, (codes.get(errcode) ?? 0) + 1)
      }
    }
    expect([...codes]).toEqual([
      [0, 4000],
      [45009, 1],
    ])
    await world.clock.advance(60_000)
    expect((await send()).errcode).toBe(0)
    await world.close()
  })

  it('takes a media, and pushes the verdict to the function of the account', async () => {
    const { traceId } = await openapi('security.mediaCheckAsync', {
      version: 2,
      openid: 'alice',
      scene: 3,
      mediaUrl: 'https://local/a.png',
      mediaType: 2,
    })

    const pushes = await eventually(() => engine.database.all('pushes'))
    expect(pushes).toMatchObject([
      { openid: 'alice', event: { Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'pass' } } },
    ])
    expect(
      await openapi('security.mediaCheckAsync', {
        version: 2,
        openid: 'alice',
        scene: 3,
        mediaUrl: 'a.png',
        mediaType: 2,
      }),
    ).toMatchObject({ errCode: 47003 })
  })
})

it('says so of a method that it does not serve', async () => {
  expect(await openapi('cloudbase.nothing', {})).toMatchObject({ errCode: -604100 })
})

it('answers the older callOpenAPI too', async () => {
  await grant('carol')
  const data = { touser: 'carol', template_id: 'T1', data: message().data }

  expect((await engine.call('legacy', { api: 'subscribeMessage.send', data })).result).toEqual({
    errcode: 0,
    errmsg: 'ok',
  })
  expect((await engine.call('legacy', { api: 'subscribeMessage.send', data })).result).toMatchObject({ errcode: 43101 })
  expect((await engine.call('legacy', { api: 'wxacode.getUnlimited', data })).result).toMatchObject({
    errMsg: expect.stringContaining('-604101'),
  })
})

async function adminApi(url: string, apiName: string, data: object): Promise<{ errcode: number }> {
  const { body } = await request(`${url}/admin`, {
    json: { action: 'wx.api', apiName, requestData: JSON.stringify(data) },
  })
  return JSON.parse(body.data.responseData)
}

async function eventually<T>(read: () => T[]): Promise<T[]> {
  for (let i = 0; i < 100 && read().length === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  return read()
}

/** Reads back what the engine draws: 8-bit gray, no filter. */
function readPng(png: Buffer): { width: number; pixels: Uint8ClampedArray } {
  const width = png.readUInt32BE(16)
  const at = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const pixels = new Uint8ClampedArray(width * width * 4)
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1)
      pixels.fill(rows[y * (width + 1) + 1 + x] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
  for (let i = 3; i < pixels.length; i += 4) pixels[i] = 255
  return { width, pixels }
}
