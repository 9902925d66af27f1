import Taro from '@tarojs/taro'
import { type ChoosePhotos, type ReadyPhoto, sizeWithin, smallEnough } from './choose-photos-props'
import { uploadPhoto } from './upload-photo.weapp'

/** WeChat's own sheet: the camera, or the album. */
export const choosePhotos: ChoosePhotos = async (most) => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(
      ({ tempFilePath }) =>
        () =>
          makeReady(tempFilePath),
    )
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg))) return []
    throw error
  }
}

/**
 * Draws it anew. WeChat's own compression is not enough: on some phones it leaves in the file where it was taken. A photo that
 * is drawn has nothing but its pixels.
 */
async function makeReady(path: string): Promise<ReadyPhoto> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 })
  const picture = await read(canvas, path)
  const turn = await turnNeeded(path, picture)
  const src = await smallEnough(async (side, quality): Promise<[string, number]> => {
    const size = draw(canvas, picture, turn, side)
    const made = await jpeg(canvas, size, quality)
    return [made, await bytesOf(made)]
  })
  return { src, upload: (to, told) => uploadPhoto(src, to, told) }
}

type Picture = Taro.Image & { width: number; height: number }
type Turn = 0 | 90 | -90

function read(canvas: Taro.OffscreenCanvas, path: string): Promise<Picture> {
  // The type leaves out what it is for.
  const picture = (canvas.createImage as unknown as () => Picture)()
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve(picture)
    picture.onerror = reject
    picture.src = path
  })
}

/**
 * Some phones draw a photo as it lies in the file, and leave it to us to put it upright; told by its sides, which those
 * phones do not exchange.
 */
async function turnNeeded(path: string, { width, height }: Picture): Promise<Turn> {
  const stored = await Taro.getImageInfo({ src: path })
  const upright = width !== stored.width || height !== stored.height || width === height
  if (upright) return 0
  if (stored.orientation?.startsWith('right')) return 90
  return stored.orientation?.startsWith('left') ? -90 : 0
}

interface Size {
  width: number
  height: number
}

function draw(canvas: Taro.OffscreenCanvas, picture: Picture, turn: Turn, side: number): Size {
  const drawn = sizeWithin(picture.width, picture.height, side)
  const size = turn === 0 ? drawn : { width: drawn.height, height: drawn.width }
  Object.assign(canvas, size)
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.translate(size.width / 2, size.height / 2)
  context.rotate((turn * Math.PI) / 180)
  const { width, height } = drawn
  context.drawImage(picture as unknown as CanvasImageSource, -width / 2, -height / 2, width, height)
  return size
}

async function jpeg(canvas: Taro.OffscreenCanvas, { width, height }: Size, quality: number): Promise<string> {
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    width,
    height,
    // Else it comes out as large as the screen's own pixels make it.
    destWidth: width,
    destHeight: height,
    fileType: 'jpg',
    quality,
  })
  return tempFilePath
}

const bytesOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })
