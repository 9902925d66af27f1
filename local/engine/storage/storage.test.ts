import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../engine'
import { functionFolder, removeTempDirs, SDK, tempDir } from '../testing/function-folder'
import { closeEngines, startTestEngine } from '../testing/test-engine'
import { isCloudPath } from './cloud-path'

const dataDir = tempDir()
let engine: Engine

const functions = {
  upload: `${SDK} exports.main = async ({ path, base64 }) => cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(base64, 'base64') }).catch((e) => ({ ...e, message: e.message }))`,
  stream: `${SDK} exports.main = async () => cloud.uploadFile({ cloudPath: 'a/self.js', fileContent: require('node:fs').createReadStream(__filename) })`,
  download: `${SDK} exports.main = async ({ fileID }) => cloud.downloadFile({ fileID }).then((r) => r.fileContent.toString('base64'), (e) => ({ ...e, message: e.message }))`,
  urls: `${SDK} exports.main = async ({ fileList }) => (await cloud.getTempFileURL({ fileList })).fileList`,
  remove: `${SDK} exports.main = async ({ fileList }) => (await cloud.deleteFile({ fileList })).fileList`,
}
// biome-ignore lint/suspicious/noExplicitAny: what the SDK gave the functions above.
const run = async (name: string, event: object): Promise<any> => (await engine.call(name, event, 'alice')).result
const content = (text: string) => Buffer.from(text).toString('base64')

beforeAll(async () => {
  engine = await startTestEngine({ functions: [functionFolder(functions)], dataDir })
})
afterAll(async () => {
  await closeEngines()
  removeTempDirs()
})

it('keeps what the SDK uploads, under any name that a file may have', async () => {
  for (const path of ['a.txt', 'reports/2026/照片 1.png', "odd/~!@$&()_+{}[]',.txt"]) {
    const { fileID } = await run('upload', { path, base64: content(`this is ${path}`) })

    expect(fileID).toBe(`cloud://local-env.6c6f-local-env-1250000000/${path}`)
    expect(await run('download', { fileID })).toBe(content(`this is ${path}`))
  }
})

it('takes streams, empty files and new content for an old name', async () => {
  expect((await run('stream', {})).fileID).toContain('a/self.js')
  for (const text of ['', 'first', 'second, longer']) {
    const { fileID } = await run('upload', { path: 'again.txt', base64: content(text) })
    expect(await run('download', { fileID })).toBe(content(text))
  }
})

it.each([
  '../up.txt',
  'a/../../up',
  '/root',
  'a//b',
  '.',
  'a/./b',
  'back\\slash',
  'nul\0',
  'x'.repeat(851),
  'what?',
  '100%',
])('refuses the path %j', async (path) => {
  expect(isCloudPath(path)).toBe(false)
  expect(await run('upload', { path, base64: content('x') })).toMatchObject({ code: 'INVALID_PARAM' })
})

it('writes nothing but digests to the disk, whatever is asked', () => {
  const names = readdirSync(join(dataDir, 'storage'))

  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{64}$/)
})

it('gives addresses that work for one file, until they expire', async () => {
  const { fileID } = await run('upload', { path: '课件/one.html', base64: content('<script>1</script>') })
  const [{ tempFileURL, status }] = await run('urls', { fileList: [{ fileID, maxAge: 60 }] })

  expect(status).toBe(0)
  const found = await fetch(tempFileURL)
  expect(await found.text()).toBe('<script>1</script>')
  expect(found.headers.get('content-type')).toContain('text/html')
  // It is served from the application's own address, so it must not run there.
  expect(found.headers.get('content-security-policy')).toBe('sandbox')

  expect(await fetch(tempFileURL, { headers: { range: 'bytes=1-6' } }).then((r) => r.text())).toBe('script')
  expect((await fetch(tempFileURL.replace('one.html', 'two.html'))).status).toBe(403)
  expect((await fetch(tempFileURL, { method: 'PUT', body: 'mine now' })).status).toBe(403)
  expect((await fetch(tempFileURL.split('?')[0])).status).toBe(403)
  await engine.clock.advance(61_000)
  expect((await fetch(tempFileURL)).status).toBe(403)
})

it('does not follow encoded dots out of its folder', async () => {
  for (const path of ['..%2f..%2fengine.sqlite', '%2e%2e/%2e%2e/engine.sqlite', '%00', '%ff']) {
    const { status } = await fetch(`${engine.url}/storage/${path}?sign=x&t=99999999999`)
    expect([400, 403, 404]).toContain(status)
  }
})

it('says of each file whether it is there, and deletes', async () => {
  const { fileID } = await run('upload', { path: 'gone.txt', base64: content('x') })
  const unknown = 'cloud://local-env.6c6f-local-env-1250000000/never.txt'

  expect(await run('remove', { fileList: [fileID, unknown, 'nonsense'] })).toMatchObject([
    { fileID, status: 0 },
    { fileID: unknown, status: -503003 },
    { status: -503003 },
  ])
  expect(await run('urls', { fileList: [fileID] })).toMatchObject([{ fileID, status: -503003, tempFileURL: '' }])
  expect(await run('download', { fileID })).toMatchObject({
    code: 'STORAGE_FILE_NONEXIST',
    message: expect.stringContaining('no such file'),
  })
})

it('keeps files when the engine starts again, until it is reset', async () => {
  const fileID = await engine.storage.put('kept.txt', Buffer.from('kept'))
  await engine.close()
  engine = await startTestEngine({ functions: [functionFolder(functions)], dataDir })

  expect(await run('download', { fileID })).toBe(content('kept'))
  await engine.reset()
  expect(engine.storage.files.size('kept.txt')).toBeUndefined()
})
