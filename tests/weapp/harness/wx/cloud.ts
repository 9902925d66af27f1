import { type ApiContext, ApiFailure, asyncApi, type Options } from './api'

/** The phone's way to the cloud. */
export interface Line {
  /** The engine's address. */
  url: string
  openid: string
  /** The environment's storage: takes a file under a path, answers its file id. */
  store?: (path: string, bytes: Uint8Array) => Promise<string>
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
export function cloudApi(
  app: ApiContext,
  line: Line,
  /** What lies in one of the phone's files. */
  read: (path: string) => Uint8Array | undefined = () => undefined,
): Record<string, unknown> {
  return {
    init: () => {},
    uploadFile: (options: Options) => {
      const listeners: ((state: { progress: number }) => void)[] = []
      // Progress is told while the file is on its way, which is after this has returned.
      const told = (progress: number) => {
        for (const listener of listeners) listener(app.bridge({ progress }) as { progress: number })
      }
      asyncApi(app, 'cloud.uploadFile', async (given) => {
        await Promise.resolve()
        told(50)
        const fileID = await uploadFile(line, String(given.cloudPath), read(String(given.filePath)))
        told(100)
        return { fileID, statusCode: 200 }
      })(options)
      return {
        abort: () => {},
        onProgressUpdate: (listener: (typeof listeners)[number]) => void listeners.push(listener),
      }
    },
    callFunction: asyncApi(app, 'cloud.callFunction', (options) => callFunction(line, options)),
  }
}

async function uploadFile(line: Line, path: string, bytes: Uint8Array | undefined): Promise<string> {
  if (!line.online || !line.store) throw failure(-1, 'uploadFile:fail')
  if (!bytes) throw failure(-403003, 'no such file')
  const fate = await line.fate('uploadFile', { action: 'uploadFile' })
  const fileId = await line.store(path, bytes)
  if (fate === 'answerLost') throw failure(-1, 'uploadFile:fail timeout')
  return fileId
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
