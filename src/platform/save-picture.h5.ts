import type { SavePicture } from './save-picture-props'

/** Long enough for a slow browser to have begun the download. */
const KEPT_FOR = 60_000

/** Draws the picture and downloads it. */
export const savePicture: SavePicture = async ({ fileName, width, height, draw }) => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return 'failed'
  draw(pen)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return 'failed'
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR)
  return 'saved'
}
