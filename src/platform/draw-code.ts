import { encode } from 'uqr'

/** Canvas pixels for one module: sharp on a phone's screen and on a projector, whatever the size it is shown at. */
const SCALE = 16

interface Drawable {
  width: number
  height: number
  getContext(kind: '2d'): Brush | null
}

interface Brush {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
}

/** What both platforms' canvases draw a picture with, words included. */
export interface Pen extends Brush {
  font: string
  textAlign: string
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
}

interface Square {
  x: number
  y: number
  size: number
}

/** Level M mends what a reflection on the screen hides; four modules of white around it belong to the code (ISO/IEC 18004). */
const modulesOf = (text: string) => encode(text, { ecc: 'M', border: 4 })

/** Draws a QR code, black on white in light and dark alike: cameras read that best. */
export function drawCode(canvas: Drawable, text: string): void {
  const { size } = modulesOf(text)
  canvas.width = size * SCALE
  canvas.height = size * SCALE
  const pen = canvas.getContext('2d')
  if (pen) drawCodeAt(pen, text, { x: 0, y: 0, size: size * SCALE })
}

/** The same, as a part of a picture. Modules end where the next ones begin: no white seams between them. */
export function drawCodeAt(pen: Brush, text: string, { x, y, size }: Square): void {
  const { data, size: modules } = modulesOf(text)
  const at = (module: number) => Math.round((module * size) / modules)
  pen.fillStyle = '#ffffff'
  pen.fillRect(x, y, size, size)
  pen.fillStyle = '#000000'
  data.forEach((row, i) => {
    row.forEach((dark, j) => {
      if (dark) pen.fillRect(x + at(j), y + at(i), at(j + 1) - at(j), at(i + 1) - at(i))
    })
  })
}
