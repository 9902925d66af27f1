import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPhotoPath, PHOTO_BYTES_MOST } from '#core/kernel/photo'
import { fileIdOf } from '#local/engine/storage/cloud-path'
import type { CloudStorage } from '#local/engine/storage/cloud-storage'

const MB = 1024 * 1024

/** What can be uploaded under a path of its own: where it goes, and what it has to be. */
interface Kind {
  address: RegExp
  /** In bytes. */
  most: number
  /** Undefined where nothing of the kind may lie. */
  place: (parts: RegExpExecArray) => string | undefined
  is?: (bytes: Uint8Array) => boolean
}

const KINDS: readonly Kind[] = [
  {
    address: /^\/upload\/imports\/([0-9a-z-]{1,24})\.(xlsx|csv)$/,
    // As much as an import may have, and a little more, so that the function is who says that it is too large.
    most: 6 * MB,
    place: ([, unit, ending]) => `imports/${unit}/${randomUUID()}.${ending}`,
  },
  {
    address: /^\/upload\/(photos\/.+)$/,
    most: PHOTO_BYTES_MOST,
    // The client names it, so that a second try finds what the first one stored.
    place: ([, path = '']) => (isPhotoPath(path) ? path : undefined),
    is: ([first, second, third]) => first === 0xff && second === 0xd8 && third === 0xff,
  },
]

/**
 * `POST /upload/imports/UNIT.xlsx` and `POST /upload/photos/PERSON/NAME.jpg` with a file as the body: what `wx.cloud.uploadFile`
 * does in WeChat. Answers `{fileID}`, which nobody can guess. What is stored once is never replaced.
 */
export class UploadRoute {
  /** There once the engine runs. */
  storage: CloudStorage | undefined

  async route(req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> {
    if (req.method !== 'POST' || !this.storage) return false
    for (const kind of KINDS) {
      const path = placeOf(kind, url.pathname)
      if (path !== undefined) return take(this.storage, kind, path, req, res)
    }
    return false
  }
}

const placeOf = ({ address, place }: Kind, pathname: string): string | undefined => {
  const parts = address.exec(pathname)
  return parts ? place(parts) : undefined
}

async function take(
  storage: CloudStorage,
  { most, is }: Kind,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const bytes = await readBody(req, most)
  if (bytes === null) return answer(res, 413, { error: { code: 'EXCEED_MAX_PAYLOAD_SIZE' } })
  if (is && !is(bytes)) return answer(res, 415, { error: { code: 'INVALID_PARAM' } })
  const there = storage.files.size(path) !== undefined
  return answer(res, 200, { fileID: there ? fileIdOf(path) : await storage.put(path, bytes) })
}

/** Null when there is more than may be; the rest is read and dropped, so that the sender gets to read the refusal. */
async function readBody(req: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  }
  return size > most ? null : Buffer.concat(chunks)
}

function answer(res: ServerResponse, status: number, body: unknown): true {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  res.end(JSON.stringify(body))
  return true
}
