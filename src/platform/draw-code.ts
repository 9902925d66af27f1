import { encode } from 'uqr'

/** Canvas pixels for one module: sharp on a phone's screen and on a projector, whatever the size it is shown at. */
const SCALE = 16

interface Drawable {
  width: number
  height: number
  getContext(kind: '2d'): Pen | null
}

interface Pen {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
}

/**
 * Draws a QR code, black on white in light and dark alike: cameras read that best.
 * Level M mends what a reflection on the screen hides; four modules of white around it belong to the code (ISO/IEC 18004).
 */
export function drawCode(canvas: Drawable, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  canvas.width = size * SCALE
  canvas.height = size * SCALE
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#000000'
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(x * SCALE, y * SCALE, SCALE, SCALE)
    })
  })
}
