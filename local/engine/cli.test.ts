import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionFolder, removeTempDirs, SDK, tempDir } from './testing/function-folder'
import { callAs, request } from './testing/http'

// Every case starts processes, some of them several.
jest.setTimeout(120_000)

const CLI = join(__dirname, 'cli.ts')
const running = new Set<ChildProcess>()

interface Cli {
  process: ChildProcess
  /** The engine's address, or nothing when it ended before it was ready. */
  url: string | undefined
  output: () => string
  ended: Promise<number | null>
}

/** Starts the engine as a person would, and waits until it serves or ends. */
async function startCli(...args: string[]): Promise<Cli> {
  // One process, that a signal reaches itself: `npx tsx` would be three.
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, '--port', '0', ...args], {
    cwd: join(__dirname, '../..'),
  })
  running.add(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        const url = /ready (http:\S+)/.exec(output)?.[1]
        if (url) resolve(url)
      })
    }
  })
  const url = await Promise.race([ready, ended.then(() => undefined)])
  return { process: child, url, output: () => output, ended }
}

const functions = functionFolder({
  add: `${SDK} exports.main = async ({ id }) => { await db.collection('kept').add({ data: { _id: id, n: 1 } }); return id }`,
  pair: `${SDK} exports.main = ({ id }) => db.runTransaction(async (t) => {
    await t.collection('kept').add({ data: { _id: id + '-a' } })
    await t.collection('kept').add({ data: { _id: id + '-b' } })
    return id
  })`,
  zone: 'exports.main = () => ({ offset: new Date(2026, 0, 1).getTimezoneOffset(), text: new Date(0).toString() })',
})
const schemaFile = join(tempDir(), 'schema.json')
writeFileSync(schemaFile, JSON.stringify({ collections: [{ name: 'kept', indexes: [{ keys: { n: 1 } }] }] }))

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})
afterAll(removeTempDirs)

it('serves another project’s functions, in UTC, and ends cleanly when told to', async () => {
  const cli = await startCli('--functions', functions, '--schema', schemaFile, '--data', tempDir())
  const url = cli.url ?? ''

  expect((await callAs(url, 'alice', 'add', { id: 'x' })).body).toEqual({ result: 'x' })
  expect((await callAs(url, 'alice', 'zone')).body.result).toMatchObject({
    offset: 0,
    text: expect.stringContaining('GMT+0000'),
  })
  cli.process.kill('SIGTERM')
  expect(await cli.ended).toBe(0)
})

it('loses nothing acknowledged and halves no transaction, killed five times under load', async () => {
  const data = tempDir()
  const acknowledged: string[] = []
  const pairs: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const cli = await startCli('--functions', functions, '--schema', schemaFile, '--data', data, '--workers', '4')
    const before = { acknowledged: acknowledged.length, pairs: pairs.length }
    const load = startLoad(cli.url ?? '', round, acknowledged, pairs)
    await until(() => acknowledged.length >= before.acknowledged + 10 && pairs.length >= before.pairs + 3)
    // Any moment after it is in full swing.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
    cli.process.kill('SIGKILL')
    await cli.ended
    await load
  }

  const file = join(data, 'all.jsonl')
  expect(await (await startCli('--data', data, '--export', file)).ended).toBe(0)
  const kept = new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => /"_id":"([^"]+)"/.exec(line)?.[1] ?? []),
  )
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  expect(pairs.length).toBeGreaterThanOrEqual(15)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(pairs.filter((id) => !kept.has(`${id}-a`) || !kept.has(`${id}-b`))).toEqual([])
  const halves = [...kept].filter((id) => id.endsWith('-a') && !kept.has(id.replace(/-a$/, '-b')))
  expect(halves).toEqual([])
})

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 1500 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Keeps several callers writing until the engine is gone; notes down what was acknowledged. */
async function startLoad(url: string, round: number, acknowledged: string[], pairs: string[]): Promise<void> {
  const caller = async (lane: number): Promise<void> => {
    for (let i = 0; ; i += 1) {
      const id = `r${round}-l${lane}-${i}`
      const isPair = lane % 2 === 0
      const answer = await callAs(url, `u${lane}`, isPair ? 'pair' : 'add', { id }).catch(() => undefined)
      if (answer === undefined) return
      if (answer.status === 200) (isPair ? pairs : acknowledged).push(id)
    }
  }
  await Promise.all(Array.from({ length: 6 }, (_, lane) => caller(lane)))
}

it('exports to JSON lines and imports them again', async () => {
  const [first, second] = [tempDir(), tempDir()]
  const file = join(tempDir(), 'all.jsonl')
  const cli = await startCli('--functions', functions, '--schema', schemaFile, '--data', first)
  await callAs(cli.url ?? '', 'alice', 'add', { id: 'x' })
  cli.process.kill('SIGINT')
  await cli.ended

  expect(await (await startCli('--data', first, '--export', file)).ended).toBe(0)
  const other = await startCli('--data', second, '--import', file)

  expect(
    (
      await request(`${other.url}/admin`, {
        json: { action: 'database.calculateDocument', collectionName: 'kept', query: '{}' },
      })
    ).body.data,
  ).toEqual({ total: 1 })
})

describe('says in one line what is wrong, and ends', () => {
  it.each([
    ['a port that is none', ['--port', '99999'], '--port is a whole number'],
    ['an unknown option', ['--speed', '9'], "Unknown option '--speed'"],
    ['a missing folder', ['--functions', '/nowhere'], 'no such functions folder: /nowhere'],
    ['a missing schema', ['--schema', '/nowhere.json'], 'cannot read the schema /nowhere.json'],
    ['a wrong sync', ['--sync', 'maybe'], '--sync is full or normal'],
    ['a missing import', ['--import', '/nowhere.jsonl'], 'no such file'],
  ])(
    '%s',
    async (_what, args, message) => {
      const cli = await startCli(...args)

      expect(await cli.ended).toBe(1)
      expect(cli.output()).toContain(message)
      expect(cli.output().trim().split('\n')).toHaveLength(1)
    },
    20_000,
  )

  it('a port that is taken', async () => {
    const first = await startCli()
    const second = await startCli('--port', new URL(first.url ?? '').port)

    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^engine: port \d+ is taken; choose another with --port\n$/)
  })

  it('data that another engine holds', async () => {
    const data = tempDir()
    await startCli('--data', data)
    const second = await startCli('--data', data)

    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^engine: .*another engine\n$/)
  })

  it('data that are damaged, which stay as they are', async () => {
    const data = tempDir()
    const cli = await startCli('--data', data, '--functions', functions, '--schema', schemaFile)
    await callAs(cli.url ?? '', 'alice', 'add', { id: 'x' })
    cli.process.kill('SIGTERM')
    await cli.ended
    const file = join(data, 'engine.sqlite')
    expect(existsSync(file)).toBe(true)
    const damaged = readFileSync(file).fill(0x5a, 0, 4096)
    writeFileSync(file, damaged)

    const second = await startCli('--data', data)

    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^engine: .*engine\.sqlite.*\n$/)
    expect(readFileSync(file).equals(damaged)).toBe(true)
  })
})
