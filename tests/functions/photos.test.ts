import { photoPath } from '#core/kernel/photo'
import type { Engine } from '#local/engine/engine'
import { functionEnv } from '#local/engine/functions/caller'
import { startEngine } from '#local/engine/start'
import type { PhotoStore } from '#server/cloudbase/photos'

let engine: Engine
let photos: PhotoStore

beforeAll(async () => {
  engine = await startEngine({ timers: 'off' })
  // The SDK reads where to go from the environment alone.
  Object.assign(process.env, functionEnv(engine.url, {}))
  photos = (require('#server/cloudbase/photos') as { photoStore: PhotoStore }).photoStore
})
afterAll(() => engine?.close())

const store = (n: number) =>
  engine.storage.put(photoPath('m-1', `photo${String(n).padStart(20, '0')}`), new Uint8Array([0xff, 0xd8, 0xff, n]))
/** Requests to the cloud while something is done. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  await fetch(`${engine.url}/engine/stats/reset`, { method: 'POST' })
  await work()
  const stats = (await (await fetch(`${engine.url}/engine/stats`)).json()) as { requests: number }
  return stats.requests
}

it('gives each photo an address that shows it for an hour, and none to one that is not there', async () => {
  const [first, second] = await Promise.all([store(1), store(2)])
  const gone = first.replace('00001', '99999')

  const urls = await photos.urls([first, gone, second, first])

  expect([...urls.keys()]).toEqual([first, gone, second])
  expect(urls.get(gone)).toBeNull()
  const shown = await fetch(urls.get(second) ?? '')
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(new Uint8Array(await shown.arrayBuffer())[3]).toBe(2)
  await engine.clock.advance(3_601_000)
  expect((await fetch(urls.get(second) ?? '')).status).toBe(403)
})

it('asks once for fifty, and not at all for none', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => store(n)))

  expect(await requestsOf(() => photos.urls([]))).toBe(0)
  expect(await requestsOf(() => photos.urls(ids.slice(0, 50)))).toBe(1)
  const urls = await photos.urls(ids)
  expect([...urls.values()].filter((url) => url !== null)).toHaveLength(60)
})

it('removes photos, also those that are gone', async () => {
  const id = await store(7)
  await photos.remove([id])
  await photos.remove([id])
  expect((await photos.urls([id])).get(id)).toBeNull()
})
