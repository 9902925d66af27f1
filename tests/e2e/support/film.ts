import { renameSync, writeFileSync } from 'node:fs'
import { type GrayPicture, readPng } from './png'

const WIDTH = 640
const HEIGHT = 480
const FRAMES = 10
const HEADER = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`
/** How much of the picture's height the filmed thing takes: held as a person holds a phone. */
const FILLS = 0.85
const BACKGROUND = 128

/**
 * Writes what a camera sees when it is held at a screenshot: a second of video (YUV4MPEG2), for Chromium's
 * `--use-file-for-fake-video-capture`. Chromium opens the file when a page asks for the camera, so it can be changed as
 * long as nobody films; renaming makes the change at one moment.
 */
export function film(screenshot: Buffer | null, file: string): void {
  const brightness = screenshot ? held(readPng(screenshot)) : new Uint8Array(WIDTH * HEIGHT).fill(BACKGROUND)
  // Studio range: 16 is black, 235 white. Without color both chroma planes stand at their middle.
  const luma = Buffer.from(brightness.map((value) => 16 + (value * 219) / 255))
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)])
  writeFileSync(`${file}.next`, Buffer.concat([Buffer.from(HEADER), ...Array<Buffer>(FRAMES).fill(frame)]))
  renameSync(`${file}.next`, file)
}

/** The picture in the middle of the frame, as large as it fits; each pixel is the mean of those it covers. */
function held({ width, height, pixels }: GrayPicture): Uint8Array {
  const frame = new Uint8Array(WIDTH * HEIGHT).fill(BACKGROUND)
  const scale = Math.min((HEIGHT * FILLS) / height, (WIDTH * FILLS) / width)
  const [wide, high] = [Math.floor(width * scale), Math.floor(height * scale)]
  const [left, top] = [(WIDTH - wide) >> 1, (HEIGHT - high) >> 1]
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const box = { x0: x / scale, x1: (x + 1) / scale, y0: y / scale, y1: (y + 1) / scale }
      frame[(top + y) * WIDTH + left + x] = mean(pixels, width, box)
    }
  }
  return frame
}

function mean(pixels: Uint8Array, width: number, box: { x0: number; x1: number; y0: number; y1: number }): number {
  let sum = 0
  let count = 0
  for (let y = Math.floor(box.y0); y < Math.max(box.y1, Math.floor(box.y0) + 1); y++) {
    for (let x = Math.floor(box.x0); x < Math.max(box.x1, Math.floor(box.x0) + 1); x++) {
      sum += pixels[y * width + x] ?? BACKGROUND
      count += 1
    }
  }
  return sum / count
}
