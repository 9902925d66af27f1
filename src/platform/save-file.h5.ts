import type { SaveFile } from './save-file-props'

const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

/** Gives a file to the browser, which puts it among the downloads. */
export const saveFile: SaveFile = async ({ fileName, base64 }) => {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const type = TYPES[fileName.slice(fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
