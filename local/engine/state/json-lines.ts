import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK = 1 << 20

/** The lines of a file, one after the other, whatever its size. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(file)
  }
}

/** Writes lines to a file that appears whole or not at all. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const unfinished = `${path}.part`
  const file = openSync(unfinished, 'w')
  try {
    for (const line of lines) writeSync(file, `${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}
