import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BLACK = 0
const WHITE = 255

/** A square black-and-white picture of `width` pixels: `modules` (true is dark) with the largest margin-keeping scale. */
export function drawPng(modules: readonly (readonly boolean[])[], width: number): Buffer {
  const scale = Math.max(1, Math.floor(width / modules.length))
  const margin = Math.floor((width - scale * modules.length) / 2)
  const rows = Array.from({ length: width }, (_, y) => {
    const line = modules[Math.floor((y - margin) / scale)]
    // Each line of a PNG begins with the number of its filter; 0 is none.
    const bytes = Buffer.alloc(width + 1, WHITE)
    bytes[0] = 0
    for (let x = 0; x < width; x += 1) if (line?.[Math.floor((x - margin) / scale)]) bytes[x + 1] = BLACK
    return bytes
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND'),
  ])
}

/** Eight bits of gray per pixel, not interlaced. */
function header(width: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(width, 4)
  bytes[8] = 8
  return bytes
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
