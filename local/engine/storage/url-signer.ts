import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../types'

export type Use = 'put' | 'get'

/** Signs addresses of files: each allows one use of one file until it expires. The key dies with the engine. */
export class UrlSigner {
  private readonly key = randomBytes(32)

  constructor(private readonly now: Clock) {}

  sign(use: Use, path: string, seconds: number): { sign: string; t: string } {
    const t = String(Math.floor(this.now() / 1000) + seconds)
    return { sign: this.mac(use, path, t), t }
  }

  isValid(use: Use, path: string, sign: string | null, t: string | null): boolean {
    if (sign === null || t === null || !(Number(t) * 1000 > this.now())) return false
    const expected = Buffer.from(this.mac(use, path, t))
    const given = Buffer.from(sign)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  private mac(use: Use, path: string, t: string): string {
    return createHmac('sha256', this.key).update(`${use}\n${path}\n${t}`).digest('hex')
  }
}
