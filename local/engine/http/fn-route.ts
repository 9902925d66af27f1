import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Faults } from '../faults/faults'
import type { Caller } from '../functions/caller'
import { EVENT_LIMIT } from '../functions/function-spec'
import type { Invoked, Invoker } from '../functions/invoker'
import { HTTP_STATUS } from '../functions/outcome'
import { sendJson, sendText } from './answer'
import { parseObject, RequestError, readBody } from './body'
import type { Route } from './server'

/** `POST /fn/NAME`: runs a function as the person in `x-openid`, with the body as its event. */
export function fnRoute(invoker: Invoker, faults: Faults): Route {
  return async (req, res, url) => {
    const name = /^\/fn\/([^/]+)$/.exec(url.pathname)?.[1]
    if (name === undefined) return false
    if (req.method !== 'POST') throw new RequestError(405, 'INVALID_ACTION', 'functions are called with POST')
    const caller = readCaller(req)
    const body = await readBody(req, EVENT_LIMIT)
    if (body.length > 0) parseObject(body)
    const event = body.length > 0 ? body.toString('utf8') : '{}'
    await callThroughFaults(req, res, faults, name, () => invoker.invoke(name, event, caller))
    return true
  }
}

async function callThroughFaults(
  req: IncomingMessage,
  res: ServerResponse,
  faults: Faults,
  name: string,
  call: () => Promise<Invoked>,
): Promise<void> {
  const struck = faults.strike({ action: 'fn', function: name })
  for (const fault of struck) if (fault.kind === 'delay') await sleep(fault.ms ?? 0)
  const error = struck.find((fault) => fault.kind === 'error' || fault.kind === 'conflict')
  if (error) {
    const { code = 'SYS_ERR', message = 'injected fault' } = error
    sendJson(res, 502, { error: { code, message } })
    return
  }
  const invoked = await call()
  if (struck.some((fault) => fault.kind === 'lostAnswer')) req.socket.destroy()
  else sendOutcome(res, invoked)
}

function sendOutcome(res: ServerResponse, { outcome, invocation }: Invoked): void {
  const headers: Record<string, string> = {}
  if (invocation) {
    headers['x-engine-invocation'] = invocation.id
    headers['x-engine-requests'] = String(invocation.databaseRequests)
  }
  // The answer is JSON already; it is not parsed again only to be written again.
  if (outcome.kind === 'result') sendText(res, 200, `{"result":${outcome.json}}`, headers)
  else sendJson(res, HTTP_STATUS[outcome.kind], { error: { code: outcome.code, message: outcome.message } }, headers)
}

const ID = /^[\w.@:-]{1,128}$/

function readCaller(req: IncomingMessage): Caller {
  const openid = readId(req, 'x-openid')
  const appid = readId(req, 'x-appid')
  const unionid = readId(req, 'x-unionid')
  return {
    ...(openid && { openid }),
    ...(appid && { appid }),
    ...(unionid && { unionid }),
    source: readSource(req) ?? (openid ? 'wx_client' : 'wx_http'),
  }
}

function readSource(req: IncomingMessage): string | undefined {
  const value = req.headers['x-source']
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string' && /^[\w,]{1,200}$/.test(value)) return value
  throw new RequestError(400, 'INVALID_PARAM', 'the header x-source is not valid')
}

function readId(req: IncomingMessage, header: string): string | undefined {
  const value = req.headers[header]
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string' && ID.test(value)) return value
  throw new RequestError(400, 'INVALID_PARAM', `the header ${header} is not valid`)
}
