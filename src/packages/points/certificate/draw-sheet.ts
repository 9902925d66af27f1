import { drawCodeAt, type Pen } from '../../../platform/draw-code'
import type { Sheet } from './sheet'

/** The picture's size: three by four, sharp when it is printed on a postcard. */
export const SHEET = { width: 1080, height: 1440 }

const FONT = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const BRAND = '#b3201b'
const INK = '#221e19'
const QUIET = '#5a534a'
const MARGIN = 120
const CODE = 300

/** Draws a certificate like the one on the screen. */
export function drawSheet(pen: Pen, { heading, name, body, lines, scan, link }: Sheet): void {
  const { width, height } = SHEET
  paper(pen)
  pen.textAlign = 'center'
  write(pen, heading, { x: width / 2, y: 270, size: 64, weight: 700, color: BRAND })
  write(pen, name, { x: width / 2, y: 450, size: 76, weight: 700, color: INK })
  pen.textAlign = 'left'
  pen.font = `400 42px ${FONT}`
  linesOf(pen, body, width - 2 * MARGIN).forEach((line, i) => {
    write(pen, line, { x: MARGIN, y: 590 + i * 72, size: 42, weight: 400, color: INK })
  })
  const left = width - MARGIN - CODE
  drawCodeAt(pen, link, { x: left, y: height - MARGIN - CODE - 60, size: CODE })
  pen.font = `400 30px ${FONT}`
  const words = lines.flatMap((line) => linesOf(pen, line, left - MARGIN - 30))
  words.forEach((line, i) => {
    const y = height - MARGIN - 60 - (words.length - 1 - i) * 52
    write(pen, line, { x: MARGIN, y, size: 30, weight: 400, color: QUIET })
  })
  pen.textAlign = 'center'
  write(pen, scan, { x: left + CODE / 2, y: height - MARGIN, size: 30, weight: 400, color: QUIET })
}

/** White, with a red frame and a thin one in it. */
function paper(pen: Pen): void {
  const frame = (inset: number, color: string) => {
    pen.fillStyle = color
    pen.fillRect(inset, inset, SHEET.width - 2 * inset, SHEET.height - 2 * inset)
  }
  frame(0, '#ffffff')
  frame(36, BRAND)
  frame(46, '#ffffff')
  frame(58, '#b98520')
  frame(61, '#ffffff')
}

interface Line {
  x: number
  y: number
  size: number
  weight: number
  color: string
}

function write(pen: Pen, text: string, { x, y, size, weight, color }: Line): void {
  pen.font = `${weight} ${size}px ${FONT}`
  pen.fillStyle = color
  pen.fillText(text, x, y)
}

/** Breaks a text to a width: between words where there are any, between characters in Chinese. */
export function linesOf(pen: Pick<Pen, 'measureText'>, text: string, width: number): string[] {
  const pieces = text.match(/[\w.,:’'-]+\s*|./gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && pen.measureText((line + piece).trimEnd()).width > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
