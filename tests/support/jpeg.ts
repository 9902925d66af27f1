/** What a JPEG says about itself before its pixels. */
export interface JpegHead {
  width: number
  height: number
  /** As EXIF writes it: 1 upright, 6 to be turned right, 8 left. */
  orientation: number
  /** Whether a camera's notes (place, time, phone) are in it. */
  exif: boolean
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** A camera's notes: which way up, and a place in clear text. */
export function exifSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  // One entry: tag, SHORT, one of it, its value.
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 25.27,110.28')]))
}

/** A JPEG as far as its head: enough for whoever reads no pixels. */
export function jpegHead({ width, height, orientation = 1, exif = false }: Partial<JpegHead>): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height ?? 0, 1)
  frame.writeUInt16BE(width ?? 0, 3)
  const notes = exif ? [exifSegment(orientation)] : []
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...notes, segment(0xc0, frame), Buffer.from([0xff, 0xd9])])
}

/** A whole JPEG with a camera's notes put into it. */
export const withExif = (jpeg: Buffer, orientation: number): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), exifSegment(orientation), jpeg.subarray(2)])

/** @throws Error for what is no JPEG */
export function readJpeg(bytes: Buffer): JpegHead {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('not a JPEG')
  const head: JpegHead = { width: 0, height: 0, orientation: 1, exif: false }
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    const body = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2))
    if (marker === 0xe1 && body.subarray(0, 4).toString() === 'Exif') {
      Object.assign(head, { exif: true, orientation: body.readUInt16BE(6 + 18) })
    }
    // Baseline or progressive.
    if (marker === 0xc0 || marker === 0xc2) {
      return { ...head, height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
    }
  }
  throw new Error('a JPEG without a frame')
}
