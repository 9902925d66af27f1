import { existsSync, readFileSync } from 'node:fs'

const HEADER = 32
const FRAME_HEADER = 24

/**
 * Looks through SQLite's write-ahead log before SQLite does. A log that ends in the middle of a frame is what a kill
 * leaves behind, and nothing acknowledged is in it. A broken frame with a commit behind it is not: SQLite would
 * silently drop that commit and all after it. (Its own rewriting of frames is off, see `cache_spill`.)
 *
 * @returns what is wrong, or undefined
 */
export function walDamage(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  const wal = readFileSync(file)
  if (wal.length < HEADER) return undefined
  const swap = wal.readUInt32BE(0) === 0x377f0683
  if (!swap && wal.readUInt32BE(0) !== 0x377f0682) return 'the write-ahead log has no header'
  let sums = checksum(wal, 0, 24, [0, 0], swap)
  if (!same(sums, wal, 24)) return 'the write-ahead log has a broken header'
  const size = FRAME_HEADER + wal.readUInt32BE(8)
  for (let at = HEADER; at + size <= wal.length; at += size) {
    if (!sameSalt(wal, at)) return undefined
    sums = checksum(wal, at, 8, sums, swap)
    sums = checksum(wal, at + FRAME_HEADER, size - FRAME_HEADER, sums, swap)
    if (!same(sums, wal, at + 16))
      return commitBehind(wal, at + size, size)
        ? `frame ${(at - HEADER) / size} of the write-ahead log is broken`
        : undefined
  }
  return undefined
}

type Sums = [number, number]

/** SQLite's running checksum over pairs of words. */
function checksum(bytes: Buffer, from: number, length: number, [first, second]: Sums, big: boolean): Sums {
  let [a, b] = [first, second]
  for (let at = from; at < from + length; at += 8) {
    a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

const same = ([a, b]: Sums, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b

/** A frame of an earlier use of the file has another salt: it is no part of this log. */
const sameSalt = (wal: Buffer, at: number): boolean => wal.compare(wal, 16, 24, at + 8, at + 16) === 0

function commitBehind(wal: Buffer, from: number, size: number): boolean {
  for (let at = from; at + size <= wal.length && sameSalt(wal, at); at += size) {
    if (wal.readUInt32BE(at + 4) !== 0) return true
  }
  return false
}
