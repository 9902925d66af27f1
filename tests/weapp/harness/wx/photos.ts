import { type JpegHead, jpegHead, readJpeg } from '../../../support/jpeg'
import { type ApiContext, ApiFailure, asyncApi } from './api'
import type { Device } from './device'
import type { Files } from './files'

const PIXEL_RATIO = 2
/** What EXIF's numbers are called in WeChat. */
const TURNS: Record<number, string> = { 1: 'up', 3: 'down', 6: 'right', 8: 'left' }
const lies = ({ orientation }: JpegHead) => orientation === 6 || orientation === 8

/**
 * `wx.chooseMedia`, and what draws a photo anew: an off-screen canvas of type 2d and `wx.canvasToTempFilePath`. What comes out has
 * the size that was asked for and nothing of the first file; there are no pixels.
 */
export function photosApi(app: ApiContext, device: Device, files: Files): Record<string, unknown> {
  const read = (path: unknown): JpegHead => {
    const content = files.kept.get(String(path))
    if (!content) throw new ApiFailure(`no such file ${String(path)}`)
    return readJpeg(content)
  }
  const write = (content: Buffer): string => {
    const path = `http://tmp/${files.kept.size}-${content.length}.jpg`
    files.kept.set(path, content)
    return path
  }
  return {
    chooseMedia: asyncApi(app, 'chooseMedia', ({ count }) => {
      if (device.photos === null) throw new ApiFailure('cancel')
      const chosen = device.photos.slice(0, Number(count))
      const tempFiles = chosen.map((content) => ({
        tempFilePath: write(content),
        size: content.length,
        fileType: 'image',
      }))
      return { type: 'image', tempFiles }
    }),
    // The width of a file is that of its pixels as they lie; it does not go by which way up.
    getImageInfo: asyncApi(app, 'getImageInfo', ({ src }) => {
      const { width, height, orientation } = read(src)
      return { width, height, path: String(src), orientation: TURNS[orientation], type: 'jpeg' }
    }),
    createOffscreenCanvas: ({ type, width = 300, height = 150 }: { type: string; width?: number; height?: number }) =>
      type === '2d' ? offscreen(width, height, read, device) : null,
    canvasToTempFilePath: asyncApi(app, 'canvasToTempFilePath', (options) => {
      const canvas = options.canvas as ReturnType<typeof offscreen>
      if (!canvas?.drawn) throw new ApiFailure('canvas is empty')
      const { width = canvas.width, height = canvas.height } = options
      const { destWidth = Number(width) * PIXEL_RATIO, destHeight = Number(height) * PIXEL_RATIO } = options
      if (options.fileType !== 'jpg') throw new ApiFailure(`no ${String(options.fileType)} here`)
      return { tempFilePath: write(jpegHead({ width: Number(destWidth), height: Number(destHeight) })) }
    }),
    previewImage: asyncApi(app, 'previewImage', ({ current }) => {
      device.previewed = String(current)
      return undefined
    }),
  }
}

interface PictureNode {
  width: number
  height: number
  src: string
  onload?: () => void
  onerror?: (error: unknown) => void
}

function offscreen(width: number, height: number, read: (path: unknown) => JpegHead, device: Device) {
  const canvas = {
    width,
    height,
    drawn: false,
    createImage: () => pictureNode(read, device),
    getContext: (kind: string) => (kind === '2d' ? context : null),
  }
  const context = {
    fillStyle: '#000000',
    font: '10px sans-serif',
    textAlign: 'start',
    fillRect: () => {},
    fillText: () => {
      canvas.drawn = true
    },
    /** Roughly: as many pixels for each character as the font is high. */
    measureText: (text: string) => ({ width: text.length * Number(/(\d+)px/.exec(context.font)?.[1] ?? 10) }),
    translate: () => {},
    rotate: () => {},
    drawImage: (picture: PictureNode) => {
      canvas.drawn = picture.width > 0
    },
  }
  return canvas
}

/** Loads when its address is set. Most phones turn a photo upright on the way. */
function pictureNode(read: (path: unknown) => JpegHead, device: Device): PictureNode {
  let source = ''
  const node: PictureNode = {
    width: 0,
    height: 0,
    get src() {
      return source
    },
    set src(path: string) {
      source = path
      setTimeout(() => {
        try {
          const head = read(path)
          const turned = device.turnsPhotos && lies(head)
          node.width = turned ? head.height : head.width
          node.height = turned ? head.width : head.height
          node.onload?.()
        } catch (error) {
          node.onerror?.(error)
        }
      })
    },
  }
  return node
}
