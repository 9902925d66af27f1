type Color = readonly [number, number, number]

const NAMED: Record<string, Color> = { black: [0, 0, 0], white: [255, 255, 255] }

/** Reads `#rgb`, `#rrggbb`, `rgb()`, black and white. */
export function parseColor(text: string): Color {
  const named = NAMED[text]
  if (named) return named
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(text)
  const [, r = '', g = '', b = ''] = short?.map((digit) => digit.repeat(2)) ?? long ?? []
  if (r !== '') return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)]
  const [red, green, blue] = text.match(/\d+/g)?.map(Number) ?? []
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`not a color: ${text}`)
  return [red, green, blue]
}

/** A picture in memory, white at first: what a drawing comes out as. */
export class Raster {
  readonly pixels: Uint8ClampedArray

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  }

  fill(x: number, y: number, width: number, height: number, [red, green, blue]: Color): void {
    const [left, right] = [Math.max(0, Math.round(x)), Math.min(this.width, Math.round(x + width))]
    const [top, bottom] = [Math.max(0, Math.round(y)), Math.min(this.height, Math.round(y + height))]
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++)
        this.pixels.set([red, green, blue], (row * this.width + column) * 4)
    }
  }
}
