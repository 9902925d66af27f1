import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { Persona } from '#local/seed/personas'

interface App {
  h5Dir: string | undefined
  personas: readonly Persona[]
}

type Route = (req: IncomingMessage, res: ServerResponse, url: URL) => boolean | Promise<boolean>

const CHECK_IN_LINK = /^\/c\/([\w.-]{1,64})$/
const BIND_LINK = /^\/b\/([\w-]{1,16})$/
const HAND_OVER_LINK = /^\/h\/([0-9a-z]{8})\.([0-9a-z]{8})$/i
const CERTIFICATE_LINK = /^\/v\/([\w-]{1,24})$/

/** What the app needs beside the engine: who one can be here, the links in codes, and the H5 client's files. */
export function appRoutes({ h5Dir, personas }: App): Route {
  const files = h5Dir === undefined ? null : sirv(h5Dir, { dev: true, etag: true })
  return (req, res, url) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    if (url.pathname === '/personas') return sendJson(res, personas)
    const code = CHECK_IN_LINK.exec(url.pathname)?.[1]
    if (code) return redirect(res, `/#/packages/study/scan/index?c=${code}`)
    const bind = BIND_LINK.exec(url.pathname)?.[1]
    if (bind) return redirect(res, `/#/packages/account/bind/index?b=${bind}`)
    const [, challengeId, offered] = HAND_OVER_LINK.exec(url.pathname) ?? []
    if (offered)
      return redirect(res, `/#/packages/challenge/hand-over/index?challengeId=${challengeId}&code=${offered}`)
    const certificate = CERTIFICATE_LINK.exec(url.pathname)?.[1]
    if (certificate) return redirect(res, `/#/packages/points/verify/index?code=${certificate}`)
    return files ? serveFile(files, req, res) : false
  }
}

function sendJson(res: ServerResponse, body: unknown): boolean {
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  res.end(JSON.stringify(body))
  return true
}

function redirect(res: ServerResponse, location: string): boolean {
  res.writeHead(302, { location })
  res.end()
  return true
}

/** True once the file is on its way; false when there is none. */
function serveFile(files: ReturnType<typeof sirv>, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    res.once('close', () => resolve(true))
    files(req, res, () => resolve(false))
  })
}
