import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isCloudPath } from '../storage/cloud-path'
import type { CloudStorage } from '../storage/cloud-storage'
import { contentTypeOf } from '../storage/content-type'
import { FileTooLarge } from '../storage/file-store'
import { RequestError } from './body'
import type { Route } from './server'

/** `/storage/PATH?sign=…&t=…`: files go in with PUT and come out with GET, each by an address that was signed for it. */
export function storageRoute(storage: CloudStorage): Route {
  return async (req, res, url) => {
    if (!url.pathname.startsWith('/storage/')) return false
    const path = readPath(url)
    if (req.method === 'PUT') await upload(storage, path, url, req, res)
    else if (req.method === 'GET' || req.method === 'HEAD') await download(storage, path, url, req, res)
    else throw new RequestError(405, 'INVALID_ACTION', 'files are read with GET and written with PUT')
    return true
  }
}

function readPath(url: URL): string {
  let path: string | undefined
  try {
    path = decodeURIComponent(url.pathname.slice('/storage/'.length))
  } catch {
    // Not well-formed: refused below like any other path that cannot be.
  }
  if (!isCloudPath(path)) throw new RequestError(400, 'INVALID_PARAM', 'not the path of a file')
  return path
}

function assertSigned(storage: CloudStorage, use: 'put' | 'get', path: string, { searchParams }: URL): void {
  if (storage.signer.isValid(use, path, searchParams.get('sign'), searchParams.get('t'))) return
  throw new RequestError(403, 'STORAGE_SIGN_PARAM_INVALID', 'the address is not signed for this file, or has expired')
}

async function upload(
  storage: CloudStorage,
  path: string,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  assertSigned(storage, 'put', path, url)
  try {
    await storage.files.write(path, req)
  } catch (error) {
    if (error instanceof FileTooLarge) throw new RequestError(413, 'STORAGE_REQUEST_FAIL', error.message)
    if (req.destroyed && !req.complete) return
    throw error
  }
  // An empty body is how COS says that all is well.
  res.writeHead(200, { 'content-length': 0 })
  res.end()
}

async function download(
  storage: CloudStorage,
  path: string,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  assertSigned(storage, 'get', path, url)
  const size = storage.files.size(path)
  if (size === undefined) throw new RequestError(404, 'STORAGE_FILE_NONEXIST', 'no such file')
  const range = readRange(req.headers.range, size)
  const { start, end } = range ?? { start: 0, end: size - 1 }
  res.writeHead(range ? 206 : 200, {
    'content-type': contentTypeOf(path),
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
    // A stored page must not act as the application, whose address this is.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  })
  if (req.method === 'HEAD' || size === 0) res.end()
  else await pipeline(storage.files.read(path, { start, end }), res).catch(() => res.destroy())
}

/** One range of bytes, as players of sound and video ask for; anything else gets the whole file. */
function readRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end ? { start, end } : undefined
}
