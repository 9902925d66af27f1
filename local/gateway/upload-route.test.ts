import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PHOTO_BYTES_MOST } from '#core/kernel/photo'
import { CloudStorage } from '#local/engine/storage/cloud-storage'
import { UploadRoute } from './upload-route'

const NAME = '0123456789abcdefghij'
const photo = (size = 64, mark = 1) => {
  const bytes = new Uint8Array(size).fill(mark)
  bytes.set([0xff, 0xd8, 0xff])
  return bytes
}

let server: Server
let url: string
const storage = new CloudStorage(undefined, 'http://nowhere', () => 0)

beforeAll(async () => {
  const uploads = new UploadRoute()
  uploads.storage = storage
  server = createServer(async (req, res) => {
    const taken = await uploads.route(req, res, new URL(req.url ?? '', 'http://nowhere'))
    if (!taken) res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  storage.files.close()
})

const upload = (path: string, body: Uint8Array) =>
  fetch(`${url}/upload/${path}`, { method: 'POST', body: body as never })
const stored = async (path: string) => Buffer.concat(await storage.files.read(path).toArray())

it('keeps a photo where its owner’s photos lie', async () => {
  const path = `photos/m-1/${NAME}.jpg`
  const response = await upload(path, photo())

  expect(response.status).toBe(200)
  expect(((await response.json()) as { fileID: string }).fileID).toMatch(new RegExp(`^cloud://[^/]+/${path}$`))
  expect(storage.files.size(path)).toBe(64)
})

it('answers a second try like the first, and replaces nothing', async () => {
  const path = `photos/m-2/${NAME}.jpg`
  const first = await (await upload(path, photo(64, 1))).json()
  const second = await (await upload(path, photo(80, 2))).json()

  expect(second).toEqual(first)
  expect((await stored(path))[10]).toBe(1)
})

it('refuses what is no JPEG, and what is too large', async () => {
  const html = new TextEncoder().encode('<script>1</script>')

  expect((await upload(`photos/m-3/${NAME}.jpg`, html)).status).toBe(415)
  expect((await upload(`photos/m-3/${NAME}.jpg`, photo(PHOTO_BYTES_MOST + 1))).status).toBe(413)
  expect(storage.files.size(`photos/m-3/${NAME}.jpg`)).toBeUndefined()
})

it.each(['photos/m-1/1.jpg', `photos/m%2f1/${NAME}.jpg`, `photos/m-1/more/${NAME}.jpg`, `photos/m-1/${NAME}.png`])(
  'has no place for %s',
  async (path) => {
    expect((await upload(path, photo())).status).toBe(404)
  },
)

it('gives a table a name of its own', async () => {
  const [one, two] = await Promise.all([1, 2].map(async () => (await upload('imports/b1.csv', photo())).json()))
  expect(one).not.toEqual(two)
})
