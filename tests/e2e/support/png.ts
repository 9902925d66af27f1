import { inflateSync } from 'node:zlib'

/** A picture of brightness only: one byte a pixel, 0 black to 255 white. */
export interface GrayPicture {
  width: number
  height: number
  pixels: Uint8Array
}

const SIGNATURE_LENGTH = 8
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 6: 4 }

/**
 * Reads a screenshot: a PNG of 8 bits a channel, not interlaced (ISO/IEC 15948). Transparency is not looked at.
 *
 * @throws Error when it is some other kind of PNG
 */
export function readPng(file: Buffer): GrayPicture {
  const chunks = [...chunksOf(file)]
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (!header) throw new Error('not a PNG')
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9] ?? -1]
  const channels = CHANNELS[kind]
  if (depth !== 8 || channels === undefined || header[12] !== 0) throw new Error('not a PNG that screenshots are')
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  return { width, height, pixels: toGray(unfilter(rows, width * channels, height, channels), channels) }
}

function* chunksOf(file: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE_LENGTH; at < file.length; ) {
    const length = file.readUInt32BE(at)
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

/** Undoes the filter that each row begins with the number of. */
function unfilter(rows: Buffer, rowLength: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(rowLength * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (rowLength + 1)] ?? 0
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x
      const left = x < step ? 0 : (out[at - step] ?? 0)
      const up = y === 0 ? 0 : (out[at - rowLength] ?? 0)
      const upLeft = x < step || y === 0 ? 0 : (out[at - rowLength - step] ?? 0)
      out[at] = (rows[y * (rowLength + 1) + 1 + x] ?? 0) + predict(filter, left, up, upLeft)
    }
  }
  return out
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth(left, up, upLeft) : 0
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}

/** Brightness as ITU-R BT.601 weighs it. */
function toGray(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return samples
  const gray = new Uint8Array(samples.length / channels)
  for (let i = 0; i < gray.length; i++) {
    const [red = 0, green = 0, blue = 0] = samples.subarray(i * channels, i * channels + 3)
    gray[i] = 0.299 * red + 0.587 * green + 0.114 * blue
  }
  return gray
}
