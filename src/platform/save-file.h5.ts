import type { SaveFile } from './save-file-props'

/** Long enough for a slow browser to have begun the download. */
const KEPT_FOR = 60_000

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/** Downloads a file that is already here. */
export const saveFile: SaveFile = async (file) => {
  const part = 'text' in file ? file.text : bytesOf(file.base64)
  const url = URL.createObjectURL(new Blob([part], { type: file.type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR)
  return 'saved'
}
