import type { WeappElement } from '../element'
import type { PageStack } from '../page-stack'
import { parseColor, Raster } from '../raster'
import { type ApiContext, asyncApi } from './api'
import type { Files } from './files'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A canvas node whose drawing lands in a raster: rectangles, which is what codes are made of. */
export class CanvasNode {
  raster: Raster
  private size = { width: 300, height: 150 }

  constructor() {
    this.raster = new Raster(this.size.width, this.size.height)
  }

  /** What the app is given by a selector query. */
  readonly node = this.makeNode()

  private makeNode() {
    const canvas = this
    const context = makeContext(() => canvas.raster)
    return {
      get width() {
        return canvas.size.width
      },
      set width(width: number) {
        canvas.resize(width, canvas.size.height)
      },
      get height() {
        return canvas.size.height
      },
      set height(height: number) {
        canvas.resize(canvas.size.width, height)
      },
      getContext: (kind: string) => (kind === '2d' ? context : null),
      requestAnimationFrame: (draw: () => void) => setTimeout(draw, 16),
    }
  }

  private resize(width: number, height: number): void {
    this.size = { width, height }
    this.raster = new Raster(width, height)
  }
}

function makeContext(raster: () => Raster) {
  let scale = { x: 1, y: 1, dx: 0, dy: 0 }
  const saved: (typeof scale)[] = []
  let path: Box[] = []
  const paint = (style: string, { x, y, width, height }: Box) =>
    raster().fill(x * scale.x + scale.dx, y * scale.y + scale.dy, width * scale.x, height * scale.y, parseColor(style))
  const context = {
    fillStyle: '#000000',
    font: '10px sans-serif',
    textAlign: 'start',
    /** Words are not drawn; how wide they would be is roughly right. */
    fillText: () => {},
    measureText: (text: string) => ({
      width: text.length * Number.parseInt(/\d+px/.exec(context.font)?.[0] ?? '10', 10),
    }),
    fillRect: (x: number, y: number, width: number, height: number) =>
      paint(context.fillStyle, { x, y, width, height }),
    clearRect: (x: number, y: number, width: number, height: number) => paint('white', { x, y, width, height }),
    beginPath: () => {
      path = []
    },
    rect: (x: number, y: number, width: number, height: number) => void path.push({ x, y, width, height }),
    closePath: () => {},
    fill: () => {
      for (const box of path) paint(context.fillStyle, box)
    },
    save: () => void saved.push(scale),
    restore: () => {
      scale = saved.pop() ?? scale
    },
    scale: (x: number, y: number) => {
      scale = { ...scale, x: scale.x * x, y: scale.y * y }
    },
    translate: (x: number, y: number) => {
      scale = { ...scale, dx: scale.dx + x * scale.x, dy: scale.dy + y * scale.y }
    },
    setTransform: (x: number, _b: number, _c: number, y: number, dx: number, dy: number) => {
      scale = { x, y, dx, dy }
    },
  }
  return context
}

const canvases = new WeakMap<object, Map<string, CanvasNode>>()

/** The canvas that a page drew on, by its id. */
export function canvasOf(page: { instance: object }, id: string): CanvasNode {
  const known = canvases.get(page.instance) ?? new Map<string, CanvasNode>()
  canvases.set(page.instance, known)
  const canvas = known.get(id) ?? new CanvasNode()
  known.set(id, canvas)
  return canvas
}

/** `wx.createSelectorQuery`, as far as a canvas and a size need it. There is no layout: every box is 300 × 300. */
export function canvasApi(app: ApiContext, stack: PageStack, files: Files): Record<string, unknown> {
  return {
    createSelectorQuery: () => selectorQuery(stack),
    createOffscreenCanvas: ({ width, height }: { width: number; height: number }) =>
      Object.assign(new CanvasNode().node, { width, height }),
    canvasToTempFilePath: asyncApi(app, 'canvasToTempFilePath', ({ canvas }) => {
      const { width, height } = canvas as { width: number; height: number }
      const tempFilePath = `http://tmp/drawn-${width}x${height}.png`
      files.kept.set(tempFilePath, Buffer.from(`${width}x${height}`))
      return { tempFilePath }
    }),
  }
}

function selectorQuery(stack: PageStack) {
  const asked: { selector: string; done?: (found: unknown) => void }[] = []
  const find = (selector: string) => {
    const page = stack.top
    const element = page?.roots.flatMap((root) => [...root.walk()]).find((node) => matches(node, selector))
    if (!page || !element) return null
    const box = { left: 0, top: 0, right: 300, bottom: 300, width: 300, height: 300 }
    return element.tag === 'canvas' ? { ...box, node: canvasOf(page, element.id).node } : box
  }
  const query = {
    in: () => query,
    select: (selector: string) => {
      const entry: (typeof asked)[number] = { selector }
      asked.push(entry)
      const ask = (done?: (found: unknown) => void) => {
        if (done) entry.done = done
        return query
      }
      return {
        fields: (_fields: unknown, done?: (found: unknown) => void) => ask(done),
        boundingClientRect: ask,
        node: ask,
      }
    },
    exec: (done?: (found: unknown[]) => void) =>
      void setTimeout(() => {
        const found = asked.map(({ selector }) => find(selector))
        for (const [i, { done: tell }] of asked.entries()) tell?.(found[i])
        done?.(found)
      }),
  }
  return query
}

const matches = (element: WeappElement, selector: string): boolean =>
  selector.startsWith('#') ? element.id === selector.slice(1) : element.classes.includes(selector.slice(1))
