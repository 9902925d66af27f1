import { removeFiles, temporaryUrls } from './sdk'

/** Where files to import are uploaded to: `imports/<unit>/<name>`. No other file can be named. */
const IMPORT = /^cloud:\/\/[\w.-]+\/imports\/([0-9a-z-]{1,24})\/[\w-]{8,80}\.(?:xlsx|csv)$/

/** Bytes of a stream, or null as soon as there are more than `most`. */
async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value?.length ?? 0
    if (size > most) {
      await reader.cancel()
      return null
    }
    if (value) chunks.push(value)
  }
  return Buffer.concat(chunks)
}

export const fileStore = {
  /** An uploaded table, if it was uploaded for this unit; never more of it than may be. */
  async readImport(fileId: string, unitId: string, most: number): Promise<Uint8Array | 'missing' | 'tooLarge'> {
    if (IMPORT.exec(fileId)?.[1] !== unitId) return 'missing'
    const [url] = await temporaryUrls([fileId])
    if (!url) return 'missing'
    const response = await fetch(url)
    if (!response.ok || !response.body) return 'missing'
    return (await readAll(response.body, most)) ?? 'tooLarge'
  },

  remove: (fileId: string) => removeFiles([fileId]),
}

export type FileStore = typeof fileStore
