import { type ChoosePhotos, type ReadyPhoto, sizeWithin, smallEnough } from './choose-photos-props'
import { uploadPhoto } from './upload-photo.h5'

/** Enough for a tile of the list, and few enough bytes to be kept with a draft. */
const SMALL = { side: 240, quality: 0.6 }

/** The browser's own dialog, which on a phone offers the camera too. */
export const choosePhotos: ChoosePhotos = (most) =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, most).map((file) => () => makeReady(file)))
    // Browsers of before 2023 do not tell of a dialog that was closed: then nothing waits but this promise.
    input.oncancel = () => resolve([])
    input.click()
  })

async function makeReady(file: File): Promise<ReadyPhoto> {
  const picture = await read(file)
  const blob = await smallEnough(async (side, quality) => {
    const made = await jpeg(draw(picture, side), quality)
    return [made, made.size]
  })
  return {
    src: URL.createObjectURL(blob),
    small: draw(picture, SMALL.side).toDataURL('image/jpeg', SMALL.quality),
    upload: (to, told) => uploadPhoto(blob, to, told),
  }
}

/** An image element and not `createImageBitmap`: every browser since 2020 draws it the way up that its camera noted. */
async function read(file: File): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file)
  const picture = new Image()
  picture.src = url
  try {
    await picture.decode()
  } finally {
    URL.revokeObjectURL(url)
  }
  return picture
}

function draw(picture: HTMLImageElement, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const { width, height } = sizeWithin(picture.naturalWidth, picture.naturalHeight, side)
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  // What can be seen through, in a drawing, would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return canvas
}

const jpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality)
  })
