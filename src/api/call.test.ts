import { api } from './api'
import { command, query } from './call'

type Reply = { ok: boolean; data?: unknown; error?: unknown }

const sent: { url: string; event: Record<string, unknown>; openid: string | undefined }[] = []
/** What the network does with each request in turn; the last one stays. */
let network: (() => Promise<Response>)[] = []

const answers = (reply: Reply) => async () => Response.json({ result: reply })
const loses = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch')
}
const status = (code: number) => async () => new Response('{}', { status: code })
const never = () => new Promise<Response>(() => undefined)

/** Lets everything happen that waits for time, up to a minute. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(60_000)
  return promise
}

beforeEach(() => {
  jest.useFakeTimers()
  sent.length = 0
  const session = new Map([['persona', 'demo-member']])
  Object.assign(globalThis, {
    sessionStorage: { getItem: (key: string) => session.get(key) ?? null },
    fetch: (url: string, init: { body: string; headers: Record<string, string> }) => {
      sent.push({ url, event: JSON.parse(init.body), openid: init.headers['x-openid'] })
      const next = network.length > 1 ? network.shift() : network[0]
      return next?.() ?? never()
    },
  })
})

afterEach(() => {
  jest.useRealTimers()
})

const lesson = { lessonId: 'lesson01' }

it('asks the function of the context for the action, as the person of this tab', async () => {
  network = [answers({ ok: true, data: { lessons: [] } })]

  expect(await settled(query(api.study.list, {}))).toEqual({ ok: true, data: { lessons: [] } })
  expect(sent).toEqual([{ url: '/fn/study', event: { action: 'list', input: {} }, openid: 'demo-member' }])
})

it('tells a command again, under the same id, until there is an answer', async () => {
  network = [loses, status(504), answers({ ok: true, data: { place: 3, seat: true } })]

  const outcome = await settled(command(api.study.signUp, lesson, 'id-of-the-command'))

  expect(outcome).toEqual({ ok: true, data: { place: 3, seat: true } })
  expect(sent.map(({ event }) => event.commandId)).toEqual(Array(3).fill('id-of-the-command'))
})

it('gives up after a few tries and says what it knows', async () => {
  network = [loses]
  expect(await settled(command(api.study.signUp, lesson, 'id-of-the-command'))).toEqual({
    ok: false,
    refusal: { code: 'OFFLINE', details: {} },
  })
  expect(sent).toHaveLength(4)
})

it('takes an answer that does not come for a lost one', async () => {
  network = [never, answers({ ok: true, data: { lessons: [] } })]
  expect(await settled(query(api.study.list, {}))).toMatchObject({ ok: true })

  network = [never]
  expect(await settled(query(api.study.list, {}))).toMatchObject({ refusal: { code: 'TIMEOUT' } })
})

it('asks a query once more, not oftener', async () => {
  network = [loses]
  await settled(query(api.study.list, {}))
  expect(sent).toHaveLength(2)
})

it('does not argue with a refusal', async () => {
  const error = { code: 'SIGNUP_FULL', details: { capacity: 10, waiting: 1990 } }
  network = [answers({ ok: false, error })]

  expect(await settled(command(api.study.signUp, lesson, 'id-of-the-command'))).toEqual({ ok: false, refusal: error })
  expect(sent).toHaveLength(1)
})

it('does not send again what failed in the function, and names the failure', async () => {
  network = [status(500)]
  expect(await settled(command(api.study.signUp, lesson, 'id-of-the-command'))).toEqual({
    ok: false,
    refusal: { code: 'UNEXPECTED', details: { id: '500' } },
  })
  expect(sent).toHaveLength(1)
})

it('takes what is no answer for a failure', async () => {
  network = [answers({ ok: false })]
  expect(await settled(query(api.study.list, {}))).toMatchObject({ refusal: { code: 'UNEXPECTED' } })
})
