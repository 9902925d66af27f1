import { type ApiContext, ApiFailure, asyncApi, type Options } from './api'

/** The phone's way to the cloud. */
export interface Line {
  /** The engine's address. */
  url: string
  openid: string
  online: boolean
  /** Called with each call before it goes out; may hold it up, or have its answer lost on the way back. */
  fate: (name: string, event: unknown) => 'answered' | 'answerLost' | Promise<'answered' | 'answerLost'>
  /** Every event that left the phone, in order. */
  sent: { name: string; event: Record<string, unknown> }[]
}

/** WeChat warns above 100 KB and the engine refuses it. */
const failure = (code: number, message: string) =>
  new ApiFailure(`Error: errCode: ${code} | errMsg: ${message}`, { errCode: code })

/** `wx.cloud`, wired to a running engine: the real functions answer. */
export function cloudApi(app: ApiContext, line: Line): Record<string, unknown> {
  return {
    init: () => {},
    callFunction: asyncApi(app, 'cloud.callFunction', (options) => callFunction(line, options)),
  }
}

async function callFunction(line: Line, { name, data }: Options) {
  if (!line.online) throw failure(-1, 'request:fail')
  const event = JSON.parse(JSON.stringify(data ?? {})) as Record<string, unknown>
  line.sent.push({ name: String(name), event })
  const fate = await line.fate(String(name), event)
  const response = await fetch(`${line.url}/fn/${String(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': line.openid },
    body: JSON.stringify(event),
  })
  const body = (await response.json()) as { result?: unknown; error?: { message: string } }
  if (fate === 'answerLost' || !line.online) throw failure(-1, 'request:fail timeout')
  if (!response.ok) throw failure(-504002, `functions execute fail. ${body.error?.message ?? ''}`)
  return { result: body.result, requestID: String(line.sent.length) }
}
