import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendJson } from './answer'
import { RequestError } from './body'
import { assertLoopback } from './guard'

/** Serves a request and says whether it was its to serve. */
export type Route = (req: IncomingMessage, res: ServerResponse, url: URL) => boolean | Promise<boolean>

/** Listens on the loopback interface only, and tries the routes in order; what none serves is a 404. */
export class EngineServer {
  private readonly server: Server
  /** Filled after the port is known, because the routes need the engine's address. */
  routes: Route[] = []

  constructor(private readonly log: (line: string) => void) {
    this.server = createServer((req, res) => void this.serve(req, res))
    // Longer than any client keeps a connection: one that closes under a request looks like a lost answer.
    this.server.keepAliveTimeout = 120_000
  }

  /** @throws Error with code EADDRINUSE when the port is taken */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen({ port, host: '127.0.0.1' }, () => {
        this.server.off('error', reject)
        resolve()
      })
    })
    return (this.server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()))
    this.server.closeAllConnections()
    await closed
  }

  private async serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // A connection that breaks off is the caller's business, not an error of the engine.
    res.on('error', () => {})
    try {
      assertLoopback(req)
      const url = parseUrl(req.url ?? '/')
      for (const route of this.routes) if (await route(req, res, url)) return
      sendJson(res, 404, { code: 'NOT_FOUND', message: `nothing is served at ${url.pathname}` })
    } catch (error) {
      this.refuse(res, error)
    }
  }

  private refuse(res: ServerResponse, error: unknown): void {
    if (error instanceof RequestError) sendJson(res, error.status, errorBody(error.code, error.message))
    else {
      this.log(`unexpected error: ${error instanceof Error ? error.stack : String(error)}`)
      sendJson(res, 500, errorBody('SYS_ERR', 'unexpected error of the engine'))
    }
  }
}

function parseUrl(path: string): URL {
  if (!URL.canParse(path, 'http://engine')) throw new RequestError(400, 'INVALID_PARAM', 'not a valid path')
  return new URL(path, 'http://engine')
}

/** Both shapes that callers look for: `code` as the SDK, `error.message` as callers of functions. */
function errorBody(code: string, message: string): Record<string, unknown> {
  return { code, message, error: { code, message } }
}
