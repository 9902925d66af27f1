import type { ServerResponse } from 'node:http'

/** Sends one JSON answer and ends the response; does nothing when the connection is gone. */
export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  sendText(res, status, JSON.stringify(body), headers)
}

/** The same for an answer that is JSON text already. */
export function sendText(res: ServerResponse, status: number, json: string, headers: Record<string, string>): void {
  if (res.writableEnded || res.destroyed) return
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
    ...headers,
  })
  res.end(json)
}

export function sendBytes(res: ServerResponse, status: number, contentType: string, body: Uint8Array): void {
  if (res.writableEnded || res.destroyed) return
  res.writeHead(status, { 'content-type': contentType, 'content-length': body.byteLength, 'cache-control': 'no-store' })
  res.end(body)
}
