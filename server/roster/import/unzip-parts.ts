import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { IMPORT_UNPACKED_MAX } from '#core/roster/import-file'
import { refuse } from './refuse'

/** Bytes that are unpacked at a time: at the utmost they become a thousand times as many before the limit is looked at. */
const STEP = 16 * 1024

/**
 * The wanted files of a zip archive. What they unpack to is counted as it comes out, whatever the archive says about itself,
 * and all of it together stays below the limit: a bomb is put down.
 *
 * @throws AppError IMPORT_REFUSED {tooLarge, notATable}
 */
export function unzipParts(archive: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  let unpacked = 0
  const onFile = (file: UnzipFile) => {
    if (!wanted(file.name) || parts.has(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) throw error
      unpacked += chunk.length
      if (unpacked > IMPORT_UNPACKED_MAX) refuse('tooLarge', IMPORT_UNPACKED_MAX)
      chunks.push(chunk)
    }
    file.start()
  }
  const unzip = new Unzip(onFile)
  unzip.register(UnzipInflate)
  for (let at = 0; at < archive.length; at += STEP) {
    unzip.push(archive.subarray(at, at + STEP), at + STEP >= archive.length)
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}
