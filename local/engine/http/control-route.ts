import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import type { Engine } from '../engine'
import { faultsSchema } from '../faults/fault'
import { sendJson } from './answer'
import { RequestError, readBody } from './body'
import type { Route } from './server'

const CONTROL_LIMIT = 1024 * 1024
/** A hundred years: past every date that a cron expression can name. */
const MAX_ADVANCE_MS = 100 * 366 * 24 * 3_600_000

const clockSchema = v.union([
  v.strictObject({ advanceMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ADVANCE_MS)) }),
  v.strictObject({ stopped: v.boolean() }),
])

const consentSchema = v.strictObject({
  openid: v.pipe(v.string(), v.minLength(1)),
  templateId: v.pipe(v.string(), v.minLength(1)),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)), 1),
})

type Command = (engine: Engine, body: unknown, query: URLSearchParams) => unknown

/** `/engine/…`: what a test or a demonstration may look at and move. */
const COMMANDS: Record<string, Command> = {
  'GET /engine': (engine) => engine.describe(),
  'GET /engine/stats': (engine) => engine.stats(),
  'POST /engine/stats/reset': (engine) => engine.resetStats(),
  'GET /engine/clock': (engine) => ({ now: engine.clock.now() }),
  'POST /engine/clock': async (engine, body) => {
    const given = read(clockSchema, body)
    if ('stopped' in given) {
      if (given.stopped) engine.clock.stop()
      else engine.clock.start()
      return { now: engine.clock.now(), fired: [] }
    }
    const fired = await engine.clock.advance(given.advanceMs)
    return { now: engine.clock.now(), fired }
  },
  'GET /engine/messages': (engine, _body, query) => engine.messages.list(query.get('openid') ?? undefined),
  'GET /engine/consents': (engine) => engine.messages.consents.list(),
  'POST /engine/consents': (engine, body) => {
    const { openid, templateId, count } = read(consentSchema, body)
    engine.messages.grant(openid, templateId, count)
    return { openid, templateId, count: engine.messages.consents.count(openid, templateId) }
  },
  'GET /engine/faults': (engine) => engine.faults.list(),
  'POST /engine/faults': (engine, body) => {
    const given = read(faultsSchema, body)
    if (Array.isArray(given)) engine.faults.set(given)
    else engine.faults.set(given.faults, given.seed)
    return engine.faults.list()
  },
  'DELETE /engine/faults': (engine) => engine.faults.clear(),
  'POST /engine/reset': (engine) => engine.reset(),
  'POST /engine/reload': (engine) => engine.reload(),
}

export function controlRoute(engine: Engine): Route {
  return async (req, res, url) => {
    if (url.pathname !== '/engine' && !url.pathname.startsWith('/engine/')) return false
    const command = COMMANDS[`${req.method} ${url.pathname}`]
    if (!command) throw new RequestError(404, 'INVALID_ACTION', `no command ${req.method} ${url.pathname}`)
    const answer = await command(engine, req.method === 'POST' ? await readJson(req) : undefined, url.searchParams)
    sendJson(res, 200, answer ?? { ok: true })
    return true
  }
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const body = await readBody(req, CONTROL_LIMIT)
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new RequestError(400, 'INVALID_PARAM', 'the request body is not valid JSON')
  }
}

function read<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new RequestError(400, 'INVALID_PARAM', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
}
