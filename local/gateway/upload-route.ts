import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CloudStorage } from '#local/engine/storage/cloud-storage'

/** As much as an import may have, and a little more, so that the function is who says that it is too large. */
const MOST = 6 * 1024 * 1024
const IMPORT = /^\/upload\/imports\/([0-9a-z-]{1,24})\.(xlsx|csv)$/

/**
 * `POST /upload/imports/UNIT.xlsx` with a file as its body: what `wx.cloud.uploadFile` does in WeChat. Answers `{fileID}`,
 * under a name that nobody can guess.
 */
export class UploadRoute {
  /** There once the engine runs. */
  storage: CloudStorage | undefined

  async route(req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> {
    const [, unit, ending] = IMPORT.exec(url.pathname) ?? []
    if (req.method !== 'POST' || unit === undefined || !this.storage) return false
    const bytes = await readBody(req)
    if (bytes === null) return answer(res, 413, { error: { code: 'EXCEED_MAX_PAYLOAD_SIZE' } })
    const fileID = await this.storage.put(`imports/${unit}/${randomUUID()}.${ending}`, bytes)
    return answer(res, 200, { fileID })
  }
}

/** Null when there is more than may be; the rest is read and dropped, so that the sender gets to read the refusal. */
async function readBody(req: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MOST) chunks.push(chunk)
  }
  return size > MOST ? null : Buffer.concat(chunks)
}

function answer(res: ServerResponse, status: number, body: unknown): true {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  res.end(JSON.stringify(body))
  return true
}
