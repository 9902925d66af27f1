import { LOCAL_ENV } from '../functions/caller'

/** The bucket is part of every file id, as in the cloud. */
const BUCKET = `6c6f-${LOCAL_ENV}-1250000000`
const FILE_ID_PREFIX = `cloud://${LOCAL_ENV}.${BUCKET}/`
const MAX_BYTES = 850
/** Control characters and backslashes are refused by the cloud; `?#%` would break the addresses that the SDK makes. */
const FORBIDDEN = /[\p{Cc}\\?#%]/u

/** Whether a path may name a file: relative, no empty, `.` or `..` segment, at most 850 bytes. */
export function isCloudPath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > MAX_BYTES || FORBIDDEN.test(path))
    return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

export function fileIdOf(path: string): string {
  return FILE_ID_PREFIX + path
}

/** The path in a file id of this environment; undefined for any other text. */
export function pathOf(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(FILE_ID_PREFIX)) return undefined
  const path = fileId.slice(FILE_ID_PREFIX.length)
  return isCloudPath(path) ? path : undefined
}
