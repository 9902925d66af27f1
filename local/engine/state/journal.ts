import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * An append-only file of JSON lines: small state that must outlive the process (consents, messages, the clock).
 * Without a path it remembers nothing, which is what an engine without data wants.
 */
export class Journal {
  /** With `isFlushed`, an entry also survives a power cut. */
  constructor(
    private readonly path: string | undefined,
    private readonly isFlushed = false,
  ) {
    if (path !== undefined) mkdirSync(dirname(path), { recursive: true })
  }

  /**
   * What was written, oldest first. A last line that a killed process left half written was never acknowledged: it goes.
   *
   * @throws Error naming the file and the line when an earlier one is damaged
   */
  read(): unknown[] {
    if (this.path === undefined || !existsSync(this.path)) return []
    const text = readFileSync(this.path, 'utf8')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) truncateSync(this.path, Buffer.byteLength(whole))
    return whole
      .split('\n')
      .slice(0, -1)
      .map((line, at) => this.parse(line, at + 1))
  }

  append(entry: object): void {
    if (this.path !== undefined) {
      appendFileSync(this.path, `${JSON.stringify(entry)}\n`, { flush: this.isFlushed })
    }
  }

  clear(): void {
    if (this.path !== undefined) rmSync(this.path, { force: true })
  }

  private parse(line: string, number: number): unknown {
    try {
      return JSON.parse(line)
    } catch {
      throw new Error(`${this.path} is damaged at line ${number}`)
    }
  }
}
