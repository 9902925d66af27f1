import { Readable } from 'node:stream'
import type { Clock } from '../types'
import { fileIdOf, isCloudPath } from './cloud-path'
import { FileStore } from './file-store'
import { UrlSigner } from './url-signer'

/** Cloud storage on this machine: files by path, and signed addresses for them. */
export class CloudStorage {
  readonly files: FileStore
  readonly signer: UrlSigner

  constructor(
    dataDir: string | undefined,
    private readonly url: string,
    now: Clock,
  ) {
    this.files = new FileStore(dataDir)
    this.signer = new UrlSigner(now)
  }

  /** Stores a file and gives its id, as an upload from the mini-program does. */
  async put(path: string, content: Uint8Array): Promise<string> {
    if (!isCloudPath(path)) throw new Error(`not a path of a file: ${JSON.stringify(path)}`)
    await this.files.write(path, Readable.from([content]))
    return fileIdOf(path)
  }

  /** Where a file can be read or written, until it expires. Not percent-encoded: the SDK does that itself. */
  address(use: 'put' | 'get', path: string, seconds: number): string {
    const { sign, t } = this.signer.sign(use, path, seconds)
    return `${this.url}/storage/${path}?sign=${sign}&t=${t}`
  }
}
