import type { IncomingMessage } from 'node:http'

/** A request that the engine refuses before looking at what it asks. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** How far past the limit a body is read (and dropped), so that the sender gets to read the refusal. */
const DRAIN_BYTES = 64 * 1024 * 1024

/**
 * Reads a body of at most `limit` bytes.
 *
 * @throws RequestError EXCEED_REQUEST_SIZE_LIMIT (413)
 */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  // Ending the loop early takes the socket from the request.
  const { socket } = req
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
    if (size > limit + DRAIN_BYTES) {
      socket.destroy()
      break
    }
  }
  if (size > limit) throw new RequestError(413, 'EXCEED_REQUEST_SIZE_LIMIT', `request body exceeds ${limit} bytes`)
  return Buffer.concat(chunks)
}

/** @throws RequestError INVALID_PARAM (400) when the bytes are not a JSON object. */
export function parseObject(bytes: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new RequestError(400, 'INVALID_PARAM', 'the request body is not valid JSON')
  }
  if (!isObject(value)) throw new RequestError(400, 'INVALID_PARAM', 'the request body must be a JSON object')
  return value
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
