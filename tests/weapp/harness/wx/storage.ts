import { type ApiContext, ApiFailure, asyncApi } from './api'

/** WeChat keeps at most 10 MB for a person and an app, 1 MB under one key. */
const KEY_LIMIT = 1024 * 1024

/** `wx.*Storage*` over a map that outlives the app. Values cross as JSON, as on a phone. */
export function storageApi(app: ApiContext, disk: Map<string, string>): Record<string, unknown> {
  const get = (key: string): unknown => {
    const text = disk.get(key)
    return text === undefined ? '' : app.bridge((JSON.parse(text) as { data: unknown }).data)
  }
  const set = (key: string, data: unknown): void => {
    const text = JSON.stringify({ data })
    if (text.length > KEY_LIMIT) throw new ApiFailure('entry size limit reached')
    disk.set(key, text)
  }
  const info = () => ({ keys: [...disk.keys()], currentSize: 1, limitSize: 10 * 1024 })
  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void disk.delete(key),
    clearStorageSync: () => disk.clear(),
    getStorageInfoSync: () => app.bridge(info()),
    getStorage: asyncApi(app, 'getStorage', ({ key }) => {
      if (!disk.has(String(key))) throw new ApiFailure('data not found')
      return { data: get(String(key)) }
    }),
    setStorage: asyncApi(app, 'setStorage', ({ key, data }) => void set(String(key), data)),
    removeStorage: asyncApi(app, 'removeStorage', ({ key }) => void disk.delete(String(key))),
    clearStorage: asyncApi(app, 'clearStorage', () => disk.clear() as undefined),
    getStorageInfo: asyncApi(app, 'getStorageInfo', info),
  }
}
