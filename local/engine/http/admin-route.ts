import type { IncomingMessage } from 'node:http'
import type { AdminRequest } from '../admin/admin-request'
import { type AdminRouter, LOST_ANSWER } from '../admin/admin-router'
import type { Invocations } from '../functions/invocations'
import { sendBytes, sendJson } from './answer'
import { parseObject, RequestError, readBody } from './body'
import { parseMultipart } from './multipart'
import type { Route } from './server'

/** What the cloud takes in one request. Files do not come this way: they are uploaded to a URL of their own. */
const ADMIN_LIMIT = 6 * 1024 * 1024

/** `POST /admin`: the protocol of the SDK. */
export function adminRoute(router: AdminRouter, invocations: Invocations): Route {
  return async (req, res, url) => {
    if (url.pathname !== '/admin') return false
    if (req.method !== 'POST') throw new RequestError(405, 'INVALID_ACTION', 'the SDK posts to /admin')
    const request = readRequest(req, await readBody(req, ADMIN_LIMIT), invocations)
    const reply = await router.answer(request)
    if (reply === LOST_ANSWER) req.socket.destroy()
    else if (Buffer.isBuffer(reply)) sendBytes(res, 200, 'application/octet-stream', reply)
    else sendJson(res, 200, reply)
    return true
  }
}

function readRequest(req: IncomingMessage, body: Buffer, invocations: Invocations): AdminRequest {
  const type = req.headers['content-type'] ?? ''
  const params = type.startsWith('multipart/form-data') ? parseMultipart(body, type) : parseObject(body)
  const { action } = params
  if (typeof action !== 'string' || action === '') {
    throw new RequestError(400, 'INVALID_PARAM', 'the request names no action')
  }
  return { action, params, invocation: invocations.find(params.wxCloudApiToken) }
}
