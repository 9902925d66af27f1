import type { IncomingMessage } from 'node:http'
import { RequestError } from './body'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Only this machine, called by one of its own names, may talk to the engine. A foreign Host is how a web page reaches a
 * loopback server by DNS rebinding; a foreign Origin is how it posts without reading the answer.
 *
 * @throws RequestError INVALID_REQUEST_SOURCE (403)
 */
export function assertLoopback(req: IncomingMessage): void {
  const { host, origin } = req.headers
  if (!isLoopbackUrl(`http://${host ?? ''}`)) refuse(`host ${JSON.stringify(host ?? '')}`)
  if (origin !== undefined && !isLoopbackUrl(origin)) refuse(`origin ${JSON.stringify(origin)}`)
}

function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  return LOOPBACK.has(new URL(text).hostname)
}

function refuse(what: string): never {
  throw new RequestError(403, 'INVALID_REQUEST_SOURCE', `the engine answers this machine only, not ${what}`)
}
