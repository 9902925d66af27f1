import { removeFiles, temporaryUrls } from './sdk'

/** As many files as the storage takes in one request. */
const AT_ONCE = 50
/** How long an address holds: whoever got it can pass it on for as long. */
const SECONDS = 3600

const inBatches = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

/** 照片 in the cloud's storage, which is closed: a screen sees one by an address that holds for an hour. */
export const photoStore = {
  /** An address for each; null for a photo that is not there. One storage request for every 50, none for none. */
  async urls(fileIds: readonly string[]): Promise<Map<string, string | null>> {
    const batches = inBatches([...new Set(fileIds)])
    const found = await Promise.all(batches.map((batch) => temporaryUrls(batch, SECONDS)))
    return new Map(batches.flatMap((batch, i) => batch.map((id, j) => [id, found[i]?.[j] ?? null] as const)))
  },

  /** Those that are gone already are none the less gone. */
  async remove(fileIds: readonly string[]): Promise<void> {
    await Promise.all(inBatches(fileIds).map((batch) => removeFiles(batch)))
  },
}

export type PhotoStore = typeof photoStore
