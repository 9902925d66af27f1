import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EngineDatabase } from '#local/engine/database/database'
import type { Fault } from '#local/engine/faults/fault'
import type { Answer } from './world'

const PROGRAM = resolve(__dirname, 'chaos-engine.ts')
const ROOT = resolve(__dirname, '../..')

/** An engine that is killed and comes back with what it had acknowledged. */
export class MortalEngine {
  private readonly dir = mkdtempSync(join(tmpdir(), 'xiufeng-chaos-'))
  private child: ChildProcess | undefined
  private url: Promise<string> = Promise.resolve('')
  private faults: Fault[] = []
  deaths = 0

  constructor(documents: object) {
    writeFileSync(this.file, JSON.stringify(documents))
  }

  private get file(): string {
    return join(this.dir, 'documents.json')
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, join(this.dir, 'data'), this.file], {
      cwd: ROOT,
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    this.url = new Promise((ready, failed) => {
      let said = ''
      const listen = (chunk: Buffer) => {
        said += chunk.toString()
        const [, url] = /ready (\S+)\s/.exec(said) ?? []
        if (url) ready(url)
      }
      child.stdout?.on('data', listen)
      child.stderr?.on('data', listen)
      child.once('exit', () => failed(new Error(`the engine ended: ${said.slice(-2000)}`)))
    })
    // Whoever is waiting for it hears of it; nobody waiting is no error.
    this.url.catch(() => {})
    await this.url
    await this.setFaults(this.faults)
  }

  /** `kill -9`, at once, whatever is under way; then it comes back. */
  async die(): Promise<void> {
    this.deaths++
    await this.end()
    await this.start()
  }

  async setFaults(faults: Fault[]): Promise<void> {
    this.faults = faults
    await this.post('/engine/faults', { faults, seed: this.deaths + 1 })
  }

  async advance(ms: number): Promise<void> {
    await this.post('/engine/clock', { advanceMs: ms })
  }

  /** The timer strikes, as the platform has it; maybe while it still strikes. */
  async strike(): Promise<void> {
    await this.post('/fn/jobs', {}, { 'x-source': 'wx_trigger' })
  }

  /** Sends a command until it is answered, as a phone does: each time the same. */
  async command(openid: string, name: string, input: object, commandId: string): Promise<Answer> {
    const [context = '', action = ''] = name.split('.')
    for (let tries = 0; tries < 200; tries++) {
      const answer = await this.post(`/fn/${context}`, { action, input, commandId }, { 'x-openid': openid }).catch(
        () => null,
      )
      const { result } = (answer ?? {}) as { result?: Answer }
      if (result && (result.ok || result.error.code !== 'UNEXPECTED')) return result
      await new Promise((again) => setTimeout(again, 20))
    }
    throw new Error(`${name} was never answered`)
  }

  /** Kills it for good, and reads what it has left. */
  async documents<D>(names: readonly string[]): Promise<Record<string, D[]>> {
    await this.end()
    const database = EngineDatabase.open({ dir: join(this.dir, 'data'), clock: Date.now })
    try {
      return Object.fromEntries(names.map((name) => [name, database.all(name) as D[]]))
    } finally {
      database.close()
    }
  }

  async remove(): Promise<void> {
    await this.end()
    rmSync(this.dir, { recursive: true, force: true })
  }

  private async end(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolved) => child.once('exit', resolved))
    child.kill('SIGKILL')
    await gone
  }

  private async post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
    const answer = await fetch(`${await this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return answer.json()
  }
}
