import { createHash, randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export const FILE_LIMIT = 100 * 1024 * 1024

/** A file is on the disk itself before its upload is acknowledged. */
const FLUSHED = { flush: true }

export class FileTooLarge extends Error {}

/**
 * Keeps uploaded files. On disk a file's name is the digest of its cloud path, so that no path, whatever it holds, leads
 * out of the directory; a file appears whole or not at all.
 */
export class FileStore {
  private readonly dir: string
  private readonly isTemporary: boolean

  constructor(dataDir: string | undefined) {
    this.isTemporary = dataDir === undefined
    this.dir = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'engine-files-')) : join(dataDir, 'storage')
    mkdirSync(this.dir, { recursive: true })
    this.dropUnfinished()
  }

  /** @throws FileTooLarge past FILE_LIMIT; nothing is kept then */
  async write(path: string, content: Readable): Promise<void> {
    const unfinished = join(this.dir, `${randomUUID()}.part`)
    try {
      await pipeline(content, limitTo(FILE_LIMIT), createWriteStream(unfinished, FLUSHED))
      renameSync(unfinished, this.place(path))
    } finally {
      rmSync(unfinished, { force: true })
    }
  }

  /** Size in bytes; undefined when there is no such file. */
  size(path: string): number | undefined {
    const place = this.place(path)
    return existsSync(place) ? statSync(place).size : undefined
  }

  read(path: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.place(path), range)
  }

  /** Whether there was such a file. */
  remove(path: string): boolean {
    const existed = existsSync(this.place(path))
    rmSync(this.place(path), { force: true })
    return existed
  }

  clear(): void {
    for (const name of readdirSync(this.dir)) rmSync(join(this.dir, name), { force: true })
  }

  close(): void {
    if (this.isTemporary) rmSync(this.dir, { recursive: true, force: true })
  }

  private place(path: string): string {
    return join(this.dir, createHash('sha256').update(path).digest('hex'))
  }

  private dropUnfinished(): void {
    for (const name of readdirSync(this.dir)) if (name.endsWith('.part')) rmSync(join(this.dir, name), { force: true })
  }
}

function limitTo(limit: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limit) done(new FileTooLarge(`a file may have ${limit} bytes`))
      else done(null, chunk)
    },
  })
}
